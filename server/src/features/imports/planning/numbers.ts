import type { RecordedKind } from '@safeground/graph-schema'
import type { NumberedSubject } from './knowledge.ts'

type Birth = NumberedSubject['births'][number]

interface Known {
  key: string
  subject: string
  kind: RecordedKind
  markings: Set<string>
}

/** Numbers kept in mind before the older ones are let go: some megabytes, whatever the size of the file. */
const MOST_IN_MIND = 10_000

/**
 * Subjects by register number: what the database knew when it was asked, and what the rows planned since have added.
 * Together that is what the database would say now, so a number that has come up is not asked about again: a park that
 * a million rows name is read once, not once a batch.
 */
export class Numbers {
  private recent = new Mind()
  private older = new Mind()
  private kept = new Mind()

  constructor(private readonly most = MOST_IN_MIND) {}

  add(known: NumberedSubject): void {
    this.recall(known.key)
    this.bring(known)
  }

  /** Has it come up, so that the database need not be asked? */
  has(key: string): boolean {
    return this.minds().some((mind) => mind.has(key))
  }

  of(key: string, kind: RecordedKind): readonly NumberedSubject[] {
    this.recall(key)
    return this.recent
      .of(key)
      .filter((one) => one.kind === kind)
      .map((one) => ({ ...one, births: this.birthsOf(one.subject) }))
  }

  /** What was known of the numbers may hold no longer: all are asked about anew. */
  forget(): void {
    this.recent = new Mind()
    this.older = new Mind()
    this.kept = new Mind()
  }

  /** What has come up so far is never let go. */
  keep(): void {
    this.kept = this.recent
    this.recent = new Mind()
  }

  /** Lets the oldest go. Between two batches only: what a batch has asked about must be there when it is planned. */
  tidy(): void {
    if (this.recent.size < this.most) return
    this.older = this.recent
    this.recent = new Mind()
  }

  private recall(key: string): void {
    if (this.recent.has(key)) return
    for (const known of [...this.older.of(key), ...this.kept.of(key)]) this.bring(known)
  }

  /** With what has been said under other numbers of the same person, which may be let go before this one. */
  private bring(known: NumberedSubject): void {
    this.recent.add({ ...known, births: [...this.birthsOf(known.subject), ...known.births] })
  }

  private birthsOf(subject: string): Birth[] {
    const all = this.minds().flatMap((mind) => [...mind.birthsOf(subject)])
    return [...new Map(all).values()]
  }

  private minds(): readonly Mind[] {
    return [this.recent, this.older, this.kept]
  }
}

class Mind {
  private readonly byKey = new Map<string, Known[]>()
  /** A person is born once, by whichever of their numbers they are found. */
  private readonly births = new Map<string, Map<string, Birth>>()

  get size(): number {
    return this.byKey.size
  }

  has(key: string): boolean {
    return this.byKey.has(key)
  }

  add({ key, subject, kind, births, markings }: NumberedSubject): void {
    const all = this.byKey.get(key) ?? []
    const held = all.find((one) => one.subject === subject)
    if (held) for (const marking of markings) held.markings.add(marking)
    else all.push({ key, subject, kind, markings: new Set(markings) })
    this.byKey.set(key, all)
    const known = this.births.get(subject) ?? new Map<string, Birth>()
    for (const birth of births) if (birth.earliest || birth.latest) known.set(JSON.stringify(birth), birth)
    if (known.size > 0) this.births.set(subject, known)
  }

  of(key: string): NumberedSubject[] {
    return (this.byKey.get(key) ?? []).map((one) => ({
      ...one,
      markings: [...one.markings],
      births: [...this.birthsOf(one.subject).values()],
    }))
  }

  /** By what they say, so that the same is held once. */
  birthsOf(subject: string): ReadonlyMap<string, Birth> {
    return this.births.get(subject) ?? new Map()
  }
}
