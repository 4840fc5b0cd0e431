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

describe('every query', () => {
  it.each(CYPHER_FILES.map((file) => [file.path, file] as const))(
    '%s is understood by the database',
    async (_, file) => {
      const session = test.house.graph.driver.session()
      try {
        const result = await session.run(`EXPLAIN ${expand(file.source)}`)
        const notices = result.summary.notifications.filter((notice) => !EXPECTED.test(notice.code))
        expect(notices.map((notice) => `${notice.code}: ${notice.description}`)).toEqual([])
      } finally {
        await session.close()
      }
    },
  )
})
