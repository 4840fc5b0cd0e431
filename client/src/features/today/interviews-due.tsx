import type { InterviewDue } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { counted, formatCount, formatDay, formatMoment } from '../../format.ts'
import classes from './line.module.css'
import { Nothing, Rest, Section } from './section.tsx'
import type { Shown } from './today-board.tsx'
import { capital, dueWords } from './today-words.ts'
import { Who } from './who.tsx'

/** The conversations that children are owed after a return, within 72 hours of it. */
export function InterviewsDue({ view, now }: Shown) {
  const { interviews, interviewsNotShown } = view
  return (
    <Section
      title="Return interviews due"
      count={formatCount(interviews.length)}
      lead={interviews.length > 0 && 'Each is due within 72 hours of a return. Soonest first.'}
    >
      {interviews.length === 0 && <Nothing>No return interview is recorded as due.</Nothing>}
      {interviews.length > 0 && (
        <ul className={`${classes.lines} ${classes.paired}`}>
          {interviews.map((one) => (
            <DueLine key={one.interview} one={one} now={now} />
          ))}
        </ul>
      )}
      {interviewsNotShown > 0 && (
        <Rest>
          {counted(interviewsNotShown, 'more has', 'more have')} no outcome recorded, and{' '}
          {interviewsNotShown === 1 ? 'is' : 'are'} not shown: overdue for over 14 days, or without a time.
        </Rest>
      )}
    </Section>
  )
}

function DueLine({ one, now }: { one: InterviewDue; now: string }) {
  const { isOverdue, long, when } = dueWords(one.dueBy, now)
  const facts = [
    one.returned && `returned ${formatMoment(one.returned, now)}`,
    one.offeredOn ? `offered ${formatDay(one.offeredOn)}` : 'not offered yet, as far as recorded',
    one.interviewer ? `with ${one.interviewer}` : 'nobody is named for it',
  ]
  return (
    <li className={classes.line}>
      <p className={`${classes.long} ${classes.small}`}>
        <strong>{isOverdue ? `Overdue ${long}` : `In ${long}`}</strong>
        <span>{isOverdue ? `since ${when}` : when}</span>
      </p>
      <div className={classes.told}>
        <div className={classes.head}>
          <Who person={one.person} />
          <span className={classes.links}>
            <Link to="/events/$eventId" params={{ eventId: one.interview }} className={classes.link}>
              The interview
            </Link>
            {one.episode && (
              <Link to="/events/$eventId" params={{ eventId: one.episode }} className={classes.link}>
                The return
              </Link>
            )}
          </span>
        </div>
        <p className={classes.dim}>{capital(facts.filter(Boolean).join(' · '))}</p>
      </div>
    </li>
  )
}
