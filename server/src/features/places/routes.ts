import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { listPlaces } from './list-places.ts'

export function mountPlaces(router: Router, house: House): void {
  answer(router, house, API.places.list, listPlaces)
}
