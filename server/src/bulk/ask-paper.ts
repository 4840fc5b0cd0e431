import type { RecordedKind } from '@safeground/graph-schema'
import type { Ask } from '../graph/graph.ts'
import { type SaidRecord, SaidSoFar } from './said-so-far.ts'
import type { Question, StatedBetween, StoreFiles, Versioned } from './store-files.ts'

interface RecordRow extends Versioned {
  kind: RecordedKind
  subject: string
}

/**
 * Answers the importer's own questions, and takes what it writes, without a database: what it writes goes to files.
 * A question that is not among these is refused, so that an importer that learns to ask or write something else cannot
 * leave it out of a large store unnoticed.
 */
export class AskPaper {
  /** While it is, what is written is kept: the second round asks for it. */
  isFirstRound = false
  private batch = new Map<string, SaidRecord>()

  constructor(
    private readonly files: StoreFiles,
    private readonly said = new SaidSoFar(),
  ) {}

  readonly ask: Ask = async <Row>({ name }: { name: string }, params: Record<string, unknown> = {}) => {
    const answer = this.answers[name]
    if (!answer) throw new Error(`A store that is made from files has no answer to ${name}`)
    return (answer(params as never) ?? []) as Row[]
  }

  endBatch(): void {
    this.batch.clear()
  }

  /** The next file is of another source. */
  endFile(): void {
    this.said.endFile()
  }

  private readonly answers: Record<string, (params: never) => readonly object[] | undefined> = {
    'find-reports': ({ keys }: { keys: string[] }) => this.said.reportsOf(keys),
    'find-records': ({ prefixes }: { prefixes: string[] }) => this.said.recordsOf(prefixes),
    // The first round writes none, and every source comes once.
    'find-claims': () => [],
    'find-numbered': ({ keys }: { keys: string[] }) => this.said.numbered(keys),
    'known-people': ({ keys, source }: { keys: string[]; source: string }) =>
      this.said.knownPeople(keys, source),
    'write-reports': ({ rows }: { rows: Versioned[] }) => this.writeReports(rows),
    'write-records': ({ rows }: { rows: RecordRow[] }) => this.writeRecords(rows),
    'write-event-records': ({ rows }: { rows: RecordRow[] }) => this.writeRecords(rows),
    'write-identifiers': ({ rows }: { rows: { id: string; key: string }[] }) => this.writeIdentifiers(rows),
    'write-claims': ({ rows }: { rows: StatedBetween[] }) => this.writeStated(rows),
    'write-proposals': (params: { rows: Question[]; importId: string; recordedAt: string }) =>
      this.writeQuestions(params),
  }

  private writeReports(rows: readonly Versioned[]): undefined {
    for (const row of rows) {
      this.files.report(row)
      const version = { ...versionOf(row), content: row.props }
      if (this.isFirstRound) this.said.keepFirstRound('reports', version)
    }
  }

  private writeRecords(rows: readonly RecordRow[]): undefined {
    for (const row of rows) {
      this.files.record(row)
      this.said.record(row)
      this.batch.set(row.id, row)
      if (!this.isFirstRound) continue
      const { subject, kind, props } = row
      const version = { ...versionOf(row), report: props.report, subject, kind }
      this.said.keepFirstRound('records', version)
    }
  }

  private writeIdentifiers(rows: readonly { id: string; key: string }[]): undefined {
    const joined = new Set<string>()
    for (const { id, key } of rows) {
      const record = this.batch.get(id)
      if (!record) throw new Error(`${key} is given by a record of another batch`)
      if (joined.has(`${id} ${key}`)) continue
      joined.add(`${id} ${key}`)
      this.files.identifier(id, key)
      this.said.identifier(key, record)
    }
  }

  private writeStated(rows: readonly StatedBetween[]): undefined {
    for (const row of rows) this.files.stated(row)
  }

  private writeQuestions({
    rows,
    importId,
    recordedAt,
  }: {
    rows: readonly Question[]
    importId: string
    recordedAt: string
  }): undefined {
    for (const row of rows) this.files.question(row, { import: importId, recordedAt })
  }
}

const versionOf = ({ id, supersedes, props }: Versioned) => ({
  id,
  supersedes,
  key: String(props.key),
  hash: props.hash,
  import: props.import,
  recordedAt: props.recordedAt,
  retractedAt: null,
  retractedIn: null,
})
