import { readFileSync } from 'node:fs'
import type { Scope } from '@safeground/server/access/scope.ts'
import { expand } from '@safeground/server/graph/query.ts'
import type { Driver } from 'neo4j-driver'
import type { Caller } from '../support/caller.ts'
import type { Opened } from './record-statements.ts'

const REFERENCE = expand(readFileSync(new URL('./reference-network.cypher', import.meta.url), 'utf8'))

/** The whole way over HTTP, until the last byte of the answer is here and read. Session, scope and audit are on. */
export async function overHttp(caller: Caller, { centre }: Opened) {
  const { status, json, text } = await caller.get(`/subjects/${centre}/network?steps=2`)
  if (status !== 200) throw new Error(`${centre} was answered with ${status}: ${text}`)
  return json as { nodes: { id: string }[]; lines: { claims: number }[] }
}

/** The statements of the app again, in order and in one transaction, with nothing done to their rows. */
export async function bare(driver: Driver, { statements }: Opened): Promise<void> {
  await inRead(driver, async (run) => {
    for (const { text, params } of statements) await run(text, params)
  })
}

export interface ReferenceRow {
  id: string
  claims: [string, ...unknown[]][]
}

export async function reference(driver: Driver, id: string, scope: Scope): Promise<ReferenceRow[]> {
  return inRead(driver, (run) => run<ReferenceRow>(REFERENCE, { id, scope }))
}

type Run = <Row>(text: string, params: Record<string, unknown>) => Promise<Row[]>

async function inRead<T>(driver: Driver, work: (run: Run) => Promise<T>): Promise<T> {
  const session = driver.session({ defaultAccessMode: 'READ' })
  try {
    return await session.executeRead((tx) =>
      work(async (text, params) =>
        (await tx.run(text, params)).records.map((row) => row.toObject() as never),
      ),
    )
  } finally {
    await session.close()
  }
}
