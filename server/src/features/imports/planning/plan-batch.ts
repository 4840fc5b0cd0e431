import type { Instant, RecordedKind, StatedType } from '@safeground/graph-schema'
import type { Ids } from '../../../ids.ts'
import { breathing } from '../breath.ts'
import { identifierKey } from '../sources/registers.ts'
import {
  groupBy,
  type Knowledge,
  type RecordVersion,
  type ReportVersion,
  type Version,
  versionsOf,
} from './knowledge.ts'
import { Numbers } from './numbers.ts'
import { isSameReach, joinReach } from './reach.ts'
import { bornOf, type Clash, ownSubject, resolveSubject } from './resolve-subject.ts'
import { type Days, daysOf } from './restated.ts'
import type { Content, PlannedClaim, PlannedRecord, PlannedReport, PlannedRow } from './statements.ts'

interface Write {
  id: string
  props: Content
  /** The version that this one takes the place of. */
  supersedes: string | null
}
export interface WriteRecord extends Write {
  kind: RecordedKind
  subject: string
  identifiers: string[]
}
export interface WriteClaim extends Write {
  /** Written by this import before it was stopped. */
  isThere: boolean
  type: StatedType
  from: string
  to: string
}
interface Restated {
  /** A record of the row. */
  id: string
  days: Days
}
export type Sort = 'reports' | 'records' | 'claims'
type Count = Record<'fresh' | 'changed' | 'same', number>

/** What one batch writes. Nothing in it = the database already says all of this. */
export interface BatchPlan {
  reports: Write[]
  records: WriteRecord[]
  claims: WriteClaim[]
  /** Ids of versions that hold no longer: replaced, or left out of the row as it is now. */
  retract: Record<Sort, string[]>
  clashes: Clash[]
  counts: Record<Sort, Count>
  /** Every subject and event that the rows speak of, by kind. */
  subjects: { id: string; kind: RecordedKind }[]
  /** Rows of which something stays as an earlier file wrote it: this file states it too, though it writes nothing of it. */
  restated: Restated[]
}

export interface PlanOptions {
  ids: Ids
  importId: string
  recordedAt: Instant
  /** What everybody who may bring in this source holds: only what they may see decides whether rows join. */
  importerMarkings: readonly string[]
  /** Numbers that have come up in batches before this one. */
  numbers?: Numbers
  /** Only some parts of each row are there, so that what is missing is not taken for left out. */
  isPartial?: boolean
}

/** Decides what each part of some rows is: new, changed, or already there. Same rows and knowledge, same plan. */
export function planBatch(
  rows: readonly PlannedRow[],
  known: Knowledge,
  options: PlanOptions,
): Promise<BatchPlan> {
  return new Planning(known, options).run(rows)
}

class Planning {
  private readonly plan: BatchPlan = {
    reports: [],
    records: [],
    claims: [],
    retract: { reports: [], records: [], claims: [] },
    clashes: [],
    counts: { reports: none(), records: none(), claims: none() },
    subjects: [],
    restated: [],
  }
  private readonly byKey
  private readonly byRow
  private readonly numbers: Numbers
  /** Reports that this batch writes, for the rows after the first. */
  private readonly reportIds = new Map<string, string>()
  /** The version of each record that holds after this batch. */
  private readonly recordIds = new Map<string, string>()
  /** Does anything of the row at hand stay as an earlier file wrote it? */
  private isKept = false

  constructor(
    known: Knowledge,
    private readonly options: PlanOptions,
  ) {
    this.byKey = {
      reports: groupBy(known.reports, ({ key }) => key),
      records: groupBy(known.records, ({ key }) => key),
      claims: groupBy(known.claims, ({ key }) => key),
    }
    this.byRow = {
      records: groupBy<Version, string>(known.records, ({ asked }) => asked),
      claims: groupBy<Version, string>(known.claims, ({ asked }) => asked),
    }
    this.numbers = options.numbers ?? new Numbers()
    for (const one of known.numbered) this.numbers.add(one)
  }

  async run(rows: readonly PlannedRow[]): Promise<BatchPlan> {
    const breath = breathing()
    for (const row of rows) {
      await breath()
      this.isKept = false
      const report = this.report(row.report)
      const subjects = new Map(row.records.map((record) => [record.key, this.record(record, report)]))
      for (const claim of row.claims) this.claim(claim, report, subjects)
      if (!this.options.isPartial) this.leaveOut(row)
      if (!this.options.isPartial && this.isKept) this.restate(row)
    }
    return this.plan
  }

  private restate(row: PlannedRow): void {
    const id = this.recordIds.get(row.records[0]?.key ?? '')
    if (!id) throw new Error(`${row.prefix} has no record`)
    this.plan.restated.push({ id, days: daysOf(row) })
  }

  private report({ key, hash, hasWords, content, reach: ofRows }: PlannedReport): string {
    const { mine, live, last } = versionsOf(this.byKey.reports.get(key) ?? [], this.options.importId)
    // A log is told to whoever may see all of its statements: those of earlier files too, so it is only ever raised.
    const reach = ofRows && live ? joinReach(ofRows, live.content) : ofRows
    const isRaised = reach !== null && live !== undefined && !isSameReach(reach, live.content)
    // Without words of its own, the words that hold already hold on.
    const keepsWords = live !== undefined && (live.hash === hash || !hasWords)
    const isSame = keepsWords && !isRaised
    const written = this.reportIds.get(key)
    if (written) return written
    const id = mine?.id ?? (isSame ? live.id : this.options.ids.of('rep', key, hash, last?.id ?? ''))
    if (!content) return id
    this.reportIds.set(key, id)
    this.count('reports', live, isSame && !mine)
    if (mine ? mine.recordedAt === this.options.recordedAt : isSame) return id
    const words = keepsWords && isRaised ? wordsOf(live) : content
    this.plan.reports.push({
      id,
      props: this.props(key, keepsWords ? live.hash : hash, { ...words, ...reach }),
      supersedes: mine ? mine.supersedes : (live?.id ?? null),
    })
    if (live) this.plan.retract.reports.push(live.id)
    return id
  }

