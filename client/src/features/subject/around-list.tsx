import { HOW_WELL_KNOWN, networkApi } from '@safeground/graph-schema'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { counted, formatSpan } from '../../format.ts'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { ClaimCards, isOfLine } from '../claims/claim-cards.tsx'
import { agenciesOf, ageOf } from '../network/line-words.ts'
import classes from './around.module.css'
import type { Around } from './to-around.ts'

/** The line that is open on the page, and the way to open another. */
export interface OpenLine {
  id: string | undefined
  onOpen: (id: string | undefined) => void
}

/** Lines from the one whose page this is, each with how well it is known and what each source says. */
export function AroundList({ around, open }: { around: readonly Around[]; open: OpenLine }) {
  return (
    <ul className={classes.list}>
      {around.map((one) => (
        <li key={one.line.id}>
          <AroundRow around={one} open={open} />
        </li>
      ))}
    </ul>
  )
}

function AroundRow({ around, open }: { around: Around; open: OpenLine }) {
  const { line, other, words } = around
  const region = useId()
  const isOpen = open.id === line.id
  const known = HOW_WELL_KNOWN[line.howWellKnown]
  const isUnidentified = other.kind === 'Person' && !other.isIdentified
  const about = [ageOf(other.age).toLowerCase(), isUnidentified ? 'not identified' : '']
    .filter((each) => each && each !== 'age not recorded')
    .join(', ')
  return (
    <div className={classes.row} data-open={isOpen || undefined}>
      <span className={classes.swatch} title={known.meaning}>
        <LineSwatch quality={line.quality} known={line.howWellKnown} hasArrow={line.isDirected} />
      </span>
      <div className={classes.body}>
        <p className={classes.says}>
          <span className={classes.dim}>{words} </span>
          <KindIcon kind={other.kind} size={15} />{' '}
          <Link to="/subjects/$subjectId" params={{ subjectId: other.id }}>
            {other.caption}
          </Link>
          {about && <span className={classes.dim}> {about}</span>}
        </p>
        <p className={classes.how}>
          {known.label} · {agenciesOf(line.agencies)} ·{' '}
          {formatSpan(line.first, line.last, line.hasUndated && line.first !== null)}
        </p>
      </div>
      <button
        type="button"
        className={classes.sources}
        aria-expanded={isOpen}
        aria-controls={isOpen ? region : undefined}
        onClick={() => open.onOpen(isOpen ? undefined : line.id)}
      >
        {counted(line.sources, 'source')}
        <span className="out-of-sight">: {`${words} ${other.caption}`}</span>
        <IconChevronDown size={14} aria-hidden />
      </button>
      {isOpen && (
        <section id={region} className={classes.claims} aria-label="What each source says">
          <Claims around={around} />
        </section>
      )}
    </div>
  )
}

function Claims({ around: { line } }: { around: Around }) {
  const answer = useAnswer(networkApi.line, { params: { id: line.from, other: line.to } })
  if (answer.isPending) return <Waiting what="the sources" />
  if (answer.isError) return <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
  const { between, claims } = answer.data
  return (
    <ClaimCards claims={claims.filter((claim) => isOfLine(line, claim))} between={between} lines={[line]} />
  )
}
