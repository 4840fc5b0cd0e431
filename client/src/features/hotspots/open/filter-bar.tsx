import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import {
  HOTSPOT_LAYERS,
  HOTSPOT_RESOLUTIONS,
  HotspotLayer,
  type OpenHotspots,
} from '@safeground/graph-schema'
import { IconX } from '@tabler/icons-react'
import { dayAfter, dayHere } from '../../../format.ts'
import { DateWindow } from '../../network/date-window.tsx'
import classes from '../filters.module.css'
import { type ChangeSearch, FILTERS, type HotspotsSearch, windowToCarry } from '../hotspots-search.ts'
import { FilterMenu } from './filter-menu.tsx'
import { chosenIn } from './filter-words.ts'

interface FilterBarProps {
  answer: OpenHotspots
  search: HotspotsSearch
  onChange: ChangeSearch
  colour: 'bands' | 'counts'
}

const LAYER_WORDS: Record<HotspotLayer, string> = {
  harm: 'Harm',
  found: 'Children found',
  ours: 'Our own activity',
}

const SIZES: Record<(typeof HOTSPOT_RESOLUTIONS)[number], string> = {
  7: 'Cells of 5 km²',
  8: 'Cells of 0.7 km²',
  9: 'Cells of 0.1 km²',
}

/** What is counted, when, in what cells and how it is coloured; everything else behind one button. */
export function FilterBar({ answer, search, onChange, colour }: FilterBarProps) {
  const window = windowToCarry(search)
  const layer = search.layer ?? 'harm'
  return (
    <search className={classes.bar} aria-label="What is counted">
      <SegmentedControl
        size="xs"
        aria-label="What is counted"
        value={layer}
        onChange={(value) => onChange({ layer: value === 'harm' ? undefined : HotspotLayer.parse(value) })}
        data={HotspotLayer.options.map((each) => ({ value: each, label: LAYER_WORDS[each] }))}
      />
      <Presets today={dayHere(answer.method.cut)} search={search} onChange={onChange} />
      <DateWindow
        from={window.from}
        until={window.until}
        onChange={(days) => onChange({ ...window, ...days, period: undefined })}
      />
      <NativeSelect
        size="xs"
        aria-label="Size of cells"
        value={String(answer.resolution)}
        data={HOTSPOT_RESOLUTIONS.map((size) => ({ value: String(size), label: SIZES[size] }))}
        onChange={(event) => onChange({ resolution: Number(event.currentTarget.value), cell: undefined })}
      />
      {layer === 'harm' && (
        <SegmentedControl
          size="xs"
          aria-label="Colour by"
          value={colour}
          onChange={(value) => onChange({ colour: value === 'counts' ? 'counts' : undefined })}
          data={[
            { value: 'bands', label: 'How sure' },
            { value: 'counts', label: 'How many' },
          ]}
        />
      )}
      <FilterMenu search={search} onChange={onChange} />
      {layer !== 'harm' && <p className={classes.layerWords}>{HOTSPOT_LAYERS[layer].meaning}</p>}
    </search>
  )
}

const LAST: readonly { days: number; label: string }[] = [
  { days: 28, label: 'Last 28 days' },
  { days: 90, label: 'Last 90 days' },
  { days: 365, label: 'Last 12 months' },
]

function Presets({ today, search, onChange }: { today: string } & Omit<FilterBarProps, 'answer' | 'colour'>) {
  const { from, until } = windowToCarry(search)
  const chosen = LAST.find(({ days }) => from === dayAfter(today, 1 - days) && until === today)
  return (
    <NativeSelect
      size="xs"
      aria-label="Window"
      value={chosen ? String(chosen.days) : from || until ? 'own' : 'all'}
      data={[
        ...LAST.map(({ days, label }) => ({ value: String(days), label })),
        { value: 'all', label: 'All dates' },
        { value: 'own', label: 'Chosen dates', disabled: true },
      ]}
      onChange={(event) => {
        const days = Number(event.currentTarget.value)
        onChange({
          period: undefined,
          from: days ? dayAfter(today, 1 - days) : undefined,
          until: days ? today : undefined,
        })
      }}
    />
  )
}

/** Every choice that narrows the picture, in words, each with a way to take it off. */
export function ChosenFilters({ search, onChange }: Omit<FilterBarProps, 'answer' | 'colour'>) {
  const chosen = chosenIn(search)
  if (chosen.length === 0) return null
  const none = Object.fromEntries(FILTERS.map((name) => [name, undefined]))
  return (
    <ul className={classes.chosen} aria-label="Filters in use">
      {chosen.map(({ name, words, clear }) => (
        <li key={name}>
          <button type="button" aria-label={`Take off: ${words}`} onClick={() => onChange(clear)}>
            {words}
            <IconX size={13} aria-hidden />
          </button>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(none)}>
            Take all off
          </Button>
        </li>
      )}
    </ul>
  )
}
