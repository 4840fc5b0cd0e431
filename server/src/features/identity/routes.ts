import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { answerQuestion, decideByHand, reverseDecision } from './answer-question.ts'
import { compareSubjects } from './compare-subjects.ts'
import { listDecisions } from './list-decisions.ts'
import { listQuestions } from './list-questions.ts'
import { listUnidentified } from './list-unidentified.ts'
import { openQuestion } from './open-question.ts'
import { openStanding } from './open-standing.ts'

export function mountIdentity(router: Router, house: House): void {
  answer(router, house, API.identity.questions, listQuestions)
  answer(router, house, API.identity.question, openQuestion)
  answer(router, house, API.identity.answer, answerQuestion)
  answer(router, house, API.identity.compare, compareSubjects)
  answer(router, house, API.identity.decide, decideByHand)
  answer(router, house, API.identity.decisions, listDecisions)
  answer(router, house, API.identity.reverse, reverseDecision)
  answer(router, house, API.identity.standing, openStanding)
  answer(router, house, API.identity.unidentified, listUnidentified)
}
