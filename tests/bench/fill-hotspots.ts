import type { House } from '@safeground/server/house.ts'
import { type HotspotWorld, idOf, numberOf } from './hotspot-world.ts'

const ROWS = 4_000

/** Fills an empty, migrated database by plain UNWIND batches: only the graph at the end matters here. */
export async function fillHotspots({ graph: { driver } }: House, world: HotspotWorld): Promise<void> {
  const write = (text: string, rows: readonly unknown[]) => driver.executeQuery(text, { rows })
  await write('UNWIND $rows AS row CREATE (i:Import) SET i = row', world.imports)
  await inBatches(world.people, async (numbers) => {
    const rows = numbers.map((number) => world.person(number))
    await write(
      `UNWIND $rows AS row CREATE (s:Subject:Person {id: row.id}) WITH s, row UNWIND row.records AS record
       CREATE (r:Record)-[:ABOUT]->(s) SET r = record, r.kind = 'Person'`,
      rows,
    )
  })
  await inBatches(world.places, async (numbers) => {
    const rows = numbers.map((number) => world.place(number))
    await write(
      `UNWIND $rows AS row CREATE (s:Subject:Location {id: row.id}) WITH s, row UNWIND row.records AS record
       CREATE (r:Record)-[:ABOUT]->(s) SET r = record`,
      rows,
    )
  })
  await inBatches(world.events, async (numbers) => {
    const rows = numbers.map((number) => world.event(number))
    await write(
      `UNWIND $rows AS row CREATE (e:Event:$(row.kind) {id: row.id}) WITH e, row UNWIND row.records AS record
       CREATE (r:Record)-[:ABOUT]->(e) SET r = record, r.kind = row.kind, r.source = 'incidents'`,
      rows,
    )
    const parts = rows.flatMap(({ id, places, people }) => [
      ...places.map(({ place, ...says }, at) => ({
        id,
        other: place,
        says: { ...says, id: `hp-${id}-${at}` },
      })),
      ...people.map(({ person, ...says }, at) => ({
        ...{ id, other: person },
        says: { ...says, id: `tp-${id}-${at}`, role: 'present' },
      })),
    ])
    const of = (prefix: string) => parts.filter(({ other }) => other.startsWith(prefix))
    await write(
      'UNWIND $rows AS row MATCH (e:Event {id: row.id}) MATCH (s:Subject {id: row.other}) CREATE (e)-[p:HAS_PLACE]->(s) SET p = row.says',
      of('p-'),
    )
    await write(
      'UNWIND $rows AS row MATCH (e:Event {id: row.id}) MATCH (s:Subject {id: row.other}) CREATE (s)-[p:TOOK_PART_IN]->(e) SET p = row.says',
      of('s-'),
    )
  })
  await driver.executeQuery('CALL db.awaitIndexes(300)')
  await driver.executeQuery('CALL db.prepareForReplanning()')
}

async function inBatches(count: number, work: (numbers: number[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += ROWS) {
    await work(Array.from({ length: Math.min(ROWS, count - from) }, (_, at) => from + at))
  }
}

/**
 * The same house, whose table is filled from the world and not from the store: for more events than a store of this run
 * could be filled with. All else asks the database as ever.
 */
export function withoutAStore(house: House, world: HotspotWorld): House {
  const page = (prefix: string, count: number, { after, limit }: Record<string, unknown>) => {
    const from = after === '' ? 0 : numberOf(String(after)) + 1
    const size = Math.max(0, Math.min(Number(limit), count - from))
    return Array.from({ length: size }, (_, at) => ({ id: idOf(prefix, from + at) }))
  }
  const some = <T>({ ids }: Record<string, unknown>, make: (number: number) => T) =>
    (ids as string[]).map((id) => make(numberOf(id)))
  const answers: Record<string, (params: Record<string, unknown>) => unknown[]> = {
    'ids-of-events': (params) => page('e', world.events, params),
    'ids-of-places': (params) => page('p', world.places, params),
    'event-rows': (params) => some(params, (number) => world.event(number)),
    'place-rows': (params) => some(params, (number) => world.place(number)),
    'person-rows': (params) => some(params, (number) => world.person(number)),
  }
  const { graph } = house
  const readSystem: typeof graph.readSystem = (work) =>
    graph.readSystem((ask) =>
      work((query, params = {}) => {
        const answer = answers[query.name]
        return answer ? Promise.resolve(answer(params) as never) : ask(query, params)
      }),
    )
  return { ...house, graph: { ...graph, readSystem } }
}
