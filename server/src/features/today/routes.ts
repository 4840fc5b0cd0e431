import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { markLooked } from './mark-looked.ts'
import { openToday } from './open-today.ts'

export function mountToday(router: Router, house: House): void {
  answer(router, house, API.today.open, openToday)
  answer(router, house, API.today.looked, markLooked)
}
