import type { Asker } from '../../../access/asker.ts'
import type { House } from '../../../house.ts'
import { findKnownPeople } from '../planning/known-people.ts'
import { type Asked, isLayer, type Layer } from '../sources/layer.ts'
import type { Source } from '../sources/source.ts'
import { lookAround } from './around.ts'
import type { Encoding } from './encoding.ts'
import type { SealedFile } from './sealed-file.ts'
import { stageLayer } from './stage-layer.ts'
import { type Staged, stageRows } from './stage-rows.ts'
import type { StagedFiles } from './staged-files.ts'

interface StagingFile {
  source: Source | Layer
  files: StagedFiles
  upload: SealedFile
  encoding: Encoding
  asked: Asked
  said(row: number): Promise<void>
}

/** Reads what was sent, row by row or as a whole, within the scope of whoever sent it. */
export async function stageFile(
  { source, asked, ...staging }: StagingFile,
  asker: Asker,
  house: House,
): Promise<Staged> {
  const around = await lookAround(asker, house)
  if (isLayer(source)) return stageLayer(source, staging.files, { ...staging, asked, area: around.area })
  return stageRows({
    ...staging,
    source,
    around,
    known: (keys) => house.graph.read(asker.scope, (ask) => findKnownPeople(ask, keys, source.name)),
  })
}
