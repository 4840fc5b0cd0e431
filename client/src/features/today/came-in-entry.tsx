import type { CameIn } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { EventIcon } from '../../drawing/kind-icon.tsx'
import classes from './came-in.module.css'
import line from './line.module.css'
import { entryWords } from './today-words.ts'
import { SubjectList } from './who.tsx'

/** Words longer than this are clipped until one asks for them. */
const LONG = 190

/** One thing that an agency wrote down: what it is, its words, and whom it is about. */
export function CameInEntry({ entry }: { entry: CameIn }) {
  const [isWhole, setWhole] = useState(false)
  const words = useId()
  const isLong = (entry.words?.length ?? 0) > LONG
  const about = [entry.reference, entry.howKnownWords].filter(Boolean).join(' · ')
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        {entry.event && <EventIcon kind={entry.event.kind} size={15} />}
        {entry.event ? (
          <Link to="/events/$eventId" params={{ eventId: entry.event.id }} className={line.name}>
            {entry.event.title}
          </Link>
        ) : (
          <strong>{entryWords(entry)}</strong>
        )}
        {about && <span className={classes.about}>{about}</span>}
      </p>
      {entry.words && (
        <p id={words} className={classes.words} data-clipped={(isLong && !isWhole) || undefined}>
          {entry.words}
        </p>
      )}
      <div className={classes.foot}>
        <SubjectList subjects={entry.subjects} more={entry.moreSubjects} />
        {isLong && (
          <button
            type="button"
            className={classes.more}
            aria-expanded={isWhole}
            aria-controls={words}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Less' : 'More'}
            <span className="out-of-sight"> of {entry.reference ?? 'this entry'}</span>
          </button>
        )}
      </div>
    </li>
  )
}
