import type {
  Grading,
  KindName,
  Marking,
  PartialMoment,
  RecordedKind,
  StatedType,
} from '@safeground/graph-schema'
import { foldName, hashOf } from '../planning/keys.ts'
import {
  type Content,
  type Identifier,
  type PlannedClaim,
  type PlannedRecord,
  unionOf,
} from '../planning/statements.ts'
import { gradingContent } from './content.ts'
import { type Named, namedContent } from './people-cells.ts'
import { keysOf, plannedReport, type ReportOfRow, type Source, type Stated } from './source.ts'

interface RowOf {
  source: Pick<Source, 'agency' | 'name'>
  /** What the source itself calls the row: part of every key, and shown as its reference. */
  reference: readonly string[]
  /** The reference as it is shown, where that is not what the key is made of; null shows none. */
  shownAs?: string | null
  /** What the source is called, of one that the partnership has described itself. */
  sourceLabel?: string
  row: number
  report: ReportOfRow
  /** Who may see what is stated, unless a part of it says otherwise. */
  markings: readonly Marking[]
  grading: Grading
  locality: string | null
}

interface RecordOf {
  kind: RecordedKind
  part: string
  identifiers: Identifier[]
  /** What stands for it where no register number does, if not this row. */
  subjectKey?: string
  content: Content
  /** Kept with it; a change of this alone is no change of what is said. */
  beside?: Content
  markings?: readonly Marking[]
  grading?: Grading
}

interface JoinOf {
  type: StatedType
  from: PlannedRecord
  to: PlannedRecord
  /** What of it two statements of one type between the same two are told apart by. */
  as?: string
  content: Content
  /** As of a record. */
  beside?: Content
  markings?: readonly Marking[]
  grading?: Grading
}

/** Puts together what one row of an event file states: records, what joins them, and the report they all come from. */
export class RowStatement {
  private readonly keys
  private readonly common: Content
  /** Of every statement, and no part of what it says. */
  private readonly beside: Content
  private readonly records = new Map<string, PlannedRecord>()
  private readonly claims = new Map<string, PlannedClaim>()
  private readonly leftOut: string[] = []

  constructor(private readonly of: RowOf) {
    const { source, reference, locality, shownAs = reference.join(' '), sourceLabel } = of
    this.keys = keysOf(source, ...reference)
    this.common = { source: source.name, agency: source.agency, reference: shownAs, locality }
    this.beside = sourceLabel === undefined ? {} : { sourceLabel }
  }

  /** One subject or event as the row speaks of it. Said twice it is the same. */
  record({
    kind,
    part,
    identifiers,
    subjectKey: own,
    content,
    beside = {},
    markings = this.of.markings,
    grading = this.of.grading,
  }: RecordOf) {
    const key = this.keys.part(part)
    const held = this.records.get(key)
    if (held) return held
    const whole: Content = {
      ...this.common,
      ...gradingContent(grading),
      references: identifiers.map(({ value }) => value),
      ...content,
      markings: unionOf(markings),
    }
    const subjectKey = own ?? `${key}|${kind}`
    const hash = hashOf({ ...whole, kind, subjectKey, identifiers })
    const record: PlannedRecord = {
      key,
      hash,
      kind,
      identifiers,
      subjectKey,
      content: { ...whole, ...this.beside, ...beside },
    }
    this.records.set(key, record)
    return record
  }

  /** Somebody whom a cell of people names. */
  person(named: Named, options: Pick<RecordOf, 'markings' | 'grading'> = {}): PlannedRecord {
    const { identifiers, content } = namedContent(named)
    return this.record({
      kind: 'Person',
      part: `person:${named.number || named.words}`,
      identifiers,
      content,
      ...options,
    })
  }

  join({ type, from, to, as = '', content, beside = {}, ...own }: JoinOf): void {
    const { markings = this.of.markings, grading = this.of.grading } = own
    const stated: Content = {
      ...this.common,
      ...gradingContent(grading),
      ...content,
      markings: unionOf(markings, from.content.markings as Marking[], to.content.markings as Marking[]),
    }
    const key = `${(type === 'TOOK_PART_IN' ? from : to).key}:${[type, as].filter(Boolean).join(':')}`
    this.claims.set(key, {
      key,
      hash: hashOf({ ...stated, type }),
      type,
      from: from.key,
      to: to.key,
      content: { ...stated, ...this.beside, ...beside },
    })
  }

  /** Says in words what was left out on purpose. */
  leaveOut(words: string): void {
    this.leftOut.push(words)
  }

  /**
   * `isList`: it says how things stand, which is no news of what happened. `recordedOn` is when the agency wrote it down:
   * next time it says the same, nothing has changed.
   */
  done(
    says: { narrative?: string | null; markings?: readonly Marking[]; isList?: boolean },
    recordedOn: string | null,
  ): Stated {
    const words: Content = {
      ...this.common,
      ...gradingContent(this.of.grading),
      narrative: says.narrative || null,
      markings: unionOf(says.markings ?? this.of.markings),
    }
    return {
      planned: {
        row: this.of.row,
        prefix: this.keys.prefix,
        report: plannedReport(this.keys.prefix.slice(0, -1), words, this.of.report, {
          ...this.beside,
          ...(says.isList ? { isList: true } : {}),
          recordedOn,
        }),
        records: [...this.records.values()],
        claims: [...this.claims.values()],
      },
      leftOut: this.leftOut,
    }
  }
}

/** A partial moment, flat as it is stored: `startEarliest, startLatest, startWords`. */
export function momentContent(name: 'start' | 'end', { earliest, latest, words }: PartialMoment): Content {
  return { [`${name}Earliest`]: earliest, [`${name}Latest`]: latest, [`${name}Words`]: words }
}

/** What a record of a named place says; `nameKey` so that it is found and compared by it. */
export const placeContent = (
  name: string,
  placeType: string | null,
  kind: KindName = 'Location',
): Content => ({
  name: name || null,
  nameKey: foldName(name) || null,
  knownAs: [],
  placeType: placeType ?? (kind === 'School' ? 'school' : null),
})

export const known = (howKnown: Extract<Grading, { scheme: 'not-police-graded' }>['howKnown']): Grading => ({
  scheme: 'not-police-graded',
  howKnown,
})
