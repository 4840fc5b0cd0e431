import { z } from 'zod'
import type { Asker } from '../../../access/asker.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { type Area, findArea } from '../../layers/index.ts'

const knownNumbers = query(import.meta.url, './known-numbers.cypher', z.object({ key: z.string() }))

/** What a file may be held against before its rows are read: where we work, and what is known here. */
export interface Around {
  area: Area | null
  /** Which of some register numbers ('register|value') are known here. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>
}

/** As whoever brings the file in sees it: what is hidden from them is not known. */
export async function lookAround(asker: Asker, house: House): Promise<Around> {
  const read = house.graph.read
  return {
    area: await read(asker.scope, (ask) => findArea(ask)),
    async known(keys) {
      if (keys.length === 0) return new Set()
      const rows = await read(asker.scope, (ask) => ask(knownNumbers, { keys: [...new Set(keys)] }))
      return new Set(rows.map(({ key }) => key))
    },
  }
}
