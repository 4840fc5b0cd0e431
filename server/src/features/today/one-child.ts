import type { Age, SubjectLine } from '@safeground/graph-schema'
import type { PartIn } from './missing-now.ts'

/**
 * Two agencies speak of the child of one time missing, and no number that both give joins the two: two subjects, until
 * a steward has answered, and one child. Of those of one name and no different age, the one whom more agencies know
 * speaks. Of two names both stand: that one was missing and the other was not is nothing to decide here.
 */
export function onceEach(parts: readonly PartIn[], lines: ReadonlyMap<string, SubjectLine>): PartIn[] {
  const kept: PartIn[] = []
  for (const part of [...parts].sort((a, b) => compare(lines, a.subject, b.subject))) {
    const isTold = kept.some(
      ({ event, role, subject }) =>
        event === part.event &&
        role === 'missing' &&
        part.role === 'missing' &&
        isAlike(lines.get(subject), lines.get(part.subject)),
    )
    if (!isTold) kept.push(part)
  }
  return kept
}

function compare(lines: ReadonlyMap<string, SubjectLine>, a: string, b: string): number {
  const agencies = (id: string) => lines.get(id)?.agencies.length ?? 0
  return agencies(b) - agencies(a) || (a < b ? -1 : a > b ? 1 : 0)
}

function isAlike(one: SubjectLine | undefined, other: SubjectLine | undefined): boolean {
  if (!one?.isIdentified || !other?.isIdentified) return false
  return mayBeOneAge(one.age, other.age) && fold(one.caption) === fold(other.caption)
}

/** An age that nobody recorded may be any. */
function mayBeOneAge(one: Age | null, other: Age | null): boolean {
  const least = (age: Age | null) => age?.least ?? 0
  const most = (age: Age | null) => age?.most ?? Number.POSITIVE_INFINITY
  return least(one) <= most(other) && least(other) <= most(one)
}

const fold = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
