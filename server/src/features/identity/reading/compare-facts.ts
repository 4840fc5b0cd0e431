import type { ComparedFact, Heard, SaidValue } from '@safeground/graph-schema'
import { contradicts } from '../../imports/index.ts'
import { type RecordRow, toFacts, toRecordLine } from '../../subjects/index.ts'
import { dayOf } from './recorded-days.ts'

/** Every fact of two sides beside each other, by source: whether they agree, differ, or only one side knows. Pure. */
export function compareFacts(left: readonly RecordRow[], right: readonly RecordRow[]): ComparedFact[] {
  const byId = new Map([...left, ...right].map((record) => [record.id, record]))
  const sides = [new Set(left.map(({ id }) => id)), new Set(right.map(({ id }) => id))] as const
  const compared = new Map<string, ComparedFact>()
  for (const { field, label, value, records } of toFacts([...byId.values()])) {
    const fact = compared.get(field) ?? { field, label, verdict: 'one-side' as const, left: [], right: [] }
    compared.set(field, fact)
    for (const [at, ids] of sides.entries()) {
      const by = records.filter((id) => ids.has(id)).map((id) => saidBy(byId.get(id) as RecordRow))
      if (by.length > 0) fact[at === 0 ? 'left' : 'right'].push({ value, by: once(by) })
    }
  }
  const bornApart = birthsContradict(left, right)
  return [...compared.values()].map((fact) => ({ ...fact, verdict: verdictOf(fact, bornApart) }))
}

function verdictOf({ field, left, right }: ComparedFact, bornApart: boolean): ComparedFact['verdict'] {
  if (left.length === 0 || right.length === 0) return 'one-side'
  // A date of birth is written in many ways, and an age is a span of them.
  if (field === 'born') return bornApart ? 'differ' : 'agree'
  const known = new Set(left.map(({ value }) => fold(value)))
  return right.some(({ value }) => known.has(fold(value))) ? 'agree' : 'differ'
}

const fold = (value: string) =>
  value
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

function saidBy(record: RecordRow): SaidValue['by'][number] {
  const { agency, source } = toRecordLine(record)
  return { agency, source, on: dayOf(record) }
}

function once(by: SaidValue['by']): SaidValue['by'] {
  const sorted = [...by].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
  return [...new Map(sorted.map((one) => [`${one.agency}|${one.source}|${one.on}`, one])).values()].slice(
    0,
    4,
  )
}

/** Is there any date of birth on one side that no date of birth of the other can be? */
export function birthsContradict(left: readonly RecordRow[], right: readonly RecordRow[]): boolean {
  const births = (records: readonly RecordRow[]) =>
    records.map(({ bornEarliest, bornLatest }) => ({ earliest: bornEarliest, latest: bornLatest }))
  return births(left).some((born) => contradicts(born, births(right)))
}

/** How often, and from when to when, sources speak of one side. */
export function heardOf(records: readonly RecordRow[], events: number): Heard {
  const days = records.map(dayOf).sort()
  return { records: records.length, events, first: days[0] ?? null, last: days.at(-1) ?? null }
}
