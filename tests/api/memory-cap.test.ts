import { Problem } from '@safeground/server/http/problem.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse

beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

/** More than a transaction of any database of the tests may hold. */
const GREEDY = {
  name: 'greedy',
  text: 'UNWIND range(1, 30000000) AS n CREATE (g:Greedy) WITH collect(toString(n)) AS texts RETURN size(texts) AS size',
  row: z.unknown(),
  isScoped: false,
}

it('a transaction that takes too much memory is stopped, answered in words, and leaves nothing', async () => {
  const { graph } = test.house
  const error = await graph.write((ask) => ask(GREEDY)).catch((one: unknown) => one)
  expect(error, String(error)).toBeInstanceOf(Problem)
  expect(error).toMatchObject({ status: 503, detail: expect.stringContaining('too little memory') })
  const { records } = await graph.driver.executeQuery('MATCH (n:Greedy) RETURN count(n) AS left')
  expect(records[0]?.get('left')).toBe(0)
}, 120_000)
