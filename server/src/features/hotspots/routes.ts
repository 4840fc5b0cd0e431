import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { openCellView } from './open-cell.ts'
import { openHotspots } from './open-hotspots.ts'
import { openPlaceOfMap } from './open-place.ts'

export function mountHotspots(router: Router, house: House): void {
  answer(router, house, API.hotspots.open, openHotspots)
  answer(router, house, API.hotspots.cell, openCellView)
  answer(router, house, API.hotspots.place, openPlaceOfMap)
}
