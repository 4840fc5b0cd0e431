import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ImportView,
  ParticipationType,
  type RecordedKind,
  type Role,
  type SourceName,
} from '@safeground/graph-schema'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import { undoImport } from '@safeground/server/features/imports/undo-import.ts'
import { canonical, dump } from '../support/dump.ts'
import { askerAs, type TestHouse } from '../support/house.ts'

type Cells = Record<string, string | number>

const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as a CSV file; columns are those that any row names. */
export function csv(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => columns.map((column) => quote(String(row[column] ?? ''))).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

/** A statement of a police log: Tee, who is not identified, unless the test says more. */
export const statement = (cells: Cells): Cells => ({
  log_reference: 'INT/26/000001',
  statement: 1,
  recorded_on: '14/11/2026',
  source_grade: '2',
  intelligence_grade: 'B',
  handling: 'P',
  locality: 'Northmoor',
  narrative: '',
  ...cells,
})

/** A child on the list. */
export const child = (cells: Cells): Cells => ({
  case_number: 'CSC-10001',
  listed_on: '20/11/2026',
  first_name: 'Ayo',
  last_name: 'Bello',
  date_of_birth: '03/05/2011',
  open_since: 'May 2026',
  concern: 'Both',
  locality: 'Northmoor',
  ...cells,
})

/** A time missing: Rowan, who is not back, unless the test says more. */
export const episode = (cells: Cells): Cells => ({
  episode_reference: 'MIS/26/1',
  recorded_on: '2026-11-21',
  person_name: 'Rowan Tesfaye',
  person_born: '2011-03-09',
  locality: 'Northmoor',
  missing_from: 'home',
  last_seen_at: '2026-11-21 18:40',
  reported_at: '2026-11-21 23:20',
  risk: 'high',
  ...cells,
})

/** A return interview: offered to Rowan and not yet held. */
export const interview = (cells: Cells): Cells => ({
  interview_reference: 'RHI/26/1',
  episode_reference: 'MIS/26/1',
  person_reference: 'N204417',
  person_name: 'Rowan Tesfaye',
  date_of_birth: '2011-03-09',
  locality: 'Northmoor',
  offered: 'yes',
  offered_on: '2026-11-22',
  due_by: '2026-11-25 01:15',
  ...cells,
})

/** A crime or incident: somebody pushed off a bench in the park. */
export const incident = (cells: Cells): Cells => ({
  incident_reference: 'CR/26/1',
  recorded_on: '2026-11-13',
  reported_at: '2026-11-13 17:02',
  happened_from: '2026-11-13 16:45',
  happened_until: '2026-11-13 16:45',
  kind: 'crime',
  what: 'Common assault',
  harm: 'violence',
  origin: 'called in',
  place_role: 'happened',
  precision: 'none',
  locality: 'Northmoor',
  ...cells,
})

/** What a school says of one term. */
export const term = (cells: Cells): Cells => ({
  upn: 'B999400600412',
  first_name: 'Rowan',
  last_name: 'Tesfaye',
  date_of_birth: '2011-03-09',
  term: 'Autumn 2026',
  listed_on: '2026-11-19',
  school_urn: '900101',
  ...cells,
})

type Options = Parameters<typeof bringInFile>[3] & { as?: Role }

/** Brings a file in and publishes it, a minute after whatever came before. */
export async function bring(
  { house, clock }: TestHouse,
  source: SourceName,
  rows: readonly Cells[],
  { as = 'steward', ...options }: Options = {},
): Promise<ImportView> {
  const folder = mkdtempSync(join(tmpdir(), 'safeground-file-'))
  const file = join(folder, 'file.csv')
  writeFileSync(file, csv(rows))
  clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString())
  try {
    return await bringInFile({ source, file, name: 'file.csv' }, await askerAs(as, house), house, options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Undoes an import and waits until its rows are gone. */
export async function undo({ house }: TestHouse, id: string): Promise<void> {
  await undoImport(
    { params: { id }, query: {}, body: undefined as never },
    await askerAs('steward', house),
    house,
  )
  for (let tries = 0; tries < 200; tries++) {
    const session = house.graph.driver.session()
    const found = await session.run('MATCH (i:Import {id: $id}) RETURN i.status AS status', { id })
    await session.close()
    if (found.records[0]?.get('status') === 'undone') return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The rows were not removed within ten seconds')
}

/** Everything that files have brought in, but for the list of files. */
export const picture = async ({ house }: TestHouse): Promise<string> =>
  canonical(await dump(house.graph.driver), (label) => label === 'Import')

/** Subjects by the names, other names and numbers that their records give now. */
export async function subjectsBy(test: TestHouse, word: string): Promise<string[]> {
  const { nodes, links } = await dump(test.house.graph.driver)
  const ids = links.flatMap(({ type, from, to }) => {
    const record = type === 'ABOUT' ? nodes.get(from)?.properties : undefined
    if (!record || record.retractedAt) return []
    const words = [
      record.name,
      ...((record.knownAs as string[]) ?? []),
      ...((record.references as string[]) ?? []),
    ]
    return words.includes(word) ? [to] : []
  })
  return [...new Set(ids)]
}

export async function proposals(
  test: TestHouse,
): Promise<{ left: string; right: string; reasons: string[] }[]> {
  const { nodes } = await dump(test.house.graph.driver)
  return [...nodes.values()]
    .filter(({ labels }) => labels.includes('Proposal'))
    .map(({ properties }) => properties as { left: string; right: string; reasons: string[] })
}

/** Records of one kind that hold now, each with the subject or event that it is about. */
export async function recordsOf(
  test: TestHouse,
  kind: RecordedKind,
): Promise<({ subject: string } & Record<string, unknown>)[]> {
  const { nodes, links } = await dump(test.house.graph.driver)
  return links.flatMap(({ type, from, to }) => {
    const record = type === 'ABOUT' ? nodes.get(from)?.properties : undefined
    return record?.kind === kind && !record.retractedAt ? [{ ...record, subject: to }] : []
  })
}

/** Participations that hold now: type, role, whom or where or what it joins the event to, and who may see it. */
export async function joined(test: TestHouse): Promise<[string, unknown, string, unknown][]> {
  const { links } = await dump(test.house.graph.driver)
  return links
    .filter(({ type, properties }) => ParticipationType.safeParse(type).success && !properties.retractedAt)
    .map(({ type, from, to, properties }): [string, unknown, string, unknown] => [
      type,
      properties.role,
      type === 'TOOK_PART_IN' ? from : to,
      properties.markings,
    ])
    .sort((a, b) => (a.slice(0, 3).join(' ') < b.slice(0, 3).join(' ') ? -1 : 1))
}
