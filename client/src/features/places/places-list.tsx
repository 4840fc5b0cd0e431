import { Button } from '@mantine/core'
import type { PlaceLine } from '@safeground/graph-schema'
import { IconMapPinOff, IconMapSearch } from '@tabler/icons-react'
import { counted, formatCount } from '../../format.ts'
import { State } from '../../parts/state.tsx'
import { PlaceCard } from './place-card.tsx'
import { PlacesTable } from './places-table.tsx'
import classes from './places-workspace.module.css'

interface PlacesListProps {
  /** How many there are before any filter. */
  all: number
  found: readonly PlaceLine[]
  /** Those of them that the map shows now. */
  seen: readonly PlaceLine[]
  selected: PlaceLine | undefined
  onSelect: (id: string | undefined) => void
  onShowAll: () => void
  onClear: () => void
}

/** The same as the map shows, in words. */
export function PlacesList({ all, found, seen, selected, onSelect, onShowAll, onClear }: PlacesListProps) {
  return (
    <section className={classes.list} aria-label="List of places">
      {selected && <PlaceCard place={selected} onClose={() => onSelect(undefined)} />}
      <div className={classes.count}>
        <p role="status">{inWords(found.length, seen.length)}</p>
        {seen.length < found.length && (
          <Button size="compact-xs" variant="subtle" onClick={onShowAll}>
            Show all
          </Button>
        )}
      </div>
      {seen.length > 0 && <PlacesTable places={seen} selected={selected?.id} onSelect={onSelect} />}
      {all === 0 && (
        <State isQuiet icon={<IconMapPinOff size={26} />} title="No places that you may see">
          <p>Either no agency has recorded any yet, or what is recorded is not shared with your role.</p>
        </State>
      )}
      {all > 0 && found.length === 0 && (
        <State
          isQuiet
          icon={<IconMapSearch size={26} />}
          title="No place fits"
          actions={
            <Button variant="default" onClick={onClear}>
              Show all places
            </Button>
          }
        >
          <p>None of {counted(all, 'place')} has these words in its name and is of these kinds.</p>
        </State>
      )}
      {found.length > 0 && seen.length === 0 && (
        <State isQuiet icon={<IconMapSearch size={26} />} title="None in this part of the map">
          <p>Move the map, or show all of them.</p>
        </State>
      )}
    </section>
  )
}

function inWords(found: number, seen: number): string {
  if (found === 0) return 'No places'
  if (seen === found) return counted(found, 'place')
  return `${formatCount(seen)} of ${counted(found, 'place')} in view`
}
