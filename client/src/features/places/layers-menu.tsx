import { Button, Checkbox, NativeSelect, Popover } from '@mantine/core'
import { BOUNDARY_LEVELS, BoundaryLevel } from '@safeground/graph-schema'
import { IconStack2 } from '@tabler/icons-react'
import classes from './places-layers.module.css'
import type { PlacesSearch } from './places-search.ts'
import type { Layers } from './use-layers.ts'

interface LayersMenuProps {
  layers: Layers
  search: PlacesSearch
  onChange: (changes: Partial<PlacesSearch>) => void
}

/** What is drawn behind the places, and which of them are left out: a few choices that the address keeps. */
export function LayersMenu({ layers, search, onChange }: LayersMenuProps) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md" width={330}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconStack2 size={16} />}>
          Layers
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Layers of the map">
        <div className={classes.menu}>
          <Boundaries layers={layers} search={search} onChange={onChange} />
          <Checkbox
            label="Bus stops at the kerb"
            description="Stations and taxi ranks are always shown."
            checked={search.stops === 'shown'}
            onChange={(event) => onChange({ stops: event.currentTarget.checked ? 'shown' : undefined })}
          />
          <Checkbox
            label="Recorded crime (police.uk)"
            description="A background of coarse cells, never a statement about a street."
            checked={search.crime !== undefined}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? { crime: 'all' }
                  : { crime: undefined, from: undefined, until: undefined },
              )
            }
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Boundaries({ layers: { sets, lines }, search, onChange }: LayersMenuProps) {
  if (sets.length === 0)
    return (
      <p className={classes.none}>
        No boundaries have been brought in. Wards and authorities come in as GeoJSON, by “Files in”.
      </p>
    )
  return (
    <>
      <NativeSelect
        label="Boundaries"
        value={lines?.level ?? 'none'}
        data={[
          { value: 'none', label: 'None' },
          ...sets.map(({ level }) => ({ value: level, label: BOUNDARY_LEVELS[level].plural })),
        ]}
        onChange={(event) => {
          const level = BoundaryLevel.safeParse(event.currentTarget.value).data
          onChange({ lines: level ?? 'none', within: undefined })
        }}
      />
      {lines && (
        <NativeSelect
          label={`Only places in one ${BOUNDARY_LEVELS[lines.level].label.toLowerCase()}`}
          value={search.within ?? ''}
          data={[
            { value: '', label: 'Everywhere' },
            ...[...lines.boundaries]
              .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange({ within: event.currentTarget.value || undefined })}
        />
      )}
    </>
  )
}
