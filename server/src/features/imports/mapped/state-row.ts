import type { Mapping, Marking } from '@safeground/graph-schema'
import { hashOf, keyPart, prefixOf } from '../planning/keys.ts'
import type { Content, PlannedRecord } from '../planning/statements.ts'
import { dateContent, reviewDay } from '../sources/content.ts'
import { RowStatement } from '../sources/row-statement.ts'
import type { ReportOfRow, Stated } from '../sources/source.ts'
import type { ReadEvent } from './read-event.ts'
import { isHomeByRole, type ReadRow } from './read-row.ts'
import type { ReadSubject } from './read-subject.ts'

/** Which mapping reads: its id stands in every key, so that an improved version changes what an earlier one brought in. */
export interface MappingIdentity {
  id: string
  mapping: Mapping
}

export const sourceOf = ({ id, mapping }: MappingIdentity) => ({ name: id, agency: mapping.agency })

/** What makes the row itself: its reference, or a hash of all that the description says makes it. */
export const naturalOf = ({ again }: Mapping, { natural }: ReadRow): string[] =>
  again.by === 'reference' ? natural : [hashOf(natural)]

/** Turns a row without faults into records, claims and the report that they come from. */
export function stateRow(
  identity: MappingIdentity,
  read: ReadRow,
  number: number,
  report: ReportOfRow,
): Stated {
  return new Stating(identity, read, number, report).state()
}

class Stating {
  private readonly said: RowStatement
  private readonly markings: readonly Marking[]
  private readonly beside: Content
  private readonly subjects = new Map<ReadSubject, PlannedRecord>()
  private readonly events = new Map<ReadEvent, PlannedRecord>()

  constructor(
    private readonly identity: MappingIdentity,
    private readonly read: ReadRow,
    number: number,
    report: ReportOfRow,
  ) {
    const { mapping } = identity
    this.markings = mapping.markings.filter(
      (marking) => marking !== 'address' && (marking !== 'police-conditions' || read.hasConditions),
    )
    const learned = read.learnedOn
    this.beside = learned
      ? { ...dateContent('learned', learned), reviewBy: learned.latest && reviewDay(learned.latest) }
      : {}
    this.said = new RowStatement({
      source: sourceOf(identity),
      sourceLabel: mapping.name,
      reference: naturalOf(mapping, read),
      shownAs: mapping.again.by === 'reference' ? read.natural.join(' ') : null,
      row: number,
      report,
      markings: this.markings.length > 0 ? this.markings : mapping.markings,
      grading: read.grading,
      locality: read.locality,
    })
  }

  state(): Stated {
    const { read, said } = this
    for (const one of this.inOrder()) this.subjects.set(one, this.subject(one))
    for (const one of read.events) this.events.set(one, this.event(one))
    for (const { of, from, to, content } of read.links) {
      const [start, end] = [this.recordOf(from), this.recordOf(to)]
      const as = `${of.from}:${of.to}:${hashOf(start.key).slice(0, 8)}`
      said.join({ type: of.type, from: start, to: end, as, content, beside: this.beside })
    }
    for (const { subject, event, role } of read.tookPart) {
      said.join({
        type: 'TOOK_PART_IN',
        from: this.recordOf(subject),
        to: this.eventOf(event),
        as: `${event.of.part}:${role}`,
        content: { role },
        beside: this.beside,
      })
    }
    for (const { subject, event, role } of read.places) {
      const as = `${event.of.part}:${role}`
      said.join({
        type: 'HAS_PLACE',
        from: this.eventOf(event),
        to: this.recordOf(subject),
        as,
        content: { role },
      })
    }
    for (const { isUndeclaredHome } of read.subjects) if (isUndeclaredHome) said.leaveOut(HOME_LEFT_OUT)
    return said.done(
      { narrative: read.narrative, isList: read.events.length === 0 },
      read.recordedOn?.earliest ?? null,
    )
  }

  /** Whoever must be known first: it is by them that the row is kept or not. */
  private inOrder(): ReadSubject[] {
    const isFirst = ({ of }: ReadSubject) => of.part === this.identity.mapping.knownOnly
    return [...this.read.subjects.filter(isFirst), ...this.read.subjects.filter((one) => !isFirst(one))]
  }

  private isHome(one: ReadSubject): boolean {
    return one.of.isHome || this.read.places.some((place) => place.subject === one && isHomeByRole(place))
  }

  private subject(one: ReadSubject): PlannedRecord {
    const { id, mapping } = this.identity
    const { of, key, called, identifiers, content } = one
    return this.said.record({
      kind: of.kind,
      // Under another name it is somebody else, unless a number of its own says that it is not.
      part: `${of.part}:${key || called}`,
      identifiers,
      content,
      ...(key === '' ? {} : { subjectKey: prefixOf(mapping.agency, `${id}:own`, of.kind, keyPart(key)) }),
      ...(this.isHome(one) ? { markings: [...this.markings, 'address'] } : {}),
    })
  }

  private event(one: ReadEvent): PlannedRecord {
    return this.said.record({
      kind: one.of.kind,
      part: one.of.part,
      identifiers: one.identifiers,
      content: { ...one.content, ...this.whereOf(one) },
      beside: one.beside,
    })
  }

  /** Where it was, with the event itself, as the map counts it: of a home only what it was in it. */
  private whereOf(event: ReadEvent): Content {
    const [place, ...others] = this.read.places.filter((one) => one.event === event)
    if (!place || others.length > 0) return {}
    if (this.isHome(place.subject)) return { placeRole: place.role }
    const { address = null, postcode = null, longitude = null, latitude = null } = place.subject.content
    const precision = longitude !== null ? 'point' : address || postcode ? 'street' : 'none'
    return {
      placeRole: place.role,
      street: address ? String(address).slice(0, 200) : null,
      postcode,
      longitude,
      latitude,
      precision,
    }
  }

  private recordOf(one: ReadSubject): PlannedRecord {
    const record = this.subjects.get(one)
    if (!record) throw new Error(`${one.of.part} is not stated`)
    return record
  }

  private eventOf(one: ReadEvent): PlannedRecord {
    const record = this.events.get(one)
    if (!record) throw new Error(`${one.of.part} is not stated`)
    return record
  }
}

const HOME_LEFT_OUT =
  'The address of a home was left out: the description does not say that this place is one, so it is not marked as an address.'
