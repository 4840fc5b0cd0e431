import { networkApi } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useAnswer } from '../../../api/use-answer.ts'
import { listed } from '../../../format.ts'
import { type Around, toAround } from '../../subject/to-around.ts'
import classes from './protected.module.css'

/** Those who look after a place or run it, as far as the reader may see them; else whom to ask. */
export function WhoToCall({ id, kind }: { id: string; kind: string }) {
  const answer = useAnswer(networkApi.open, { params: { id }, query: { steps: 1 } })
  const guardians = useMemo(() => answer.data && guardiansOf(toAround(answer.data)), [answer.data])
  if (answer.isError) return <>Could not be looked up just now: open its page.</>
  if (!guardians) return <>…</>
  if (guardians.length === 0) return <span className={classes.dim}>{whomToAsk(kind)}</span>
  return (
    <ul className={classes.guardians}>
      {guardians.map(({ other, roles }) => (
        <li key={other.id}>
          <Link to="/subjects/$subjectId" params={{ subjectId: other.id }}>
            {other.caption}
          </Link>{' '}
          <span className={classes.dim}>{listed(roles)}</span>
        </li>
      ))}
    </ul>
  )
}

interface Guardian {
  other: Around['other']
  roles: string[]
}

const ROLE_WORDS: Partial<Record<Around['line']['type'], string>> = {
  LOOKS_AFTER: 'looks after it',
  RUNS: 'runs it',
}

/** Each once, with all that they are to the place; those who look after it first. */
export function guardiansOf(around: ReturnType<typeof toAround>): Guardian[] {
  const found = new Map<string, Guardian>()
  for (const { line, other } of Object.values(around).flat()) {
    const words = ROLE_WORDS[line.type]
    // A line that is said to do harm is nobody to ring.
    if (!words || line.quality === 'harmful' || line.to === other.id) continue
    const known = found.get(other.id) ?? { other, roles: [] }
    if (!known.roles.includes(words)) known.roles.push(words)
    found.set(other.id, known)
  }
  const first = ROLE_WORDS.LOOKS_AFTER ?? ''
  return [...found.values()].sort(
    (a, b) =>
      Number(b.roles.includes(first)) - Number(a.roles.includes(first)) ||
      a.other.caption.localeCompare(b.other.caption, 'en-GB'),
  )
}

const whomToAsk = (kind: string): string =>
  kind === 'School'
    ? 'Nobody is recorded for it that you may see. Ask the school office for its safeguarding lead.'
    : 'Nobody is recorded who looks after it. Ask the exploitation team, and tell them who does when you know.'
