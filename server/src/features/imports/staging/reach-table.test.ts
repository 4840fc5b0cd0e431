import { Marking } from '@safeground/graph-schema'
import { expect, it } from 'vitest'
import { ReachTable } from './reach-table.ts'

it('tells a report to those only who may see all of its rows', () => {
  const table = new ReachTable()
  table.add('log 1', { markings: ['people'], locality: 'Northmoor' })
  table.add('log 2', { markings: ['people'], locality: 'Northmoor' })
  expect(table.hasMixed).toBe(false)
  table.add('log 1', { markings: ['people', 'police'], locality: 'Kiln Town' })
  expect(table.hasMixed).toBe(true)
  expect(table.get('log 1')).toEqual({ markings: ['people', 'police'], locality: 'Kiln Town + Northmoor' })
  expect(table.get('log 2')).toEqual({ markings: ['people'], locality: 'Northmoor' })
  expect(table.get('log 3')).toBeNull()
})

it('tells a report to those only who may see everything when a file mixes more kinds than are kept apart', () => {
  // One for everything, Northmoor, Northmoor with Eastgate.
  const table = new ReachTable(3)
  const add = (log: string, ...wards: string[]) => {
    for (const ward of wards) table.add(log, { markings: ['people'], locality: ward })
  }
  add('log 1', 'Northmoor', 'Eastgate')
  add('log 2', 'Kiln Town')
  add('log 3', 'Northmoor', 'Eastgate')
  expect(table.hasMixed).toBe(true)
  expect(table.get('log 1')).toEqual({ markings: ['people'], locality: 'Eastgate + Northmoor' })
  expect(table.get('log 2')).toEqual({ markings: [...Marking.options].sort(), locality: 'other localities' })
  expect(table.get('log 3')).toEqual(table.get('log 1'))
})
