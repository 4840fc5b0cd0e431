import type { Driver } from 'neo4j-driver'

interface DumpedNode {
  labels: string[]
  properties: Record<string, unknown>
}
export interface DumpedLink {
  type: string
  from: string
  to: string
  properties: Record<string, unknown>
}
export interface Dump {
  nodes: Map<string, DumpedNode>
  links: DumpedLink[]
}

/** What one node is called across stores: its own id or key, never the database's. */
const KEY = `coalesce(n.id, n.key, n.username, toString(n.seq))`

/** Everything about people and files in a store; accounts, sessions, leases and the audit trail stay out. */
export async function dump(driver: Driver): Promise<Dump> {
  const session = driver.session()
  try {
    const nodes = await session.run(
      `MATCH (n) WHERE n:Subject OR n:Event OR n:Record OR n:Report OR n:Identifier OR n:Import OR n:Proposal
          OR n:LayerSet OR n:LayerPart
       RETURN ${KEY} AS key, labels(n) AS labels, properties(n) AS properties ORDER BY key`,
    )
    const links = await session.run(
      `MATCH (a)-[c]->(b) WHERE (a:Subject OR a:Event OR a:Record OR a:Report OR a:Proposal OR a:LayerPart)
         AND NOT b:Account
       RETURN type(c) AS type, ${KEY.replaceAll('n.', 'a.')} AS from, ${KEY.replaceAll('n.', 'b.')} AS to, properties(c) AS properties
       ORDER BY type, from, to, coalesce(c.id, '')`,
    )
    return {
      nodes: new Map(
        nodes.records.map((row) => [
          row.get('key') as string,
          { labels: [...(row.get('labels') as string[])].sort(), properties: row.get('properties') },
        ]),
      ),
      links: links.records.map((row) => row.toObject() as DumpedLink),
    }
  } finally {
    await session.close()
  }
}

/** A dump as text in one fixed order, so that two stores can be compared to the letter. */
export function canonical({ nodes, links }: Dump, without: (label: string) => boolean = () => false): string {
  const sorted = (properties: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [
    ...[...nodes]
      .filter(([, node]) => !node.labels.some(without))
      .map(([key, node]) => JSON.stringify([node.labels, key, sorted(node.properties)])),
    ...links.map((link) => JSON.stringify([link.type, link.from, link.to, sorted(link.properties)])).sort(),
  ].join('\n')
}

/** Writes a dump into another store, on top of what is there. */
export async function restore(driver: Driver, { nodes, links }: Dump): Promise<void> {
  const session = driver.session()
  try {
    await session.run('CREATE INDEX dump_key IF NOT EXISTS FOR (n:Dumped) ON (n.dumpKey)')
    await session.run('CALL db.awaitIndexes(60)')
    for (const rows of batchesOf([...nodes].map(([key, node]) => ({ key, ...node })))) {
      await session.run(
        `UNWIND $rows AS row
         CREATE (n:Dumped:$(row.labels)) SET n = row.properties, n.dumpKey = row.key`,
        { rows },
      )
    }
    for (const rows of batchesOf(links)) {
      await session.run(
        `UNWIND $rows AS row
         MATCH (a:Dumped {dumpKey: row.from}) MATCH (b:Dumped {dumpKey: row.to})
         CREATE (a)-[c:$(row.type)]->(b) SET c = row.properties`,
        { rows },
      )
    }
    await session.run('MATCH (n:Dumped) REMOVE n:Dumped, n.dumpKey')
    await session.run('DROP INDEX dump_key IF EXISTS')
    await session.run('CALL db.awaitIndexes(60)')
  } finally {
    await session.close()
  }
}

const batchesOf = <T>(all: readonly T[], size = 500): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
