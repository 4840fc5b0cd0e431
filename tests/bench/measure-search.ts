import type { Driver } from 'neo4j-driver'
import type { Caller } from '../support/caller.ts'
import { type Spread, spreadOf, timed } from './percentiles.ts'

const SEARCHES = 200

/** Search over HTTP: by the first letters of a name, and by an exact reference. */
export async function measureSearch(
  driver: Driver,
  caller: Caller,
): Promise<{ prefix: Spread; reference: Spread }> {
  const found = await driver.executeQuery(
    `MATCH (r:Record)-[:ABOUT]->(:Person) WHERE r.name IS NOT NULL
     WITH r ORDER BY r.id LIMIT ${SEARCHES} RETURN r.name AS name, r.references[0] AS reference`,
  )
  const rows = found.records.map((row) => row.toObject() as { name: string; reference: string })
  const prefix = await times(
    caller,
    rows.map(({ name }) => name.slice(0, 5).trim()),
  )
  const reference = await times(
    caller,
    rows.map(({ reference }) => reference),
  )
  return { prefix, reference }
}

async function times(caller: Caller, words: readonly string[]): Promise<Spread> {
  const took: number[] = []
  for (const [index, q] of [...words.slice(0, 40), ...words].entries()) {
    const { ms, value } = await timed(() => caller.get(`/search?q=${encodeURIComponent(q)}`))
    if (value.status !== 200) throw new Error(`The search was answered with ${value.status}: ${value.text}`)
    // The first forty only warm up.
    if (index >= 40) took.push(ms)
  }
  return spreadOf(took)
}
