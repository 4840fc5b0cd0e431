import type { ImportSource } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { groupBy } from './knowledge.ts'
import { bornOf, contradicts } from './resolve-subject.ts'
import type { PlannedRow } from './statements.ts'

const Born = z.object({ earliest: z.string().nullable(), latest: z.string().nullable() })
const knownPeople = query(
  import.meta.url,
  './known-people.cypher',
  z.object({ key: z.string(), births: z.array(Born) }),
)

/** People known by some register numbers: for each number, one entry a person, with their dates of birth. */
export type KnownPeople = ReadonlyMap<string, readonly { births: readonly z.output<typeof Born>[] }[]>

/** Asked within the scope of whoever brings the file in: who is hidden from them is not known. */
export async function findKnownPeople(
  ask: Ask,
  keys: readonly string[],
  source: ImportSource,
): Promise<KnownPeople> {
  if (keys.length === 0) return new Map()
  return groupBy(await ask(knownPeople, { keys: [...new Set(keys)], source }), ({ key }) => key)
}

/** Is this row about somebody who is known by one of its numbers, and can be by the date of birth? */
export function whetherKnown(row: PlannedRow, known: KnownPeople): 'known' | 'not-known' | 'born-otherwise' {
  if (!row.knownBy) return 'known'
  const people = row.knownBy.flatMap((key) => known.get(key) ?? [])
  if (people.length === 0) return 'not-known'
  const [person] = row.records
  const fits = people.some(({ births }) => person === undefined || !contradicts(bornOf(person), births))
  return fits ? 'known' : 'born-otherwise'
}

/** The rows whose people are still known, and how many are not. */
export async function onlyKnown(
  ask: Ask,
  rows: readonly PlannedRow[],
  source: ImportSource,
): Promise<{ rows: PlannedRow[]; left: number }> {
  const keys = rows.flatMap(({ knownBy = [] }) => knownBy)
  if (keys.length === 0) return { rows: [...rows], left: 0 }
  const known = await findKnownPeople(ask, keys, source)
  const kept = rows.filter((row) => whetherKnown(row, known) === 'known')
  return { rows: kept, left: rows.length - kept.length }
}
