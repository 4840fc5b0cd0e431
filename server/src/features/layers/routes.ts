import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { countBackground } from './count-background.ts'
import { listBoundaries } from './list-boundaries.ts'
import { openAround } from './open-around.ts'

export function mountLayers(router: Router, house: House): void {
  answer(router, house, API.layers.boundaries, listBoundaries)
  answer(router, house, API.layers.aroundPlace, openAround)
  answer(router, house, API.layers.background, countBackground)
}
