import type { NetworkLine, NetworkNode, NetworkView } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { toAround } from './to-around.ts'

const node = (id: string, kind: NetworkNode['kind'] = 'Person'): NetworkNode => ({
  id,
  kind,
  caption: id,
  otherNames: [],
  age: null,
  isIdentified: true,
  about: null,
  agencies: ['police'],
  step: 1,
})
const line = (type: NetworkLine['type'], from: string, to: string, more: Partial<NetworkLine> = {}) =>
  ({
    id: `${type}:${from}:${to}`,
    type,
    from,
    to,
    isDirected: type !== 'KNOWS' && type !== 'FAMILY_OF',
    quality: 'unknown',
    closeness: null,
    howWellKnown: 'well',
    claims: 1,
    sources: 1,
    agencies: ['police'],
    first: null,
    last: null,
    hasUndated: true,
    ...more,
  }) satisfies NetworkLine
const view = (nodes: NetworkNode[], lines: NetworkLine[]): NetworkView => ({
  centre: 'child',
  steps: 1,
  from: null,
  until: null,
  asKnownOn: '2026-11-22T09:00:00.000Z',
  nodes: [node('child'), ...nodes],
  lines,
  leftOut: null,
})
const captionsOf = (around: { other: NetworkNode }[]) => around.map(({ other }) => other.caption)

describe('what surrounds a child', () => {
  it('stands under strengths when it is protective, whatever type of line it is', () => {
    const { strengths, people } = toAround(
      view(
        [node('coach'), node('friend'), node('hub', 'Location')],
        [
          line('TRUSTED_ADULT_FOR', 'coach', 'child', { quality: 'protective' }),
          line('KNOWS', 'friend', 'child', { quality: 'protective' }),
          line('SPENDS_TIME_AT', 'child', 'hub', { quality: 'protective' }),
        ],
      ),
    )
    expect(strengths.map(({ words, other }) => `${words} ${other.caption}`)).toEqual([
      'can turn to coach',
      'knows friend',
      'does well at hub',
    ])
    expect(people).toEqual([])
  })

  it('says that the child may be exploited by somebody, never that the child does', () => {
    const { concerns } = toAround(
      view([node('Tee')], [line('SUSPECTED_OF_EXPLOITING', 'Tee', 'child', { quality: 'harmful' })]),
    )
    expect(concerns[0]?.words).toBe('may be exploited by')
  })

  it('gives harm between two children no direction', () => {
    const harm = { quality: 'harmful' as const, isDirected: false }
    const one = toAround(view([node('Ellis')], [line('SUSPECTED_OF_EXPLOITING', 'child', 'Ellis', harm)]))
    const other = toAround(view([node('Ellis')], [line('SUSPECTED_OF_EXPLOITING', 'Ellis', 'child', harm)]))
    expect(one.concerns[0]?.words).toBe('harm within the two, direction not decided:')
    expect(other.concerns[0]?.words).toBe(one.concerns[0]?.words)
  })

  it('keeps where they live apart from every other place, also when it is good for them', () => {
    const { lives, places, strengths } = toAround(
      view(
        [node('home', 'Location'), node('park', 'Location'), node('High', 'School')],
        [
          line('LIVES_AT', 'child', 'home', { quality: 'protective' }),
          line('SPENDS_TIME_AT', 'child', 'park'),
          line('ATTENDS', 'child', 'High'),
        ],
      ),
    )
    expect([captionsOf(lives), captionsOf(places), captionsOf(strengths)]).toEqual([
      ['home'],
      ['High', 'park'],
      [],
    ])
  })

  it('puts a group that exploits, and a line, under concerns; a peer group under groups', () => {
    const { concerns, groups } = toAround(
      view(
        [node('GRP', 'ExploitationGroup'), node('Line', 'CountyLine'), node('Park lot', 'PeerGroup')],
        [
          line('BELONGS_TO', 'child', 'GRP'),
          line('BELONGS_TO', 'child', 'Line'),
          line('BELONGS_TO', 'child', 'Park lot'),
        ],
      ),
    )
    expect([captionsOf(concerns), captionsOf(groups)]).toEqual([['GRP', 'Line'], ['Park lot']])
  })

  it('leaves out lines between others, and is the same whatever order they come in', () => {
    const nodes = [node('a'), node('b'), node('c')]
    const lines = [
      line('KNOWS', 'a', 'child', { howWellKnown: 'barely' }),
      line('KNOWS', 'child', 'b'),
      line('KNOWS', 'b', 'c'),
    ]
    const around = toAround(view(nodes, lines))
    expect(captionsOf(around.people)).toEqual(['b', 'a'])
    expect(toAround(view(nodes, [...lines].reverse()))).toEqual(around)
  })
})
