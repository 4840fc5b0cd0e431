import { ClaimType, type Marking, Marking as Markings, PERSONAL_SOURCES } from '@safeground/graph-schema'
import type { Scope } from '@safeground/server/access/scope.ts'
import { expand } from '@safeground/server/graph/query.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CYPHER_FILES } from '../support/cypher-files.ts'
import { type Dump, dump } from '../support/dump.ts'
import { NOW, openTestHouse, type TestHouse } from '../support/house.ts'
import { visiblePart } from '../support/oracle.ts'
import { seeded } from '../support/seeded.ts'
import { bringInStory } from '../support/story.ts'

let test: TestHouse
let everything: Dump
let ids: string[]
let imports: string[]

beforeAll(async () => {
  test = await openTestHouse()
  imports = await bringInStory(test.house)
  everything = await dump(test.house.graph.driver)
  ids = [...everything.nodes].filter(([, node]) => node.labels.includes('Subject')).map(([key]) => key)
})
afterAll(() => test.close())

const SCOPED = CYPHER_FILES.filter((file) => file.source.includes('{{visible'))

/** Parameters with which each scoped query finds as much as it can. A scoped query without any is a failing test. */
const params = (): Record<string, Record<string, unknown>> => ({
  around: {
    ids: ids.slice(0, 60),
    seen: [],
    from: null,
    until: null,
    kinds: null,
    personalSources: [],
    limit: 10_000,
  },
  centre: { id: someEnds().id, personalSources: [] },
  'claims-among': { ids, from: null, until: null, personalSources: [] },
  'claims-between': { ...someEnds(), personalSources: PERSONAL_SOURCES },
  'records-of': { ids, personalSources: PERSONAL_SOURCES },
  'subjects-by-words': { lucene: '*:*', words: '', kind: null, limit: 10_000 },
  'seen-subjects': { ids },
  'seen-numbered': { keys: keysOf('Identifier') },
  'seen-records': { prefixes: keysOf('Record') },
  'seen-reports': { keys: keysOf('Report') },
  'seen-claims': { prefixes: everything.links.map((link) => link.properties.key).filter(Boolean) },
  'open-proposals': { importId: imports[1], limit: 1_000 },
  'proposals-per-import': { imports, most: 200 },
})

const keysOf = (label: string) =>
  [...everything.nodes.values()]
    .filter(({ labels }) => labels.includes(label))
    .map(({ properties }) => properties.key as string)

/** Two subjects that a claim joins. */
const someEnds = () => {
  const link = everything.links.find(({ type }) => type === 'KNOWS')
  return { id: link?.from, other: link?.to }
}

async function run(file: (typeof CYPHER_FILES)[number], scope: Scope, given: Record<string, unknown>) {
  const session = test.house.graph.driver.session()
  try {
    return (await session.run(expand(file.source), { ...given, scope })).records.map((row) => row.toObject())
  } finally {
    await session.close()
  }
}

const NOTHING: Scope = {
  markings: [],
  agencies: [],
  localities: [],
  purpose: 'oversight',
  asKnownOn: NOW,
  hiddenImports: [],
}

/** The steward's: everything that the story holds. */
const EVERYTHING: Scope = { ...NOTHING, markings: Markings.options as Marking[], localities: ['*'] }

describe('scope', () => {
  it.each(SCOPED.map((file) => [file.path, file] as const))(
    '%s gives no row to a reader from whom everything is hidden',
    async (_, file) => {
      const given = params()[file.name]
      expect(given, `add parameters for ${file.name} to this test`).toBeDefined()
      expect(await run(file, NOTHING, given ?? {})).toEqual([])
      // The same question does find something for a reader from whom nothing is hidden.
      expect((await run(file, EVERYTHING, given ?? {})).length).toBeGreaterThan(0)
    },
  )

  it('gives exactly what an oracle written from the prose gives, in 20 random scopes', async () => {
    const random = seeded(20)
    const file = (name: string) => SCOPED.find((one) => one.name === name) as (typeof CYPHER_FILES)[number]
    const localities = [
      ...new Set(
        [...everything.nodes.values()].flatMap(({ properties }) => (properties.locality as string) ?? []),
      ),
    ].sort()
    let seen = 0
    for (let i = 0; i < 20; i++) {
      const scope: Scope = {
        ...NOTHING,
        markings: Markings.options.filter(() => random() < 0.7) as Marking[],
        localities: random() < 0.5 ? ['*'] : localities.filter(() => random() < 0.5),
        hiddenImports: imports.filter(() => random() < 0.25),
      }
      const part = visiblePart(everything, scope)
      const subjects = [...part.nodes]
        .filter(([, node]) => node.labels.includes('Subject'))
        .map(([key]) => key)
      const found = await run(file('records-of'), scope, params()['records-of'] ?? {})
      expect(found.map((row) => row.id).sort()).toEqual(subjects.sort())
      const byWords = await run(file('subjects-by-words'), scope, params()['subjects-by-words'] ?? {})
      expect(byWords.map((row) => row.id).filter((id) => !subjects.includes(id as string))).toEqual([])
      const claims = await run(file('claims-among'), scope, { ...params()['claims-among'], ids: subjects })
      const types = new Set<string>(ClaimType.options)
      const wanted = part.links
        .filter((link) => types.has(link.type))
        .map((link) => link.properties.id as string)
      const among = claims.flatMap((row) => (row.claims as unknown[][]).map((claim) => claim[2] as string))
      expect(among.sort()).toEqual(wanted.sort())
      seen += among.length
    }
    expect(seen).toBeGreaterThan(100)
  })
})
