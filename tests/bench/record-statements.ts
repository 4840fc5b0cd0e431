import type { Asker } from '@safeground/server/access/asker.ts'
import { openNetwork } from '@safeground/server/features/network/open-network.ts'
import type { Graph } from '@safeground/server/graph/graph.ts'
import type { House } from '@safeground/server/house.ts'

interface Statement {
  name: string
  text: string
  params: Record<string, unknown>
}

/** One neighbourhood as the app opens it: every statement that it asked the database, and what came of it. */
export interface Opened {
  centre: string
  statements: readonly Statement[]
  nodes: readonly string[]
  claims: readonly string[]
  isCut: boolean
}

/** Claims are known by what their ids look like, so that the shape of a statement's rows may change. */
const CLAIM_ID = /"([A-Z_]+-[0-9a-hjkmnp-tv-z]{26})"/g

/**
 * Opens a neighbourhood by the app's own use case and writes down every statement on its way to the database. The
 * bare measurement plays exactly these again, so that it cannot drift from what the app does.
 */
export async function openAndRecord(
  centre: string,
  steps: number,
  asker: Asker,
  house: House,
): Promise<Opened> {
  const statements: Statement[] = []
  const claims = new Set<string>()
  const graph: Graph = {
    ...house.graph,
    read: (scope, work) =>
      house.graph.read(scope, (ask) =>
        work(async (query, params) => {
          statements.push({ name: query.name, text: query.text, params: { ...params, scope } })
          const rows = await ask(query, params)
          for (const [, id = ''] of JSON.stringify(rows).matchAll(CLAIM_ID)) claims.add(id)
          return rows
        }),
      ),
  }
  const { answer } = await openNetwork({ params: { id: centre }, query: { steps }, body: undefined }, asker, {
    ...house,
    graph,
  })
  const nodes = answer.nodes.map(({ id }) => id)
  return { centre, statements, nodes, claims: [...claims], isCut: answer.leftOut !== null }
}
