import { ImportSource, ImportStatus } from '@safeground/graph-schema'
import { z } from 'zod'

/** What the address says of the list of files. What it cannot be is left out, not refused. */
const FilesSearch = z.object({
  status: ImportStatus.optional().catch(undefined),
  source: ImportSource.optional().catch(undefined),
})
export type FilesSearch = z.output<typeof FilesSearch>

export const readFilesSearch = (search: Record<string, unknown>): FilesSearch => FilesSearch.parse(search)

export const isNarrowed = ({ status, source }: FilesSearch): boolean =>
  status !== undefined || source !== undefined
