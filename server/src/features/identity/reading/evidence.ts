import {
  type Comparison,
  type Day,
  KINDS,
  type KindName,
  Marking,
  type SubjectLine,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { text } from '../../../graph/columns.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { reachOfAll } from '../../imports/index.ts'
import { captionsOf, linesOf, recordsOf, toSubjectLine, withoutRepeats } from '../../subjects/index.ts'
import { birthsContradict, compareFacts, heardOf } from './compare-facts.ts'
import { withDays } from './recorded-days.ts'

const Reach = z.object({ markings: z.array(Marking), locality: text })
const reachOf = query(import.meta.url, './reach-of.cypher', Reach)
const sharedAround = query(
  import.meta.url,
  './shared-around.cypher',
  z.object({ id: z.string(), reach: z.array(Reach) }),
)
const eventsOfBoth = query(
  import.meta.url,
  './events-of-both.cypher',
  z.object({ id: z.string(), events: z.number(), shared: z.number() }),
)

const MOST_SHARED = 20

/** All that the reader sees of two subjects, side by side; null unless they see both. */
export async function compare(ask: Ask, left: string, right: string, today: Day): Promise<Comparison | null> {
  const subjects = await withDays(ask, await recordsOf(ask, [...new Set([left, right])]))
  const one = subjects.find(({ id }) => id === left)
  const other = subjects.find(({ id }) => id === right)
  if (!one || !other) return null
  const isOne = left === right
  const shared = isOne ? [] : await ask(sharedAround, { left, right, limit: MOST_SHARED + 1 })
  const events = await ask(eventsOfBoth, { left, right })
  const captions = await captionsOf(
    ask,
    shared.slice(0, MOST_SHARED).map(({ id }) => id),
  )
  const [first, second] = [withoutRepeats(one.records), withoutRepeats(other.records)]
  const eventsOf = (id: string) => events.find((row) => row.id === id)
  return {
    left: toSubjectLine(one, today),
    right: toSubjectLine(other, today),
    facts: compareFacts(first, isOne ? [] : second),
    warnings: birthsContradict(first, second) ? [BORN_APART] : [],
    heard: {
      left: heardOf(first, eventsOf(left)?.events ?? 0),
      right: heardOf(second, eventsOf(right)?.events ?? 0),
    },
    shared: inOrder([...linesOf(captions, today).values()]),
    hasMoreShared: shared.length > MOST_SHARED,
    sharedEvents: isOne ? 0 : (eventsOf(left)?.shared ?? 0),
    consequence: consequence(one.kind),
  }
}

const BORN_APART =
  'Dates of birth that cannot both be right. Either one source has it wrong, or these are two people.'

const inOrder = (lines: SubjectLine[]) =>
  lines.sort((a, b) => (a.kind + a.caption < b.kind + b.caption ? -1 : 1))

const consequence = (kind: KindName) =>
  `Whoever may see something of either will see it under one ${KINDS[kind].label.toLowerCase()} from then on. What each source says stays as its agency shares it: nobody is shown more of it than before. You can separate them again at any time.`

/** Who may read of a decision that rests on all of this: whoever may see each part of it. */
export async function evidenceReach(ask: Ask, left: string, right: string) {
  const own = await ask(reachOf, { ids: [left, right] })
  const shared = left === right ? [] : await ask(sharedAround, { left, right, limit: MOST_SHARED + 1 })
  return reachOfAll([...own, ...shared.slice(0, MOST_SHARED).flatMap(({ reach }) => reach)])
}
