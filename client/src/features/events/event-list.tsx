import { type EventLine, eventOf, PLACE_ROLES } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { EventIcon } from '../../drawing/kind-icon.tsx'
import { dayHere, formatLongDay } from '../../format.ts'
import { Tag } from '../../parts/tag.tsx'
import { clockHere, WEEKDAYS } from './clock-here.ts'
import {
  agenciesSaying,
  clockOf,
  isFoundByUs,
  marksOf,
  openWords,
  placesShown,
  rolesOf,
  titleOf,
} from './event-words.ts'
import classes from './events.module.css'
import { byMonth, monthWords } from './to-months.ts'

interface EventListProps {
  events: readonly EventLine[]
  /** The one on whose page the list stands: not named again among the places. */
  pageOf?: string
}

/** What happened, newest first, a heading a month. */
export function EventList({ events, pageOf }: EventListProps) {
  return (
    <div className={classes.list}>
      {byMonth(events).map(({ month, events: own }) => (
        <section key={month}>
          <h3 className={classes.month}>
            {month === 'undated' ? 'Undated' : monthWords(month, true)}
            <span>{own.length}</span>
          </h3>
          <ol className={classes.rows}>
            {own.map((event) => (
              <EventRow key={event.id} event={event} pageOf={pageOf} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** One happening: when, what, as what, and where. */
function EventRow({ event, pageOf }: { event: EventLine; pageOf: string | undefined }) {
  const open = openWords(event)
  const title = titleOf(event)
  const kind = eventOf(event.kind).label
  const facts = [rolesOf(event), ...marksOf(event)].filter(Boolean)
  // A child who is not back: the tag says so already.
  const about = open && event.kind === 'MissingEpisode' ? null : event.about
  return (
    <li className={classes.row} data-ours={isFoundByUs(event.origin) || undefined}>
      <When event={event} />
      <span className={classes.icon} title={kind}>
        <EventIcon kind={event.kind} size={17} />
      </span>
      <div className={classes.body}>
        <p className={classes.title}>
          <Link to="/events/$eventId" params={{ eventId: event.id }}>
            {title}
          </Link>
          {title !== kind && <span className={classes.dim}> {kind}</span>}
          {open && <Tag tone="accent">{open}</Tag>}
        </p>
        {facts.length > 0 && <p className={classes.facts}>{facts.join(' · ')}</p>}
        {about && <p>{about}</p>}
        <Places event={event} pageOf={pageOf} />
      </div>
      <span className={classes.agencies}>{agenciesSaying(event)}</span>
    </li>
  )
}

function When({ event }: { event: EventLine }) {
  const { earliest } = event.start
  if (!earliest) return <span className={classes.when}>{event.start.words || 'Undated'}</span>
  const day = dayHere(earliest)
  return (
    <time className={classes.when} dateTime={day} title={formatLongDay(day)}>
      <b>
        {WEEKDAYS[clockHere(earliest).weekday]} {Number(day.slice(8))}
      </b>
      <span>{clockOf(event.start)}</span>
    </time>
  )
}

function Places({ event, pageOf }: { event: EventLine; pageOf: string | undefined }) {
  const places = placesShown(event, pageOf)
  if (places.length === 0) return null
  return (
    <p className={classes.places}>
      {places.map(({ role, place, words }, index) => (
        <span key={`${role} ${place?.id ?? words}`}>
          {index > 0 && ' · '}
          <span className={classes.dim}>{PLACE_ROLES[role]}: </span>
          {place ? (
            <Link to="/subjects/$subjectId" params={{ subjectId: place.id }}>
              {place.caption}
            </Link>
          ) : (
            words
          )}
        </span>
      ))}
    </p>
  )
}
