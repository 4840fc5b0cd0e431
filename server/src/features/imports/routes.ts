import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { bringIn } from './bring-in.ts'
import { listFaults, listRowsToMend } from './list-faults.ts'
import { listImports, listSources } from './list-imports.ts'
import { previewMapping } from './mapped/preview-mapping.ts'
import { changeMapping, createMapping, listMappings, retireMapping } from './mapped/save-mapping.ts'
import { suggestMapping } from './mapped/suggest-mapping.ts'
import { openImport } from './open-import.ts'
import { publishImport } from './publish-import.ts'
import { undoImport } from './undo-import.ts'

export function mountImports(router: Router, house: House): void {
  answer(router, house, API.imports.sources, listSources)
  answer(router, house, API.imports.list, listImports)
  answer(router, house, API.imports.bringIn, bringIn)
  answer(router, house, API.imports.open, openImport)
  answer(router, house, API.imports.faults, listFaults)
  answer(router, house, API.imports.rowsToMend, listRowsToMend)
  answer(router, house, API.imports.publish, publishImport)
  answer(router, house, API.imports.undo, undoImport)
  answer(router, house, API.mappings.list, listMappings)
  answer(router, house, API.mappings.create, createMapping)
  answer(router, house, API.mappings.change, changeMapping)
  answer(router, house, API.mappings.retire, retireMapping)
  answer(router, house, API.mappings.preview, previewMapping)
  answer(router, house, API.mappings.suggest, suggestMapping)
}
