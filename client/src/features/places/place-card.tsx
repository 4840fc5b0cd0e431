import { ActionIcon, Button } from '@mantine/core'
import { kindOf, type PlaceLine } from '@safeground/graph-schema'
import { IconAffiliate, IconFileText, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { PlaceIcon } from '../../drawing/map/place-icon.tsx'
import { agencyWords, precisionWords } from './place-words.ts'
import classes from './places-workspace.module.css'
import { capital, typeOf } from './to-shown.ts'

/** The selected place, and where to go from it. */
export function PlaceCard({ place, onClose }: { place: PlaceLine; onClose: () => void }) {
  const facts = [
    capital(typeOf(place)),
    place.about && place.about.toLowerCase() !== typeOf(place) ? place.about : '',
    `from ${agencyWords(place)}`,
  ]
  return (
    <section className={classes.card} aria-label={`${kindOf(place.kind).label} selected`}>
      <span className={classes.tile}>
        <PlaceIcon type={typeOf(place)} size={22} />
      </span>
      <div className={classes.facts}>
        <h2>{place.caption}</h2>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        <p>{precisionWords(place.point.precisionMetres)}</p>
        <div className={classes.actions}>
          <Button
            size="xs"
            leftSection={<IconFileText size={15} />}
            renderRoot={(props) => (
              <Link to="/subjects/$subjectId" params={{ subjectId: place.id }} {...props} />
            )}
          >
            Open its page
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconAffiliate size={15} />}
            renderRoot={(props) => (
              <Link to="/network/$subjectId" params={{ subjectId: place.id }} {...props} />
            )}
          >
            What surrounds it
          </Button>
        </div>
      </div>
      <ActionIcon aria-label="Select no place" title="Select no place" onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </section>
  )
}
