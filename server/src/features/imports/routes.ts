import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { bringIn } from './bring-in.ts'
import { listFaults } from './list-faults.ts'
import { listImports, listSources } from './list-imports.ts'
import { openImport } from './open-import.ts'
import { listProposals } from './proposals/list-proposals.ts'
import { publishImport } from './publish-import.ts'
import { undoImport } from './undo-import.ts'

export function mountImports(router: Router, house: House): void {
  answer(router, house, API.imports.sources, listSources)
  answer(router, house, API.imports.list, listImports)
  answer(router, house, API.imports.bringIn, bringIn)
  answer(router, house, API.imports.open, openImport)
  answer(router, house, API.imports.faults, listFaults)
  answer(router, house, API.imports.proposals, listProposals)
  answer(router, house, API.imports.publish, publishImport)
  answer(router, house, API.imports.undo, undoImport)
}
