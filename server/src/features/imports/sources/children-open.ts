import {
  claimOf,
  type HowKnown,
  type KindName,
  type LineQuality,
  type Marking,
  SOURCE_WORDS,
} from '@safeground/graph-schema'
import { foldName, hashOf } from '../planning/keys.ts'
import {
  type Content,
  type Identifier,
  type PlannedClaim,
  type PlannedRecord,
  unionOf,
} from '../planning/statements.ts'
import { type Around, CHILD_MARKINGS, surroundingsOf } from './child-surroundings.ts'
import { CHILDREN_COLUMNS } from './children-columns.ts'
import { ChildRow, withoutProtectedAddress } from './children-row.ts'
import { dateContent, gradingContent, NOT_RECORDED, reviewDay } from './content.ts'
import { identify } from './registers.ts'
import { defineSource, keysOf, plannedReport, type ReportOfRow, type Stated } from './source.ts'

const AGENCY = 'social-care'
const NAME = 'children-open'

/** The list of children open to the exploitation team, one row per child. */
export const childrenOpen = defineSource({
  name: NAME,
  label: SOURCE_WORDS['children-open'],
  meaning:
    "Social care's list of the children open to the exploitation team: who they are, and who and what is around them.",
  agency: AGENCY,
  markings: ['people', 'social-care', 'address'],
  columns: CHILDREN_COLUMNS,
  schema: ChildRow,
  redact: withoutProtectedAddress,
  toStatement: (row) => {
    const keys = keysOf({ agency: AGENCY, name: NAME }, row.case_number)
    return {
      natural: keys.natural,
      naturalColumn: 'case_number',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => new ChildStatement(row, number, report).state(),
    }
  },
})

/** One row, turned into the child, who and what is around them, and the claims between. */
class ChildStatement {
  private readonly keys
  private readonly common: Content
  constructor(
    private readonly row: ChildRow,
    private readonly number: number,
    private readonly report: ReportOfRow,
  ) {
    this.keys = keysOf({ agency: AGENCY, name: NAME }, row.case_number)
    this.common = { source: NAME, agency: AGENCY, reference: row.case_number, locality: row.locality }
  }

  state(): Stated {
    const { row, keys } = this
    const child = this.child()
    const records = new Map<string, PlannedRecord>([[child.key, child]])
    const claims = new Map<string, PlannedClaim>()
    for (const one of surroundingsOf(row)) {
      const record = this.record(one)
      // The same friend twice in one cell is one friend.
      if (records.has(record.key)) continue
      records.set(record.key, record)
      claims.set(record.key, this.claim(one, child, record))
    }
    const words: Content = {
      ...this.common,
      ...gradingContent({ scheme: 'not-police-graded', howKnown: 'official-record' }),
      markings: CHILD_MARKINGS,
    }
    return {
      planned: {
        row: this.number,
        prefix: keys.prefix,
        report: plannedReport(keys.prefix.slice(0, -1), words, this.report, {
          recordedOn: row.listed_on.day,
        }),
        records: [...records.values()],
        claims: [...claims.values()],
      },
      leftOut: row.address_protected ? ['The home address is protected: nothing of it was stored.'] : [],
    }
  }

  private child(): PlannedRecord {
    const { row } = this
    const name = `${row.first_name} ${row.last_name}`
    const identifiers = [
      ...identify('Person', 'social-care-case', row.case_number),
      ...identify('Person', 'police-nominal', row.police_nominal),
      ...identify('Person', 'upn', row.upn),
    ]
    const born = {
      earliest: row.date_of_birth.day,
      latest: row.date_of_birth.day,
      words: row.date_of_birth.words,
    }
    return this.finish('Person', 'child', identifiers, 'official-record', {
      markings: CHILD_MARKINGS,
      name,
      nameKey: foldName(name),
      knownAs: row.known_as,
      identified: true,
      ...dateContent('born', born),
      ...dateContent('openSince', row.open_since),
      concern: row.concern,
      worker: row.allocated_worker || null,
      team: row.team || null,
      description: row.lives_with ? `Lives with ${row.lives_with}` : null,
    })
  }

  private record(one: Around): PlannedRecord {
    const knownAs = (one.content.knownAs as string[] | undefined) ?? []
    const words = (one.content.name as string | null) ?? knownAs[0] ?? ''
    const content = {
      ...one.content,
      knownAs,
      nameKey: foldName(words) || null,
      markings: [...one.markings].sort(),
    }
    return this.finish(one.kind, one.part, one.identifiers, one.known, content)
  }

  private finish(
    kind: KindName,
    part: string,
    identifiers: Identifier[],
    known: HowKnown,
    own: Content,
  ): PlannedRecord {
    const key = this.keys.part(part)
    const content: Content = {
      ...this.common,
      ...gradingContent({ scheme: 'not-police-graded', howKnown: known }),
      identified: identifiers.length > 0 || own.name !== null,
      ...own,
      references: [...identifiers.map(({ value }) => value)],
    }
    // A home that moves is another place, so what the place says of itself is part of who it is.
    const itself = part === 'home' ? foldName([own.address, own.postcode].join(' ')) : ''
    const subjectKey = `${key}|${kind}|${itself}`
    return {
      key,
      hash: hashOf({ ...content, kind, subjectKey, identifiers }),
      kind,
      identifiers,
      subjectKey,
      content,
    }
  }

  private claim(one: Around, child: PlannedRecord, record: PlannedRecord): PlannedClaim {
    const { row } = this
    const type = claimOf(one.type)
    const quality: LineQuality = type.quality === 'recorded' ? 'unknown' : type.quality
    const stated: Content = {
      ...this.common,
      ...gradingContent({ scheme: 'not-police-graded', howKnown: one.known }),
      markings: unionOf(
        CHILD_MARKINGS,
        child.content.markings as Marking[],
        record.content.markings as Marking[],
      ),
      basis: one.basis,
      ...dateContent('from', NOT_RECORDED),
      ...dateContent('until', NOT_RECORDED),
      quality,
      closeness: null,
    }
    // When it was learned is not part of what is said: next week's list that says the same changes nothing.
    const day = row.listed_on.day
    const content: Content = {
      ...stated,
      ...dateContent('learned', { earliest: day, latest: day, words: row.listed_on.words }),
      reviewBy: reviewDay(day),
    }
    const [from, to] = one.startsAtChild ? [child.key, record.key] : [record.key, child.key]
    const key = `${record.key}:${one.type}`
    return { key, hash: hashOf({ ...stated, type: one.type }), type: one.type, from, to, content }
  }
}
