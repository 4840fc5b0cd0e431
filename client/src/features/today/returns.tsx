import type { Returned } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatMoment } from '../../format.ts'
import classes from './line.module.css'
import { Nothing, Rest, Section } from './section.tsx'
import type { Shown } from './today-board.tsx'
import { capital, foundWords, harmWords, howLong, interviewWords } from './today-words.ts'
import { Who } from './who.tsx'

/** A week of returns would push what came in off the page. */
const MOST = 8

/** Who came back since, latest first, and what is known of it. */
export function Returns({ view, now }: Shown) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? view.returned : view.returned.slice(0, MOST)
  return (
    <Section title="Returned" count={formatCount(view.returned.length)}>
      {view.returned.length === 0 ? (
        <Nothing>No return is recorded since then.</Nothing>
      ) : (
        <ul className={`${classes.lines} ${classes.paired}`}>
          {shown.map((one) => (
            <ReturnLine key={one.episode} one={one} now={now} />
          ))}
        </ul>
      )}
      {view.returned.length > MOST && (
        <Rest>
          <button
            type="button"
            className={classes.all}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? `Show the last ${MOST} only` : `Show all ${formatCount(view.returned.length)}`}
          </button>
        </Rest>
      )}
    </Section>
  )
}

function ReturnLine({ one, now }: { one: Returned; now: string }) {
  const away = howLong(one.lastSeen, one.returned)
  const interview = interviewWords(one.interview, now)
  return (
    <li className={classes.line}>
      <p className={`${classes.long} ${classes.small}`}>
        <strong>{capital(formatMoment(one.returned, now))}</strong>
        <span>{away ? `after ${away}` : 'how long away is not known'}</span>
      </p>
      <div className={classes.told}>
        <div className={classes.head}>
          <Who person={one.person} />
          <span className={classes.links}>
            <Link to="/events/$eventId" params={{ eventId: one.episode }} className={classes.link}>
              This time missing
            </Link>
          </span>
        </div>
        <p>
          {foundWords(one)}. Harm: {harmWords(one.harmFound)}.
        </p>
        <p className={classes.dim}>
          {one.interview ? (
            <Link to="/events/$eventId" params={{ eventId: one.interview.id }} className={classes.link}>
              {interview}
            </Link>
          ) : (
            interview
          )}
        </p>
      </div>
    </li>
  )
}
