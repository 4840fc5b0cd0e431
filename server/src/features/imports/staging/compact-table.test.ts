import { expect, it } from 'vitest'
import { CompactTable } from './compact-table.ts'

it('remembers a hundred thousand rows in a few megabytes', () => {
  const table = new CompactTable(4)
  for (let row = 0; row < 100_000; row++) {
    const value = Buffer.alloc(4)
    value.writeUInt32LE(row)
    table.set(`INT/26/${row}|1`, value)
  }
  expect(table.size).toBe(100_000)
  expect(table.bytes / table.size).toBeLessThan(19)
  expect(table.get('INT/26/77777|1')?.readUInt32LE()).toBe(77_777)
  expect(table.has('INT/26/100000|1')).toBe(false)
})

it('counts a text that is set twice once, with its last value', () => {
  const table = new CompactTable(1)
  table.set('a', Buffer.from([1]))
  table.set('a', Buffer.from([2]))
  expect([table.size, table.get('a')?.[0]]).toEqual([1, 2])
})
