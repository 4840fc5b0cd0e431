import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { checkChain } from './check-chain.ts'
import { listEntries } from './list-entries.ts'

export function mountAuditTrail(router: Router, house: House): void {
  answer(router, house, API.audit.list, listEntries)
  answer(router, house, API.audit.check, checkChain)
}
