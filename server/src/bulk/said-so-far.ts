import type { RecordedKind } from '@safeground/graph-schema'
import type { Content } from '../features/imports/planning/statements.ts'

export interface SaidRecord {
  id: string
  kind: RecordedKind
  subject: string
  props: Content
}
interface Born {
  earliest: string | null
  latest: string | null
  markings: readonly string[]
  source: string
}
/** Somebody or something that a number stands for, by the records that give the number. */
interface Holder {
  subject: string
  kind: RecordedKind
  markings: readonly string[]
  sources: readonly string[]
}

/**
 * What a database would know of the rows written so far, as far as the importer asks for it: whom each register number
 * stands for and when they were born, and what the first round of the file under way has written.
 */
export class SaidSoFar {
  private readonly holders = new Map<string, Holder[]>()
  private readonly births = new Map<string, Born[]>()
  /** Of the file under way, by the prefix of the row; each is asked for once more, and then never again. */
  private readonly firstRound = { records: new Map<string, object[]>(), reports: new Map<string, object>() }
  private readonly lists = new Map<string, readonly string[]>()

  record({ kind, subject, props }: SaidRecord): void {
    if (kind !== 'Person' || typeof props.bornEarliest !== 'string') return
    const born: Born = {
      earliest: props.bornEarliest,
      latest: typeof props.bornLatest === 'string' ? props.bornLatest : null,
      markings: this.once(props.markings as readonly string[]),
      source: String(props.source),
    }
    const all = this.births.get(subject)
    if (!all) this.births.set(subject, [born])
    else if (!all.some((one) => isSameBorn(one, born) && one.source === born.source)) all.push(born)
  }

  identifier(key: string, { kind, subject, props }: SaidRecord): void {
    const markings = props.markings as readonly string[]
    const source = String(props.source)
    const all = this.holders.get(key) ?? []
    this.holders.set(key, all)
    const held = all.find((one) => one.subject === subject)
    if (!held)
      all.push({ subject, kind, markings: this.once([...markings].sort()), sources: this.once([source]) })
    else {
      held.markings = this.once([...new Set([...held.markings, ...markings])].sort())
      held.sources = this.once([...new Set([...held.sources, source])].sort())
    }
  }

  /** As `find-numbered` answers. */
  numbered(keys: readonly string[]) {
    return keys.flatMap((key) =>
      (this.holders.get(key) ?? []).map(({ subject, kind, markings }) => {
        const births = this.births.get(subject) ?? []
        return {
          key,
          subject,
          kind,
          // Two sources may have given the same date to the same readers.
          births: births.filter((born, at) => births.findIndex((one) => isSameBorn(one, born)) === at),
          markings,
        }
      }),
    )
  }

  /** As `known-people` answers whoever sees everything: by what other sources say. */
  knownPeople(keys: readonly string[], source: string) {
    return keys.flatMap((key) =>
      (this.holders.get(key) ?? [])
        .filter(({ kind, sources }) => kind === 'Person' && sources.some((one) => one !== source))
        .map(({ subject }) => ({
          key,
          births: (this.births.get(subject) ?? []).filter((born) => born.source !== source),
        })),
    )
  }

  keepFirstRound(sort: 'records' | 'reports', version: { key: string }): void {
    if (sort === 'reports') this.firstRound.reports.set(version.key, version)
    else {
      // The key of a record is the prefix of its row, which ends with a bar, and what part of the row it is.
      const prefix = version.key.slice(0, version.key.lastIndexOf('|') + 1)
      const all = this.firstRound.records.get(prefix)
      if (all) all.push(version)
      else this.firstRound.records.set(prefix, [version])
    }
  }

  recordsOf(prefixes: readonly string[]): object[] {
    return prefixes.flatMap((prefix) => {
      const all = this.firstRound.records.get(prefix) ?? []
      this.firstRound.records.delete(prefix)
      return all.map((version) => ({ ...version, asked: prefix }))
    })
  }

  reportsOf(keys: readonly string[]): object[] {
    return keys.flatMap((key) => {
      const version = this.firstRound.reports.get(key)
      return version ? [{ ...version, asked: key }] : []
    })
  }

  /** The next file is another source, which shares no key with this one. */
  endFile(): void {
    this.firstRound.records.clear()
    this.firstRound.reports.clear()
  }

  /** A dozen different lists stand in millions of places: each is held once. */
  private once(list: readonly string[]): readonly string[] {
    const key = list.join('|')
    const held = this.lists.get(key) ?? [...list]
    this.lists.set(key, held)
    return held
  }
}

const isSameBorn = (one: Born, other: Born) =>
  one.earliest === other.earliest &&
  one.latest === other.latest &&
  one.markings.length === other.markings.length &&
  one.markings.every((marking) => other.markings.includes(marking))
