import { readFileSync } from 'node:fs'
import type { Asker } from '@safeground/server/access/asker.ts'
import { expand } from '@safeground/server/graph/query.ts'
import type { House } from '@safeground/server/house.ts'
import { Problem } from '@safeground/server/http/problem.ts'
import { seeded } from '../support/seeded.ts'
import { type Opened, openAndRecord } from './record-statements.ts'

/** What a meeting looks at: enough people to be slow if the query is, few enough to be a picture. */
const FEWEST_NODES = 200
const MOST_NODES = 300

/** The rough size does not look at places of transport, nor at subjects without a visible record. */
const SLACK = 60
const TOGETHER = 100
const SIZE_AROUND = expand(readFileSync(new URL('./size-around.cypher', import.meta.url), 'utf8'))

export interface Chosen {
  opened: Opened[]
  tried: number
}

/** People drawn at random whose two steps, as the reader sees them, hold 200 to 300 subjects. */
export async function chooseCentres(
  wanted: number,
  seed: number,
  asker: Asker,
  house: House,
): Promise<Chosen> {
  const found = await house.graph.driver.executeQuery('MATCH (p:Person) RETURN p.id AS id ORDER BY id')
  const ids = shuffled(
    found.records.map((row) => row.get('id') as string),
    seed,
  )
  const opened: Opened[] = []
  let tried = 0
  while (opened.length < wanted && tried < ids.length) {
    const some = ids.slice(tried, tried + TOGETHER)
    for (const id of await likely(some, asker, house)) {
      const one = await openOrHidden(id, asker, house)
      if (one && !one.isCut && isOfSize(one.nodes.length, 0)) opened.push(one)
    }
    tried += some.length
  }
  return { opened: opened.slice(0, wanted), tried }
}

const isOfSize = (nodes: number, slack: number) =>
  nodes >= FEWEST_NODES - slack && nodes <= MOST_NODES + slack

async function likely(ids: readonly string[], asker: Asker, house: House): Promise<string[]> {
  const found = await house.graph.driver.executeQuery(SIZE_AROUND, { ids, scope: asker.scope })
  const sizes = found.records.map((row) => row.toObject() as { id: string; size: number })
  return sizes.filter(({ size }) => isOfSize(size, SLACK)).map(({ id }) => id)
}

/** A centre that this reader may not see is none; anything else that goes wrong stops the benchmark. */
async function openOrHidden(id: string, asker: Asker, house: House): Promise<Opened | null> {
  try {
    return await openAndRecord(id, 2, asker, house)
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return null
    throw error
  }
}

function shuffled(ids: readonly string[], seed: number): string[] {
  const chance = seeded(seed)
  return ids
    .map((id) => ({ id, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)
}
