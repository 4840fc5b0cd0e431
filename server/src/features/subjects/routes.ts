import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { openSubject } from './open-subject.ts'

export function mountSubjects(router: Router, house: House): void {
  answer(router, house, API.subjects.open, openSubject)
}
