import { ActionIcon, NativeSelect, useComputedColorScheme } from '@mantine/core'
import type { BackgroundAnswer } from '@safeground/graph-schema'
import { IconX } from '@tabler/icons-react'
import { classWords } from '../../drawing/map/classes.ts'
import { CLASS_COLOURS } from '../../drawing/map/map-colours.ts'
import { counted, formatCount } from '../../format.ts'
import { coveredWords, missingWords, monthWords } from './crime-words.ts'
import classes from './places-layers.module.css'
import type { PlacesSearch } from './places-search.ts'

interface CrimeLegendProps {
  crime: BackgroundAnswer
  search: PlacesSearch
  onChange: (changes: Partial<PlacesSearch>) => void
}

/** What the colours mean, of which months, and how far not to trust them. */
export function CrimeLegend({ crime, search, onChange }: CrimeLegendProps) {
  const { method, breaks, covered, missing } = crime
  const colours = CLASS_COLOURS[useComputedColorScheme('light')]
  return (
    <section className={classes.legend} aria-label="Recorded crime (police.uk): legend">
      <div className={classes.legendHead}>
        <h2>Recorded crime (police.uk)</h2>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label="Take recorded crime off the map"
          onClick={() => onChange({ crime: undefined, from: undefined, until: undefined })}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      {covered.length === 0 ? (
        <p>
          {crime.available.length === 0
            ? 'No month has been brought in yet. Street-level files of data.police.uk come in by “Files in”.'
            : 'None of these months has been brought in.'}
        </p>
      ) : (
        <>
          <p className={classes.n}>
            {counted(method.n, 'crime')}, {coveredWords(covered)}
          </p>
          <ul className={classes.swatches} aria-label="Crimes a month in a cell">
            {breaks.map((lowest, at) => (
              <li key={lowest}>
                <span className={classes.swatch} style={{ background: colours[at] }} aria-hidden />
                {classWords(at, breaks)}
              </li>
            ))}
          </ul>
          <p className={classes.under}>
            a month, in a cell of about {method.cellAreaKm2} km²
            {method.withoutPlace > 0 && `. ${formatCount(method.withoutPlace)} more have no place`}
          </p>
        </>
      )}
      {missing.length > 0 && <p className={classes.missing}>{missingWords(missing)}</p>}
      <Window crime={crime} search={search} onChange={onChange} />
      <details>
        <summary>How this was made, and what it does not say</summary>
        <p>{method.caveat}</p>
        <p>{method.words}</p>
        <p>{method.attribution}</p>
      </details>
    </section>
  )
}

function Window({ crime: { available, types, method }, search, onChange }: CrimeLegendProps) {
  if (available.length === 0) return null
  const months = available.map((month) => ({ value: month, label: monthWords(month) }))
  return (
    <details>
      <summary>Other months, one kind of crime</summary>
      <div className={classes.window}>
        <NativeSelect
          size="xs"
          label="From"
          value={search.from ?? method.from ?? ''}
          data={months}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label="Until"
          value={search.until ?? method.until ?? ''}
          data={months}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label="Kind of crime"
          value={search.crime ?? 'all'}
          data={[
            { value: 'all', label: 'All kinds' },
            ...types.map(({ type, count }) => ({ value: type, label: `${type} (${formatCount(count)})` })),
          ]}
          onChange={(event) => onChange({ crime: event.currentTarget.value })}
        />
      </div>
    </details>
  )
}
