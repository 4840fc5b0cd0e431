import { MultiSelect, TextInput } from '@mantine/core'
import type { PlaceLine } from '@safeground/graph-schema'
import { IconSearch } from '@tabler/icons-react'
import { LayersMenu } from './layers-menu.tsx'
import { type PlacesSearch, typesIn, typesInWords } from './places-search.ts'
import { PlacesViews } from './places-views.tsx'
import classes from './places-workspace.module.css'
import { typesAmong } from './to-shown.ts'
import type { Layers } from './use-layers.ts'

interface PlacesHeaderProps {
  places: readonly PlaceLine[]
  typed: string
  onType: (typed: string) => void
  search: PlacesSearch
  onChange: (changes: Partial<PlacesSearch>) => void
  layers: Layers
}

/** What this page is, the ways to narrow it, and what is drawn behind it. */
export function PlacesHeader({ places, typed, onType, search, onChange, layers }: PlacesHeaderProps) {
  const chosen = typesIn(search.types)
  return (
    <header className={classes.header}>
      <div className={classes.title}>
        <h1>Places</h1>
        <p>Places and schools that agencies have recorded. Nobody’s home is among them.</p>
      </div>
      <PlacesViews at={search.at} place={search.place} />
      <search className={classes.filters}>
        <TextInput
          className={classes.words ?? ''}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
          leftSection={<IconSearch size={16} />}
          placeholder="Part of a name"
          aria-label="Filter places by name"
          autoComplete="off"
          spellCheck={false}
        />
        <MultiSelect
          className={classes.types ?? ''}
          size="sm"
          aria-label="Filter by kind of place"
          placeholder={chosen.length === 0 ? 'All kinds of place' : ''}
          data={typesAmong(places)}
          value={chosen}
          onChange={(wanted) => onChange({ types: typesInWords(wanted) })}
          clearable
          clearButtonProps={{ 'aria-label': 'Show all kinds of place' }}
          searchable
          nothingFoundMessage="No such kind of place"
          maxDropdownHeight={320}
        />
        <LayersMenu layers={layers} search={search} onChange={onChange} />
      </search>
    </header>
  )
}
