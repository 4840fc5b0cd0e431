import type { Day } from '@safeground/graph-schema'

/** What a database holds of the demonstration. */
export interface DemoState {
  /** The borough that it shows or is to show; null before the first one. */
  borough: { ends: Day; files: string[]; leaving: string[] } | null
  hasSubjects: boolean
  imports: { sha256: string; status: string }[]
  isChanged: boolean
}

export type Step =
  /** The borough up to this day is to be here, whatever part of it is here already. */
  { do: 'bring in'; ends: Day } | { do: 'nothing'; say: string | null }

/**
 * What is to be done at a start, so that the borough ends on the wanted day. A borough that people have worked in is
 * theirs: it is finished if it was half way, and never made anew. Pure.
 */
export function nextStep(state: DemoState, wanted: Day, files: number): Step {
  const { borough } = state
  if (!borough) {
    return state.hasSubjects || state.imports.some(isKept)
      ? { do: 'nothing', say: 'This database holds something else: the invented borough is not brought in.' }
      : { do: 'bring in', ends: wanted }
  }
  const isOld = borough.ends < wanted
  if (isOld && !hasWork(state, borough)) return { do: 'bring in', ends: wanted }
  if (borough.files.length < files || !isWhole(state, borough)) return { do: 'bring in', ends: borough.ends }
  const words = isOld
    ? `The invented borough ends on ${borough.ends}. People have brought in files or changed things since, so it stays as it is. To begin anew: npm run demo:reset`
    : null
  return { do: 'nothing', say: words }
}

/** May the borough be taken away? Not once anybody has put something of their own beside it. */
export const hasWork = (state: DemoState, borough: NonNullable<DemoState['borough']>): boolean =>
  state.isChanged ||
  state.imports.some(
    (one) => isKept(one) && !borough.files.includes(one.sha256) && !borough.leaving.includes(one.sha256),
  )

/** A file that somebody has undone has been here: it does not come again by itself. */
const isWhole = ({ imports }: DemoState, { files, leaving }: NonNullable<DemoState['borough']>) =>
  leaving.length === 0 &&
  files.every((file) =>
    imports.some(
      ({ sha256, status }) => sha256 === file && ['published', 'undoing', 'undone'].includes(status),
    ),
  )

const isKept = ({ status }: { status: string }) => status !== 'undone'
