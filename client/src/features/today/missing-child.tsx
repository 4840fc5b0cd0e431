import type { MissingNow } from '@safeground/graph-schema'
import { IconAffiliate, IconChevronDown, IconClock, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { formatWhen } from '../../format.ts'
import classes from './line.module.css'
import { RiskMark } from './risk-mark.tsx'
import { capital, fromWords, missingFor, timesBefore } from './today-words.ts'
import { SubjectList, Who } from './who.tsx'

interface MissingChildProps {
  child: MissingNow
  now: string
  isOpen: boolean
  onToggle: () => void
}

/** One child who is missing: what somebody who is looking for them needs at a glance, and the rest on demand. */
export function MissingChild({ child, now, isOpen, onToggle }: MissingChildProps) {
  const more = useId()
  const { long, since } = missingFor(child, now)
  return (
    <li className={classes.line} data-opens>
      <p className={classes.long}>
        <strong>{long}</strong>
        <span>{since}</span>
      </p>
      <div className={classes.told}>
        <div className={classes.head}>
          <Who person={child.person} />
          <RiskMark risk={child.risk} />
        </div>
        <p className={classes.dim}>
          {fromWords(child.missingFrom)} · {timesBefore(child)}
          {child.locality && ` · ${child.locality}`}
        </p>
        <dl className={classes.facts}>
          <Told label="Looking">{child.looking ?? 'Not recorded who is looking'}</Told>
          {child.clothing && <Told label="Wearing">{child.clothing}</Told>}
        </dl>
        <div id={more} className={classes.more} data-open={isOpen || undefined}>
          <More child={child} now={now} />
        </div>
      </div>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={more}
        aria-label={`More about ${child.person.caption}`}
        onClick={onToggle}
      >
        <IconChevronDown size={18} aria-hidden />
      </button>
    </li>
  )
}

function More({ child, now }: Pick<MissingChildProps, 'child' | 'now'>) {
  return (
    <>
      <dl className={classes.facts}>
        {child.circumstances && <Told label="What happened">{child.circumstances}</Told>}
        <Told label="Phone">{child.phone ?? 'Not recorded'}</Told>
        <Told label="May be with">
          {child.thoughtWith.length > 0 ? <SubjectList subjects={child.thoughtWith} /> : 'Nobody is recorded'}
        </Told>
        <Told label="Reported">
          {child.reportedAt ? capital(formatWhen(child.reportedAt, now)) : 'The time is not recorded'}
        </Told>
      </dl>
      <ul className={classes.opens}>
        <li>
          <Link to="/subjects/$subjectId" params={{ subjectId: child.person.id }}>
            <IconUser size={15} aria-hidden />
            Their page
          </Link>
        </li>
        {child.episodes.map((episode, index) => (
          <li key={episode}>
            <Link to="/events/$eventId" params={{ eventId: episode }}>
              <IconClock size={15} aria-hidden />
              {child.episodes.length === 1 ? 'This time missing' : `Entry ${index + 1} of this absence`}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/network/$subjectId" params={{ subjectId: child.person.id }}>
            <IconAffiliate size={15} aria-hidden />
            What surrounds them
          </Link>
        </li>
      </ul>
    </>
  )
}

function Told({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
