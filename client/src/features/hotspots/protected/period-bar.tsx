import { NativeSelect, SegmentedControl } from '@mantine/core'
import {
  DAYPARTS,
  Daypart,
  HARM_KINDS,
  HarmKind,
  HOTSPOT_RESOLUTIONS,
  type ProtectedHotspots,
} from '@safeground/graph-schema'
import filters from '../filters.module.css'
import { type ChangeSearch, type HotspotsSearch, protectedAsk } from '../hotspots-search.ts'
import { isQuarter, periodWords } from '../periods.ts'
import classes from './protected.module.css'

interface PeriodBarProps {
  answer: ProtectedHotspots
  search: HotspotsSearch
  onChange: ChangeSearch
}

const SIZES: Record<(typeof HOTSPOT_RESOLUTIONS)[number], string> = {
  7: 'Large cells (5 km²)',
  8: 'Middle cells (0.7 km²)',
  9: 'Small cells (0.1 km²)',
}

/** The choices there are: a month or quarter that is over; of a quarter half the day or one kind of harm; the size. */
export function PeriodBar({ answer, search, onChange }: PeriodBarProps) {
  const { period, periods, resolution } = answer
  // What was asked, which may be less than a link holds.
  const { harm, daypart = 'all' } = protectedAsk(search)
  const option = (each: string) => ({ value: each, label: periodWords(each) })
  return (
    <search className={filters.bar} aria-label="What is shown">
      <NativeSelect
        size="xs"
        aria-label="Time"
        value={period}
        data={[
          { group: 'Quarters', items: periods.filter(isQuarter).map(option) },
          { group: 'Months', items: periods.filter((each) => !isQuarter(each)).map(option) },
        ]}
        onChange={(event) =>
          onChange({
            period: event.currentTarget.value,
            from: undefined,
            until: undefined,
            ...(isQuarter(event.currentTarget.value) ? {} : { daypart: undefined, harm: undefined }),
          })
        }
      />
      <SegmentedControl
        className={classes.wide ?? ''}
        size="xs"
        aria-label="Hours"
        disabled={!isQuarter(period)}
        value={daypart}
        onChange={(value) =>
          onChange({ daypart: value === 'all' ? undefined : Daypart.parse(value), harm: undefined })
        }
        data={Daypart.options.map((part) => ({ value: part, label: DAYPARTS[part].label }))}
      />
      <NativeSelect
        size="xs"
        aria-label="Kind of harm"
        disabled={!isQuarter(period)}
        value={harm ?? ''}
        data={[
          { value: '', label: 'All kinds of harm' },
          ...HarmKind.options.map((kind) => ({ value: kind, label: HARM_KINDS[kind] })),
        ]}
        onChange={(event) => onChange({ harm: event.currentTarget.value || undefined, daypart: undefined })}
      />
      <NativeSelect
        size="xs"
        aria-label="Size of cells"
        value={String(resolution)}
        data={HOTSPOT_RESOLUTIONS.map((size) => ({ value: String(size), label: SIZES[size] }))}
        onChange={(event) => onChange({ resolution: Number(event.currentTarget.value), cell: undefined })}
      />
      {!isQuarter(period) && (
        <p className={filters.layerWords}>
          Of a month, all hours and all kinds of harm together: choose a quarter to narrow it.
        </p>
      )}
    </search>
  )
}
