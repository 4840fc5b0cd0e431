import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { Problem } from '../../../http/problem.ts'
import { type Entry, entriesIn } from '../ledger/entries.ts'
import { findVersions } from '../planning/find-knowledge.ts'
import { Days } from '../planning/restated.ts'
import type { Lease } from '../publishing/lease.ts'
import { IMPORT_SETTINGS } from '../settings.ts'
import { findQuestions, type GivenQuestion } from './hand-over-questions.ts'
import { type Change, type HandOver, type Other, planUndo, rowOf, type Versions } from './plan-undo.ts'

const touchedRows = query(
  import.meta.url,
  './touched-rows.cypher',
  z.object({ key: z.string(), isReport: z.boolean() }),
)
const findRestated = query(
  import.meta.url,
  './find-restated.cypher',
  z.object({ key: z.string(), import: z.string(), days: Days }),
)
const handOverNodes = query(import.meta.url, './hand-over-nodes.cypher', z.unknown())
const handOverClaims = query(import.meta.url, './hand-over-claims.cypher', z.unknown())
const handOverRaised = query(import.meta.url, './hand-over-raised.cypher', z.unknown())
const handOverProposals = query(import.meta.url, './hand-over-proposals.cypher', z.unknown())

/** Parts that one statement changes. */
const SOME = 5_000
/** Whoever undoes it waits for it: beyond this for too long. */
const MOST_HANDED_OVER = 500_000

/** All that changes hands when an import is undone. */
interface Given {
  /** Of how many rows something stays. */
  rows: number
  questions: readonly GivenQuestion[]
  /** What is handed over at the moment of undoing. Null: too much for one transaction, so most of it goes ahead. */
  atOnce: Pick<HandOver, 'nodes' | 'claims'> | null
}

/** What goes to other files of its source that stay, if there are any. */
export async function findHandOver(entry: Entry, house: House, lease: Lease): Promise<Given> {
  const others = await othersOf(entry, house)
  const [nodes, claims] = [new Map<string, Change>(), new Map<string, Change>()]
  const heirs = new Map<string, string>()
  const rows = new Set<string>()
  let parts = 0
  const isAtOnce = () => parts <= IMPORT_SETTINGS.handedOverAtOnce
  for await (const found of plans(entry, others, house)) {
    await house.graph.write((ask) => lease.keep(ask))
    for (const row of found.rows) rows.add(row)
    parts += found.nodes.length + found.claims.length
    if (parts > MOST_HANDED_OVER) throw tooMany()
    for (const { id, props } of found.nodes) if ('import' in props) heirs.set(id, props.import)
    if (!isAtOnce()) continue
    for (const change of found.nodes) nodes.set(change.id, change)
    for (const change of found.claims) claims.set(change.id, change)
  }
  const questions = await findQuestions(entry.id, others, heirs, house)
  const atOnce = isAtOnce() ? { nodes: [...nodes.values()], claims: [...claims.values()] } : null
  return { rows: rows.size, questions, atOnce }
}

/**
 * The later published files of its source; and earlier ones of which something was given away, and which were not undone
 * after all: a server that ended in between.
 */
export async function othersOf(entry: Entry, house: House): Promise<Other[]> {
  const published = await entriesIn(house, ['published'])
  return published
    .filter(({ id, source }) => id !== entry.id && source === entry.source)
    .filter(({ turn, handsOver }) => turn > entry.turn || handsOver)
    .sort((a, b) => a.turn - b.turn)
    .map(({ id, recordedAt, turn }) => ({ id, recordedAt: recordedAt ?? '', isLater: turn > entry.turn }))
}

/** What changes hands, some rows at a time; a row may come more than once. */
export async function* plans(entry: Entry, others: readonly Other[], house: House): AsyncGenerator<HandOver> {
  if (others.length === 0) return
  let after = ''
  while (true) {
    const page = await house.graph.readSystem((ask) =>
      ask(touchedRows, { importId: entry.id, after, limit: IMPORT_SETTINGS.keysAtOnce }),
    )
    const last = page.at(-1)
    if (!last) return
    after = last.key
    const undone = { id: entry.id, recordedAt: entry.recordedAt ?? '' }
    yield planUndo(undone, others, await versionsOf(page, house))
  }
}

async function versionsOf(
  page: readonly { key: string; isReport: boolean }[],
  house: House,
): Promise<Versions> {
  const reports = new Set(page.filter(({ isReport }) => isReport).map(({ key }) => key))
  const rows = new Set(page.filter(({ isReport }) => !isReport).map(({ key }) => rowOf(key)))
  // A report rests on rows that are not on this page: they all begin with its key, so they are asked about with it.
  const alone = [...rows].filter((row) => !beginsWithOneOf(reports, row))
  const prefixes = [...[...reports].map((key) => `${key}|`), ...alone]
  return house.graph.readSystem(async (ask) => {
    const { reports: found, records, claims } = await findVersions(ask, { reports: [...reports], prefixes })
    const restated = await restatedOf(ask, prefixes)
    return { reports: found, records: once(records), claims: once(claims), restated }
  })
}

export const restatedOf = (ask: Ask, prefixes: readonly string[]) => ask(findRestated, { prefixes })

const beginsWithOneOf = (reports: ReadonlySet<string>, row: string) =>
  row.split('|').some((_, parts, all) => reports.has(all.slice(0, parts).join('|')))

/** A row may begin with more than one of what was asked about. */
const once = <V extends { id: string }>(all: readonly V[]) => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]

const tooMany = () =>
  new Problem(
    'already-running',
    'Later files state very many rows of this one too. Undo the latest of them first. Nothing was changed.',
  )

/** Inside a transaction of the caller. */
export async function giveParts(
  ask: Ask,
  { nodes, claims }: Pick<HandOver, 'nodes' | 'claims'>,
): Promise<void> {
  for (const rows of slices(nodes)) await ask(handOverNodes, { rows })
  for (const rows of slices(claims)) await ask(handOverClaims, { rows })
}

/** Inside a transaction of the caller: to files that raised them too, or else state what they came from. */
export async function giveQuestions(
  ask: Ask,
  importId: string,
  questions: readonly GivenQuestion[],
): Promise<void> {
  await ask(handOverRaised, { importId })
  for (const rows of slices(questions)) await ask(handOverProposals, { rows, importId })
}

const slices = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / SOME) }, (_, at) => all.slice(at * SOME, (at + 1) * SOME))
