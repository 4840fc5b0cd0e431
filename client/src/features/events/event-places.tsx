import { Button } from '@mantine/core'
import { type EventPlace, type EventView, PLACE_PRECISIONS, PLACE_ROLES } from '@safeground/graph-schema'
import { IconHome } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { PlaceMap } from '../../drawing/map/place-map.tsx'
import { Panel } from '../../parts/page.tsx'
import classes from './event-page.module.css'
import { isHomeRole } from './event-words.ts'

/** Where it was, and what each place was in it. A home shows when somebody asks for it. */
export function EventPlaces({ event }: { event: Pick<EventView, 'places' | 'point'> }) {
  const { places, point } = event
  const [isHomeShown, setHomeShown] = useState(false)
  if (places.length === 0 && !point) return null
  const homes = places.filter(({ role }) => isHomeRole(role))
  const shown = isHomeShown ? places : places.filter(({ role }) => !isHomeRole(role))
  return (
    <Panel title="Where">
      {shown.length > 0 && (
        <ul className={classes.places}>
          {shown.map((place) => (
            <li key={`${place.role} ${place.place?.id ?? place.words}`}>
              <Place place={place} />
            </li>
          ))}
        </ul>
      )}
      {point && (
        <div className={classes.map}>
          <PlaceMap name={nameOfPoint(places)} type={null} point={{ ...point, precisionMetres: null }} />
          {point.precision && <p className={classes.dim}>{PLACE_PRECISIONS[point.precision]}</p>}
        </div>
      )}
      {homes.length > 0 && !isHomeShown && (
        <div className={classes.ask}>
          <p>
            {homes.map(({ role }) => PLACE_ROLES[role]).join(' · ')}: kept out of sight, as it may be a home.
          </p>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconHome size={15} />}
            onClick={() => setHomeShown(true)}
          >
            Show where that is
          </Button>
        </div>
      )}
    </Panel>
  )
}

/** What stands at the point: never a home, which has none here. */
const nameOfPoint = (places: readonly EventPlace[]): string =>
  places.find(({ role }) => !isHomeRole(role))?.words ?? 'Where it was'

function Place({ place: { role, place, words } }: { place: EventPlace }) {
  return (
    <>
      <span className={classes.dim}>{PLACE_ROLES[role]}</span>
      {place ? (
        <span className={classes.name}>
          <KindIcon kind={place.kind} size={16} />
          <Link to="/subjects/$subjectId" params={{ subjectId: place.id }}>
            {place.caption}
          </Link>
        </span>
      ) : (
        <span>{words}</span>
      )}
    </>
  )
}
