import { type EventView, eventOf, eventsApi } from '@safeground/graph-schema'
import { getRouteApi } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { EventIcon } from '../../drawing/kind-icon.tsx'
import { Panel, useTitle } from '../../parts/page.tsx'
import { PrintedBy, useIsPrinting } from '../../parts/printed.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { Tag, Tags } from '../../parts/tag.tsx'
import { FactsPanel } from '../records/facts-panel.tsx'
import { RecordsBySource } from '../records/records-by-source.tsx'
import { useRecords } from '../records/use-records.ts'
import { EventList } from './event-list.tsx'
import classes from './event-page.module.css'
import { EventPeople } from './event-people.tsx'
import { EventPlaces } from './event-places.tsx'
import { lengthOf, marksOf, openWords, titleOf, whenOf } from './event-words.ts'

const route = getRouteApi('/events/$eventId')

/** One event: what, when, where, who in what role and how old then, and what came of it. */
export function EventPage(): JSX.Element {
  const { eventId } = route.useParams()
  const answer = useAnswer(eventsApi.open, { params: { id: eventId } })
  useTitle(answer.data ? eventOf(answer.data.kind).label : 'One event')
  if (answer.isPending) return <Waiting what="the event" />
  if (answer.isError) {
    return (
      <Trouble
        isPage
        error={answer.error}
        onRetry={() => void answer.refetch()}
        notFound={{
          title: 'No such event, or you may not see it',
          words:
            'The address may be mistyped, the record may have been taken back by the agency that held it, or it may lie outside what your role sees. For everyone’s protection these look the same.',
        }}
      />
    )
  }
  return <OneEvent key={eventId} event={answer.data} />
}

function OneEvent({ event }: { event: EventView }) {
  const records = useRecords(event.records)
  const isPrinting = useIsPrinting()
  return (
    <div className={classes.page}>
      <Header event={event} />
      {isPrinting && (
        <PrintedBy asKnownOn={new Date().toISOString()}>
          What somebody was in one event they are not for ever.
        </PrintedBy>
      )}
      <div className={classes.columns}>
        <div>
          <EventPeople people={event.people} />
          <EventPlaces event={event} />
          <Linked title="This came of" events={event.follows} />
          <Linked title="What came of it" events={event.followedBy} />
        </div>
        <FactsPanel
          title="What is recorded"
          facts={event.facts}
          records={records}
          none="Nothing more is recorded that you may see."
        />
      </div>
      <RecordsBySource records={records} />
    </div>
  )
}

function Header({ event }: { event: EventView }) {
  const kind = eventOf(event.kind)
  const title = titleOf(event)
  const open = openWords(event)
  const length = lengthOf(event)
  const marks = marksOf({ ...event, about: null, personRoles: [], placeRoles: [] })
  return (
    <header className={classes.header}>
      <span className={classes.tile}>
        <EventIcon kind={event.kind} size={26} />
      </span>
      <div>
        <h1>{title}</h1>
        <p className={classes.when}>
          {whenOf(event)}
          {length && <span> · {length}</span>}
        </p>
        {(title !== kind.label || open || marks.length > 0) && (
          <div className={classes.tags}>
            <Tags>
              {title !== kind.label && <Tag title={kind.meaning}>{kind.label}</Tag>}
              {open && <Tag tone="accent">{open}</Tag>}
              {marks.map((mark) => (
                <Tag key={mark}>{mark}</Tag>
              ))}
            </Tags>
          </div>
        )}
      </div>
    </header>
  )
}

function Linked({ title, events }: { title: string; events: EventView['follows'] }) {
  if (events.length === 0) return null
  return (
    <Panel title={title}>
      <EventList events={events} />
    </Panel>
  )
}
