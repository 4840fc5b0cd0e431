import type { NetworkLine, NetworkNode } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import type { Around, Section } from '../../subject/to-around.ts'
import { guardiansOf } from './who-to-call.tsx'

const SECTIONS: readonly Section[] = [
  'strengths',
  'concerns',
  'people',
  'groups',
  'places',
  'online',
  'lives',
  'things',
]
const PARK = 's-park'

/** A line of this type from somebody to the park, or the other way round. */
function line(
  name: string,
  type: NetworkLine['type'],
  quality: NetworkLine['quality'],
  isFrom = true,
): Around {
  const other = `s-${name}`
  const [from, to] = isFrom ? [other, PARK] : [PARK, other]
  return {
    line: { from, to, type, quality } as NetworkLine,
    other: { id: other, caption: name } as NetworkNode,
    words: '',
  }
}

const around = (lists: Partial<Record<Section, Around[]>>) =>
  Object.fromEntries(SECTIONS.map((section) => [section, lists[section] ?? []])) as Record<Section, Around[]>

describe('who to call about a place', () => {
  it('is whoever looks after it, then whoever runs it, each once', () => {
    const found = guardiansOf(
      around({
        things: [line('Zeta Leisure', 'RUNS', 'unknown'), line('Parks team', 'RUNS', 'unknown')],
        strengths: [line('Parks team', 'LOOKS_AFTER', 'protective')],
      }),
    )
    expect(found.map(({ other, roles }) => [other.caption, ...roles])).toEqual([
      ['Parks team', 'looks after it', 'runs it'],
      ['Zeta Leisure', 'runs it'],
    ])
  })

  it('is nobody who only spends time there, nobody whose line is harmful, and nobody it runs itself', () => {
    expect(
      guardiansOf(
        around({
          people: [line('A child', 'SPENDS_TIME_AT', 'unknown')],
          concerns: [line('Tee', 'RUNS', 'harmful')],
          things: [line('A stall', 'RUNS', 'unknown', false)],
        }),
      ),
    ).toEqual([])
  })
})
