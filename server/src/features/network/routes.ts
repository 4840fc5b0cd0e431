import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { openLine } from './open-line.ts'
import { openNetwork } from './open-network.ts'

export function mountNetwork(router: Router, house: House): void {
  answer(router, house, API.network.open, openNetwork)
  answer(router, house, API.network.line, openLine)
}
