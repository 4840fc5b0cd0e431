import { expand } from '@safeground/server/graph/query.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CYPHER_FILES } from '../support/cypher-files.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

/** Labels and properties that an empty database has not met yet are no fault; anything else that it notices is. */
const EXPECTED =
  /UnknownLabelWarning|UnknownPropertyKeyWarning|UnknownRelationshipTypeWarning|ParameterNotProvided/

/** Operators whose cost is the size of the store. Planned on an empty database, which is what a first start does. */
const SCANS = /AllNodesScan|RelationshipTypeScan|AllRelationshipsScan|RelationshipIndexScan/

/** Queries that may walk the whole store: base name → why. */
const MAY_SCAN: Record<string, string> = {
  'fill-empty-lists': 'runs once, on a large store that has just been made and that nobody has opened',
}

interface Plan {
  operatorType: string
  children: Plan[]
}
const operatorsOf = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operatorsOf)]

describe('every query', () => {
  it.each(CYPHER_FILES.map((file) => [file.path, file] as const))(
    '%s is understood by the database, and does not walk the whole store',
    async (_, file) => {
      const session = test.house.graph.driver.session()
      try {
        const { summary } = await session.run(`EXPLAIN ${expand(file.source)}`)
        const notices = summary.notifications.filter((notice) => !EXPECTED.test(notice.code))
        expect(notices.map((notice) => `${notice.code}: ${notice.description}`)).toEqual([])
        const operators = summary.plan ? operatorsOf(summary.plan as Plan) : []
        if (MAY_SCAN[file.name] === undefined)
          expect(operators.filter((operator) => SCANS.test(operator))).toEqual([])
      } finally {
        await session.close()
      }
    },
  )
})