  /** The subject that the record is about. */
  private record(record: PlannedRecord, report: string): string {
    const { key, hash, kind, content } = record
    const { ids, importId, recordedAt } = this.options
    const versions = this.byKey.records.get(key) ?? []
    const { mine, live, last } = versionsOf(versions, importId)
    const subject = mine?.subject ?? (live?.hash === hash ? live.subject : this.resolve(record, versions))
    this.plan.subjects.push({ id: subject, kind })
    for (const identifier of record.identifiers) {
      const markings = (content.markings as string[] | undefined) ?? []
      this.numbers.add({
        key: identifierKey(identifier),
        subject,
        kind,
        births: [{ ...bornOf(record), markings }],
        markings,
      })
    }
    const isSame = live !== undefined && live.hash === hash && live.report === report
    const keptAs = isSame && !mine ? live.id : null
    const id = mine?.id ?? keptAs ?? ids.of('r', key, hash, report, last?.id ?? '')
    this.recordIds.set(key, id)
    this.count('records', live, isSame && !mine)
    if (mine ? mine.recordedAt === recordedAt : isSame) return subject
    this.plan.records.push({
      id,
      props: this.props(key, hash, { ...content, kind, report }),
      supersedes: mine ? mine.supersedes : (live?.id ?? null),
      kind,
      subject,
      identifiers: record.identifiers.map(identifierKey),
    })
    if (live) this.plan.retract.records.push(live.id)
    return subject
  }

  private resolve(record: PlannedRecord, versions: readonly RecordVersion[]): string {
    const own = ownSubject(record, this.options.ids)
    const before = versions.find((one) => one.subject === own)?.subject
    const { subject, clashes } = resolveSubject(record, before, this.numbers, this.options)
    const markings = (record.content.markings as string[] | undefined) ?? []
    this.plan.clashes.push(
      ...clashes.map((clash) => ({
        ...clash,
        markings: [...new Set([...clash.markings, ...markings])].sort(),
      })),
    )
    return subject
  }

  private claim(claim: PlannedClaim, report: string, subjects: ReadonlyMap<string, string>): void {
    const { key, hash, type, content } = claim
    const { ids, importId, recordedAt } = this.options
    const [from, to] = [subjects.get(claim.from), subjects.get(claim.to)]
    if (!from || !to) throw new Error(`${claim.key} joins records that its row does not have`)
    // Its two sides turned out to be one and the same. Not counted: the number would tell of joins nobody may see.
    if (from === to) return
    const { mine, live, last } = versionsOf(this.byKey.claims.get(key) ?? [], importId)
    const isSame =
      live !== undefined &&
      live.hash === hash &&
      live.report === report &&
      live.from === from &&
      live.to === to
    this.count('claims', live, isSame && !mine)
    if (mine ? mine.recordedAt === recordedAt : isSame) return
    this.plan.claims.push({
      id: mine?.id ?? ids.of(type, key, hash, report, from, to, last?.id ?? ''),
      props: this.props(key, hash, { ...content, report, statedFrom: from, statedTo: to }),
      supersedes: mine ? mine.supersedes : (live?.id ?? null),
      isThere: mine !== undefined,
      type,
      from,
      to,
    })
    if (live) this.plan.retract.claims.push(live.id)
  }

  /** What an earlier version of the row said and this one does not say any more. */
  private leaveOut(row: PlannedRow): void {
    const { importId } = this.options
    const stated = new Set([...row.records, ...row.claims].map(({ key }) => key))
    for (const sort of ['records', 'claims'] as const) {
      const gone = (this.byRow[sort].get(row.prefix) ?? []).filter(
        (one) =>
          one.import !== importId &&
          !stated.has(one.key) &&
          (one.retractedAt === null || one.retractedIn === importId),
      )
      this.plan.retract[sort].push(...gone.map(({ id }) => id))
    }
  }

  private count(sort: Sort, live: Version | undefined, isSame: boolean): void {
    this.plan.counts[sort][isSame ? 'same' : live ? 'changed' : 'fresh'] += 1
    if (isSame) this.isKept = true
  }

  private props(key: string, hash: string, content: Content): Content {
    const { importId, recordedAt } = this.options
    const markings = content.markings
    // An empty list of markings would be visible to everyone.
    if (!Array.isArray(markings) || markings.length === 0) throw new Error(`${key} has no markings`)
    const held = Object.entries({ ...content, key, hash, import: importId, recordedAt }).filter(
      ([, value]) => value !== null,
    )
    return Object.fromEntries(held)
  }
}

/** What a report says, without which version of it said so. */
function wordsOf({ content }: ReportVersion): Content {
  const { id, supersedes, retractedAt, retractedIn, ...words } = content as Content
  return words
}

const none = (): Count => ({ fresh: 0, changed: 0, same: 0 })
