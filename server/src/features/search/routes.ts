import { API } from '@safeground/graph-schema'
import type { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { House } from '../../house.ts'
import { answer } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { search } from './search.ts'

export function mountSearch(router: Router, house: House): void {
  router.use(
    '/search',
    rateLimit({
      windowMs: 60_000,
      limit: house.limits.searchesPerMinute,
      legacyHeaders: false,
      skip: (request) => !request.session.username,
      keyGenerator: (request) => request.session.username ?? '',
      handler: () => {
        throw new Problem(
          'too-many-requests',
          'That is more searches than one person makes in a minute. Wait a little.',
        )
      },
    }),
  )
  answer(router, house, API.subjects.search, search)
}
