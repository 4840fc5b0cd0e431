import { existsSync } from 'node:fs'
import { IMPORT_STATUS, type ImportSource, type ImportView } from '@safeground/graph-schema'
import type { Asker } from '../../../access/asker.ts'
import type { House } from '../../../house.ts'
import { NOT_FOUND } from '../../../http/answer.ts'
import { Problem } from '../../../http/problem.ts'
import { allSources } from '../sources/find-source.ts'
import type { FileKind } from '../sources/source.ts'
import { stagedFiles } from '../staging/staged-files.ts'
import { countProposals } from './count-proposals.ts'
import { type Entry, readEntries } from './entries.ts'

/** Whoever brings in a source must hold all its markings: otherwise its counts would tell them what they may not see. */
export const mayBringIn = (asker: Asker, source: FileKind) =>
  source.markings.every((marking) => asker.scope.markings.includes(marking))

/**
 * Why this person may not publish, discard or undo a file that they may see; null when they may. Whoever brought it
 * in may, whoever is of the agency that the source belongs to, and the data steward.
 */
export function whyNotDispose(asker: Asker, entry: Entry): string | null {
  if (!asker.permissions.includes('import:publish')) return 'Your role may not publish or undo files.'
  const isTheirs = entry.byUsername !== null && entry.byUsername === asker.username
  if (isTheirs || asker.agency === entry.agency || asker.role === 'steward') return null
  return `Only ${entry.by}, who brought this file in, the agency that it comes from or the data steward may do this. Ask one of them.`
}

export function mustDispose(asker: Asker, entry: Entry): void {
  const words = whyNotDispose(asker, entry)
  if (words) throw new Problem('not-permitted', words)
}

export async function sourcesOf(house: House, asker: Asker): Promise<ImportSource[]> {
  const all = await allSources(house)
  return all.filter((source) => mayBringIn(asker, source)).map(({ name }) => name)
}

/** The import as this asker may see it; hidden is answered as absent. */
export async function findEntry(house: House, asker: Asker, id: string): Promise<Entry> {
  const [entry] = await readEntries(house, await sourcesOf(house, asker), id)
  if (!entry) throw new Problem('not-found', NOT_FOUND)
  return entry
}

export async function viewOf(house: House, asker: Asker, entry: Entry): Promise<ImportView> {
  const [view] = await viewsOf(house, asker, [entry])
  if (!view) throw new Error('One import gives one view')
  return view
}

/** As the asker sees it now: what was hidden when they asked may have been published since. */
export async function viewNow(house: House, asker: Asker, id: string): Promise<ImportView> {
  const entry = await findEntry(house, asker, id)
  const hiddenImports = asker.scope.hiddenImports.filter((one) => one !== id || entry.status !== 'published')
  const scope = { ...asker.scope, hiddenImports, asKnownOn: house.clock.now() }
  return viewOf(house, { ...asker, scope }, entry)
}

export async function viewsOf(house: House, asker: Asker, entries: readonly Entry[]): Promise<ImportView[]> {
  const proposals = await countProposals(
    house,
    asker,
    entries.map(({ id }) => id),
  )
  const labels = new Map((await allSources(house)).map(({ name, label }) => [name, label]))
  return entries.map((entry) => ({
    id: entry.id,
    source: entry.source,
    sourceLabel: labelOf(entry, labels.get(entry.source)),
    agency: entry.agency,
    fileName: entry.fileName,
    fileBytes: entry.fileBytes,
    by: entry.by,
    startedAt: entry.startedAt,
    publishedAt: entry.publishedAt,
    status: entry.status,
    statusWords: IMPORT_STATUS[entry.status],
    progress: entry.progress,
    rows: entry.rows,
    faultGroups: entry.faultGroups,
    changes: seesChanges(asker, entry) ? entry.changes : null,
    proposals: proposals.get(entry.id) ?? 0,
    notes: entry.notes,
    allowed: allowedOf(asker, entry, existsSync(stagedFiles(house, entry.id).toMend)),
  }))
}

const labelOf = ({ mappingVersion }: Entry, label = NO_LONGER_KEPT) =>
  mappingVersion === null ? label : `${label} (description, version ${mappingVersion})`

const NO_LONGER_KEPT = 'A kind of file that is no longer kept'

/** Counts made for somebody who sees more would tell what this reader may not see. */
function seesChanges(asker: Asker, { changesFor }: Entry): boolean {
  if (!changesFor) return false
  const { markings, localities } = asker.scope
  const everywhere = localities.includes('*')
  return (
    changesFor.markings.every((marking) => (markings as readonly string[]).includes(marking)) &&
    (everywhere || changesFor.localities.every((locality) => localities.includes(locality)))
  )
}

function allowedOf(asker: Asker, entry: Entry, hasRowsToMend: boolean): ImportView['allowed'] {
  const mayPublish = whyNotDispose(asker, entry) === null
  const isWaiting = entry.status === 'staged' || entry.status === 'interrupted'
  const allowed: ImportView['allowed'] = []
  if (mayPublish && isWaiting && entry.rows.good > 0) allowed.push('publish')
  if (mayPublish && (isWaiting || entry.status === 'failed')) allowed.push('discard')
  if (mayPublish && entry.status === 'published') allowed.push('undo')
  const hasFaults =
    entry.rows.faulty > 0 && (isWaiting || entry.status === 'published' || entry.status === 'publishing')
  if (hasFaults) allowed.push('download-faults')
  if (hasFaults && hasRowsToMend) allowed.push('download-rows-to-mend')
  return allowed
}
