import { SOURCE_WORDS } from '@safeground/graph-schema'
import type { Area } from '../../layers/index.ts'
import { statePlace, whyElsewhere } from './published-place.ts'
import { identify } from './registers.ts'
import { type Cells, defineSource, keysOf, type ReportOfRow, type Stated } from './source.ts'
import { STOP_COLUMNS } from './stops-columns.ts'
import { isInUse, partOfStation, pointIn, StopRow, stationOf } from './stops-row.ts'

const SOURCE = { name: 'stops', agency: 'published' } as const

/** Bus stops, stations and taxi ranks as the national register of stops gives them. */
export const stops = defineSource({
  ...SOURCE,
  label: SOURCE_WORDS.stops,
  meaning:
    'Stops.csv of the National Public Transport Access Nodes, as downloaded. Stops in use within the authority; a station is one place, without its entrances, platforms and bays.',
  markings: ['open'],
  columns: STOP_COLUMNS,
  schema: StopRow,
  passOver: {
    numbersOf: ({ ATCOCode = '' }) => (ATCOCode.trim() === '' ? [] : identify('Location', 'atco', ATCOCode)),
    why,
  },
  toStatement: (row) => {
    const keys = keysOf(SOURCE, ...naturalOf(row))
    return {
      natural: keys.natural,
      naturalColumn: 'ATCOCode',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => state(row, number, report),
    }
  },
})

const stationFrom = ({ StopType, NptgLocalityCode, CommonName }: StopRow) =>
  stationOf({ StopType, NptgLocalityCode, CommonName })

/** A station of several rows is known by its name and place, as no row of it need be there in the next file. */
const naturalOf = (row: StopRow): string[] => {
  const station = stationFrom(row)
  return station === null ? [row.ATCOCode] : ['station', station]
}

function why(
  cells: Cells,
  isKnown: boolean,
  area: Area | null,
): ReturnType<NonNullable<typeof stops.passOver>['why']> {
  const part = partOfStation(cells)
  if (part) return `${part} of a station, which is one place. Left out.`
  if (!isInUse(cells) && !isKnown) return 'not in use any more, and not known here. Left out.'
  const elsewhere = isKnown ? null : whyElsewhere(pointIn(cells), area, 'a stop')
  if (elsewhere) return elsewhere
  const station = stationOf(cells)
  return (
    station && {
      unlessFirstOf: station,
      words: 'a further bay or stand of a station, which is one place. Left out.',
    }
  )
}

function state(row: StopRow, number: number, report: ReportOfRow): Stated {
  const isStation = stationFrom(row) !== null
  return statePlace({
    source: SOURCE,
    reference: isStation ? [row.CommonName, row.LocalityName].filter(Boolean) : [row.ATCOCode],
    row: number,
    report,
    kind: 'Location',
    identifiers: isStation ? [] : identify('Location', 'atco', row.ATCOCode),
    name: nameOf(row, isStation),
    placeType: row.placeType,
    content: {
      description: isInUse({ Status: row.Status })
        ? null
        : 'Not in use any more, as the register of stops says.',
      address: [row.Street, row.LocalityName || row.Town].filter(Boolean).join(', ') || null,
      longitude: row.point?.longitude ?? null,
      latitude: row.point?.latitude ?? null,
    },
  })
}

/** "Kiln Row (opp)": stops come in pairs, which only the indicator tells apart. */
const nameOf = ({ CommonName: name, Indicator: indicator }: StopRow, isStation: boolean): string =>
  isStation || indicator === '' ? name : `${name} (${indicator})`
