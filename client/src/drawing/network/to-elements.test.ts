import {
  AGE_NOT_RECORDED,
  type NetworkLine,
  type NetworkNode,
  type NetworkView,
} from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { labelOf, onlyKinds, toElements } from './to-elements.ts'

const node = (id: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  kind: 'Person',
  caption: id,
  otherNames: [],
  age: AGE_NOT_RECORDED,
  isIdentified: true,
  about: null,
  agencies: ['police'],
  step: 1,
  ...more,
})
const line = (from: string, to: string, more: Partial<NetworkLine> = {}): NetworkLine => ({
  id: `${from}-${to}`,
  type: 'KNOWS',
  from,
  to,
  isDirected: false,
  quality: 'unknown',
  closeness: null,
  howWellKnown: 'partly',
  claims: 1,
  sources: 1,
  agencies: ['police'],
  first: null,
  last: null,
  hasUndated: true,
  ...more,
})

const fifteen = { least: 15, most: 15, group: 'young-person' as const, words: '15' }
const aroundJordan: NetworkView = {
  centre: 'Jordan',
  steps: 2,
  from: null,
  until: null,
  asKnownOn: '2026-11-21T23:59:00.000Z',
  nodes: [
    node('Jordan', { step: 0, age: fifteen }),
    node('Tee', { isIdentified: false }),
    node('Bell Park', { kind: 'Location', age: null }),
    node('Mina', { step: 2 }),
  ],
  lines: [
    line('Tee', 'Jordan', {
      type: 'SUSPECTED_OF_EXPLOITING',
      quality: 'harmful',
      isDirected: true,
      claims: 3,
    }),
    line('Jordan', 'Bell Park', { type: 'SPENDS_TIME_AT', closeness: 4 }),
    line('Mina', 'Bell Park', { type: 'SPENDS_TIME_AT' }),
  ],
  leftOut: null,
}
const everywhere = Object.fromEntries(aroundJordan.nodes.map(({ id }, i) => [id, { x: i, y: -i }]))

describe('labelOf', () => {
  it('adds the age, and says in words who is not identified', () => {
    expect(labelOf(node('Jordan', { age: fifteen }))).toBe('Jordan (15)')
    expect(labelOf(node('Tee', { isIdentified: false }))).toBe('Tee\nnot identified')
  })
  it('never calls a place unidentified', () => {
    expect(labelOf(node('Bell Park', { kind: 'Location', isIdentified: false, age: null }))).toBe('Bell Park')
  })
})

describe('toElements', () => {
  const byId = new Map(toElements(aroundJordan, everywhere).map((element) => [element.data.id, element]))

  it('marks the centre', () => expect(byId.get('Jordan')?.data.isCentre).toBe(true))
  it('puts an arrow only where the direction says something', () => {
    expect(byId.get('Tee-Jordan')?.data.isDirected).toBe(true)
    expect(byId.get('Jordan-Bell Park')?.data).not.toHaveProperty('isDirected')
  })
  it('counts claims when there is more than one', () => {
    expect(byId.get('Tee-Jordan')?.data.count).toBe('3')
    expect(byId.get('Mina-Bell Park')?.data.count).toBe('')
  })
  it('draws a line wider for a recorded closeness and for nothing else', () => {
    expect(byId.get('Tee-Jordan')?.data.width).toBe(byId.get('Mina-Bell Park')?.data.width)
    expect(byId.get('Jordan-Bell Park')?.data.width).toBeGreaterThan(4)
  })
  it('leaves out what has no position, and its lines', () => {
    const { Mina: _, ...rest } = everywhere
    const ids = toElements(aroundJordan, rest).map((element) => element.data.id)
    expect(ids).not.toContain('Mina')
    expect(ids).not.toContain('Mina-Bell Park')
  })
})

describe('onlyKinds', () => {
  it('keeps the centre and drops whoever is no longer joined to it', () => {
    const people = onlyKinds(aroundJordan, ['Person'])
    expect(people.nodes.map(({ id }) => id)).toEqual(['Jordan', 'Tee'])
    expect(people.lines.map(({ id }) => id)).toEqual(['Tee-Jordan'])
  })
  it('is everything when nothing is asked', () =>
    expect(onlyKinds(aroundJordan, undefined)).toBe(aroundJordan))
  it('can leave the centre alone', () => expect(onlyKinds(aroundJordan, []).nodes).toHaveLength(1))
})
