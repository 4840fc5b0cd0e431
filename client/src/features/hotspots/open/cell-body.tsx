import { BANDS, type OpenCell, type OpenHotspots } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { KindIcon } from '../../../drawing/kind-icon.tsx'
import { PlaceIcon } from '../../../drawing/map/place-icon.tsx'
import { counted } from '../../../format.ts'
import { EventList } from '../../events/event-list.tsx'
import { ageOf } from '../../network/line-words.ts'
import { typeOf } from '../../places/to-shown.ts'
import { HoursTable } from '../../subject/hours-table.tsx'
import type { OpenCellView } from '../answers.ts'
import { BandMark } from '../band-mark.tsx'
import { chanceWords, oneDecimal } from '../band-words.ts'
import classes from '../harm.module.css'
import { type HotspotsSearch, windowToCarry } from '../hotspots-search.ts'
import { HowMade } from '../how-made.tsx'
import { toWholeHours } from './to-whole-hours.ts'

interface CellBodyProps {
  view: OpenCellView
  answer: OpenHotspots
  search: HotspotsSearch
}

export function CellBody({ view, answer, search }: CellBodyProps) {
  const { summary, places, hours, hourNotKnown } = view
  const hasHours = hours.some((day) => day.some((count) => count > 0))
  return (
    <>
      {summary ? (
        <Why summary={summary} view={view} isTested={answer.layer === 'harm'} />
      ) : (
        <p className={classes.lead}>
          Nothing that you may see is recorded in this cell by this choice. That does not say that nothing
          happened here.
        </p>
      )}
      {places.length > 0 && <Places places={places} search={search} selected={search.place} />}
      {hasHours && (
        <section className={classes.part}>
          <h3>By day and hour</h3>
          <HoursTable hours={toWholeHours(hours)} hourNotKnown={hourNotKnown} />
        </section>
      )}
      {view.events.length > 0 && (
        <section className={classes.part} id="events-of-cell" tabIndex={-1}>
          <h3>What happened</h3>
          {view.hasMore && (
            <p className={classes.dim}>
              The newest {view.events.length} are listed. Choose fewer days for the rest.
            </p>
          )}
          <EventList events={view.events} />
        </section>
      )}
      <HowMade method={answer.method} />
    </>
  )
}

function Why({ summary, view, isTested }: { summary: OpenCell; view: OpenCellView; isTested: boolean }) {
  const { band, events, around, expected, z, analyticP, p, q } = summary
  return (
    <section className={classes.part}>
      {isTested && (
        <p className={classes.verdict}>
          <BandMark band={band} size={26} />
          <span>
            <b>{BANDS[band].label}</b>
            {BANDS[band].meaning}
          </span>
        </p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>In this cell</dt>
          <dd>
            <button type="button" className={classes.textButton} onClick={showEvents}>
              {counted(events, 'event')}
            </button>
          </dd>
        </div>
        <div>
          <dt>Known to be under 18 then</dt>
          <dd>
            <Children view={view} />
          </dd>
        </div>
        <div>
          <dt>In it and the cells right around it</dt>
          <dd>{counted(around, 'event')}</dd>
        </div>
        <div>
          <dt>By chance there would be</dt>
          <dd>{oneDecimal(expected)}</dd>
        </div>
        {isTested && (
          <>
            <div>
              <dt>Chance of as many or more (exact)</dt>
              <dd>{chanceWords(p)}</dd>
            </div>
            <div>
              <dt>The same, corrected for all cells</dt>
              <dd>{chanceWords(q)}</dd>
            </div>
            <div>
              <dt>Gi* z, for comparison (its own p)</dt>
              <dd>
                {z.toFixed(2)} ({chanceWords(analyticP)})
              </dd>
            </div>
          </>
        )}
      </dl>
    </section>
  )
}

/** Goes to the list without putting it into the address: the address is the view. */
function showEvents() {
  const list = document.getElementById('events-of-cell')
  list?.scrollIntoView({ block: 'start' })
  list?.focus({ preventScroll: true })
}

/** The number opens the list: by name, never ranked. */
function Children({ view: { summary, children } }: { view: OpenCellView }) {
  const [isOpen, setOpen] = useState(false)
  const region = useId()
  const words = counted(summary?.children ?? 0, 'child', 'children')
  if (children.length === 0) return words
  return (
    <>
      <button
        type="button"
        className={classes.textButton}
        aria-expanded={isOpen}
        aria-controls={isOpen ? region : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen && (
        <ul id={region} className={classes.children}>
          {children.map((child) => (
            <li key={child.id}>
              <KindIcon kind={child.kind} size={14} />{' '}
              <Link to="/subjects/$subjectId" params={{ subjectId: child.id }}>
                {child.caption}
              </Link>{' '}
              <span className={classes.dim}>{ageOf(child.age)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface PlacesProps {
  places: OpenCellView['places']
  search: HotspotsSearch
  selected: string | undefined
}

function Places({ places, search, selected }: PlacesProps) {
  const window = windowToCarry(search)
  return (
    <section className={classes.part}>
      <h3>Places in it</h3>
      <ul className={classes.places}>
        {places.map(({ place, sentence }) => (
          <li key={place.id} data-selected={place.id === selected || undefined}>
            <PlaceIcon type={typeOf(place)} />
            <div>
              <p>
                <Link to="/subjects/$subjectId" params={{ subjectId: place.id }} search={window}>
                  {place.caption}
                </Link>{' '}
                <Link
                  to="/network/$subjectId"
                  params={{ subjectId: place.id }}
                  search={window}
                  className={classes.quiet}
                >
                  what surrounds it<span className="out-of-sight">: {place.caption}</span>
                </Link>
              </p>
              <p className={classes.dim}>{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
