import type { Returned } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../format.ts'
import classes from './line.module.css'
import { Nothing, Section } from './section.tsx'
import type { Shown } from './today-board.tsx'
import { capital, foundWords, harmWords, howLong, interviewWords } from './today-words.ts'
import { Who } from './who.tsx'

/** Who came back since, and what is known of it. */
export function Returns({ view, now }: Shown) {
  return (
    <Section title="Returned" count={view.returned.length}>
      {view.returned.length === 0 ? (
        <Nothing>No return is recorded since then.</Nothing>
      ) : (
        <ul className={classes.lines}>
          {view.returned.map((one) => (
            <ReturnLine key={one.episode} one={one} now={now} />
          ))}
        </ul>
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
