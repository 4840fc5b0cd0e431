import type { PlannedRow } from './statements.ts'

/**
 * Of each row only the records that give numbers of several registers. They are written before everything else, so
 * that a friend named by a case number joins the child whose own row, further down, says which nominal that is.
 */
export function anchorsOf(rows: readonly PlannedRow[]): PlannedRow[] {
  return rows.flatMap((row) => {
    const records = row.records.filter(({ identifiers }) => identifiers.length > 1)
    return records.length > 0 ? [{ ...row, records, claims: [] }] : []
  })
}
