import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { listEvents } from './list-events.ts'
import { openEvent } from './open-event.ts'

export function mountEvents(router: Router, house: House): void {
  answer(router, house, API.events.ofSubject, listEvents)
  answer(router, house, API.events.open, openEvent)
}
