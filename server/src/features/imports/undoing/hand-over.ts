import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { Problem } from '../../../http/problem.ts'
import { type Entry, entriesIn } from '../ledger/entries.ts'
import { findVersions } from '../planning/find-knowledge.ts'
import { type HandOver, planUndo } from './plan-undo.ts'

const touchedKeys = query(
  import.meta.url,
  './touched-keys.cypher',
  z.object({ key: z.string(), sort: z.enum(['row', 'report']) }),
)
const handOverNodes = query(import.meta.url, './hand-over-nodes.cypher', z.unknown())
const handOverClaims = query(import.meta.url, './hand-over-claims.cypher', z.unknown())

const PAGE = 2_000
/** Beyond this it would not be one transaction any more. */
const MOST_HANDED_OVER = 20_000

/** What changes hands when this import is undone; nothing unless a later file of its source has been published. */
export async function findHandOver(entry: Entry, house: House): Promise<HandOver> {
  const published = await entriesIn(house, ['published'])
  const later = published
    .filter(({ source, turn }) => source === entry.source && turn > entry.turn)
    .sort((a, b) => a.turn - b.turn)
  const found: HandOver = { nodes: [], claims: [] }
  if (later.length === 0) return found
  let after = ''
  while (true) {
    const page = await house.graph.readSystem((ask) =>
      ask(touchedKeys, { importId: entry.id, after, limit: PAGE }),
    )
    const last = page.at(-1)
    if (!last) return found
    after = last.key
    add(found, await planPage(page, entry, later, house))
    if (found.nodes.length + found.claims.length > MOST_HANDED_OVER) throw tooMany(later.at(-1))
  }
}

async function planPage(
  page: readonly { key: string; sort: string }[],
  entry: Entry,
  later: readonly Entry[],
  house: House,
) {
  const rows = page
    .filter(({ sort }) => sort === 'row')
    .map(({ key }) => key.slice(0, key.lastIndexOf('|') + 1))
  const reports = page.filter(({ sort }) => sort === 'report').map(({ key }) => key)
  // A report rests on rows that are not on this page: all rows of it are asked about with it.
  const prefixes = [...new Set([...rows, ...reports.map((key) => `${key}|`)])]
  const versions = await house.graph.readSystem((ask) =>
    findVersions(ask, { reports: [...new Set(reports)], prefixes }),
  )
  const byRow = <V extends { key: string; asked: string }>(all: readonly V[]) =>
    all.map((one) => ({ ...one, asked: one.key.slice(0, one.key.lastIndexOf('|') + 1) }))
  const ids = later.map(({ id }) => id)
  return planUndo(entry.id, ids, {
    reports: versions.reports,
    records: byRow(versions.records),
    claims: byRow(versions.claims),
  })
}

function add(found: HandOver, more: HandOver): void {
  for (const sort of ['nodes', 'claims'] as const) {
    const known = new Set(found[sort].map(({ id }) => id))
    found[sort].push(...more[sort].filter(({ id }) => !known.has(id)))
  }
}

const tooMany = (later: Entry | undefined) =>
  new Problem(
    'already-running',
    `Later files have changed very many rows of this one. Undo "${later?.fileName ?? 'the later files'}" first. Nothing was changed.`,
  )

export async function handOver(ask: Ask, { nodes, claims }: HandOver): Promise<void> {
  if (nodes.length > 0) await ask(handOverNodes, { rows: nodes })
  if (claims.length > 0) await ask(handOverClaims, { rows: claims })
}
