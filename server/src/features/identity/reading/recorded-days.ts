import type { Day } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { RecordRow, SubjectRecords } from '../../subjects/index.ts'

const recordedDays = query(
  import.meta.url,
  './recorded-days.cypher',
  z.object({ id: z.string(), day: z.string() }),
)

/** Gives each record the day on which its source wrote it down, where the record itself does not say. */
export async function withDays(ask: Ask, subjects: readonly SubjectRecords[]): Promise<SubjectRecords[]> {
  const found = await ask(recordedDays, { ids: subjects.map(({ id }) => id) })
  const days = new Map(found.map(({ id, day }) => [id, day]))
  return subjects.map((subject) => ({
    ...subject,
    records: subject.records.map((record) => ({
      ...record,
      recordedOn: record.recordedOn ?? days.get(record.id) ?? null,
    })),
  }))
}

/** The day on which it was written down; the day on which it came here, where the source gives none. */
export const dayOf = ({ recordedOn, recordedAt }: Pick<RecordRow, 'recordedOn' | 'recordedAt'>): Day =>
  recordedOn ?? recordedAt.slice(0, 10)
