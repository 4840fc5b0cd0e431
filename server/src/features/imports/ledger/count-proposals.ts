import { z } from 'zod'
import type { Asker } from '../../../access/asker.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'

const perImport = query(
  import.meta.url,
  './proposals-per-import.cypher',
  z.object({ importId: z.string(), proposals: z.number() }),
)

/** As many as a list of them shows: an exact count of tens of thousands takes seconds and helps nobody. */
const MOST = 200

/** Open questions of each import, up to 200, of those that the asker may see both sides of. */
export async function countProposals(
  house: House,
  asker: Asker,
  imports: readonly string[],
): Promise<Map<string, number>> {
  const rows = await house.graph.read(asker.scope, (ask) => ask(perImport, { imports, most: MOST }))
  return new Map(rows.map(({ importId, proposals }) => [importId, proposals]))
}
