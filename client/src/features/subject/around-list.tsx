import { HOW_WELL_KNOWN, networkApi } from '@safeground/graph-schema'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { counted, formatSpan } from '../../format.ts'
import { useIsPrinting } from '../../parts/printed.tsx'
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

/** Of a station or a park fifty may be said to spend time there: the best known first. */
const SHOWN_AT_FIRST = 12

/** Lines from the one whose page this is, each with how well it is known and what each source says. */
export function AroundList({ around, open }: { around: readonly Around[]; open: OpenLine }) {
  const [isWhole, setWhole] = useState(false)
  const isPrinting = useIsPrinting()
  // One more is not worth a press; and the one that the address has open is shown wherever it stands.
  const isLong = around.length > SHOWN_AT_FIRST + 1
  const isAll = !isLong || isWhole || isPrinting
  const shown = isAll
    ? around
    : around.filter(({ line }, index) => index < SHOWN_AT_FIRST || line.id === open.id)
  return (
    <>
      <ul className={classes.list}>
        {shown.map((one) => (
          <li key={one.line.id}>
            <AroundRow around={one} open={open} />
          </li>
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show all ${around.length}`}
        </button>
      )}
    </>
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
