import type { Scope } from '../../../../access/scope.ts'

/** All of a stated thing that decides who may see it. Many have the same: they are of one class. */
export interface Stated {
  markings: readonly string[] | null
  locality: string | null
  import: string | null
  recordedAt: string | null
  retractedAt: string | null
  retractedIn: string | null
}

/**
 * What a reader may see, written a second time: `access/visible.cypher` is where it is decided. Allowed only because
 * `tests/hotspots` holds the two equal on random scopes. Change neither without the other.
 */
function isVisible(stated: Stated, { markings, localities, asKnownOn }: Scope, hidden: ReadonlySet<string>) {
  if (stated.markings === null || stated.import === null || stated.recordedAt === null) return false
  const { locality, retractedAt, retractedIn } = stated
  return (
    stated.markings.every((marking) => (markings as readonly string[]).includes(marking)) &&
    (locality === null || localities.includes('*') || localities.includes(locality)) &&
    stated.recordedAt <= asKnownOn &&
    (retractedAt === null || retractedAt > asKnownOn || (retractedIn !== null && hidden.has(retractedIn))) &&
    !hidden.has(stated.import)
  )
}

/** Is it said by a published file that nothing replaces, whoever may see it and whenever? As `what-places-are.cypher` asks. */
const isPublished = (stated: Stated, hidden: ReadonlySet<string>) =>
  stated.import !== null &&
  !hidden.has(stated.import) &&
  (stated.retractedAt === null || (stated.retractedIn !== null && hidden.has(stated.retractedIn)))

/** Every class that there has been, by number. A few hundred, or thousands where files have replaced each other for years. */
export class Classes {
  private readonly all: Stated[] = []
  private readonly numbers = new Map<string, number>()

  get size(): number {
    return this.all.length
  }

  of(stated: Stated): number {
    const { markings, locality, retractedAt, retractedIn } = stated
    const parts = [markings && [...markings].sort(), locality, stated.import, stated.recordedAt]
    const key = JSON.stringify([...parts, retractedAt, retractedIn])
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.all.length)
    const kept = {
      markings,
      locality,
      import: stated.import,
      recordedAt: stated.recordedAt,
      retractedAt,
      retractedIn,
    }
    return this.all.push(kept) - 1
  }

  /** Which classes a reader sees: 1 at the numbers of those. */
  visibleTo(scope: Scope): Uint8Array {
    const hidden = new Set(scope.hiddenImports)
    return Uint8Array.from(this.all, (stated) => Number(isVisible(stated, scope, hidden)))
  }

  published({ hiddenImports }: Pick<Scope, 'hiddenImports'>): Uint8Array {
    const hidden = new Set(hiddenImports)
    return Uint8Array.from(this.all, (stated) => Number(isPublished(stated, hidden)))
  }

  /** Which classes are of some files, or were replaced by them. */
  touchedBy(imports: ReadonlySet<string>): Uint8Array {
    return Uint8Array.from(this.all, (stated) =>
      Number(imports.has(stated.import ?? '') || imports.has(stated.retractedIn ?? '')),
    )
  }
}
