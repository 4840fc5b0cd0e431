import { SOURCE_WORDS } from '@safeground/graph-schema'
import { fromNationalGrid } from './grid.ts'
import { pairOf, statePlace, whyElsewhere } from './published-place.ts'
import { identify, readNumber } from './registers.ts'
import { SCHOOL_COLUMNS } from './schools-columns.ts'
import { isLivedIn, SchoolRow, schoolType } from './schools-row.ts'
import { type Cells, defineSource, keysOf, type ReportOfRow, type Stated } from './source.ts'

const SOURCE = { name: 'schools', agency: 'published' } as const

/** Schools and colleges as the national register gives them, open ones and those that are known here. */
export const schools = defineSource({
  ...SOURCE,
  label: SOURCE_WORDS.schools,
  meaning:
    'The extract of all establishments from Get Information about Schools, as downloaded. Open schools within the authority; of closed ones those that are known here. Head teachers and contact details are never read.',
  markings: ['open'],
  columns: SCHOOL_COLUMNS,
  schema: SchoolRow,
  passOver: {
    numbersOf: ({ URN = '' }) => (/^\d+$/.test(URN.trim()) ? identify('School', 'urn', URN) : []),
    why,
  },
  toStatement: (row) => {
    const keys = keysOf(SOURCE, row.URN)
    return {
      natural: keys.natural,
      naturalColumn: 'URN',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => state(row, number, report),
    }
  },
})

function why(cells: Cells, isKnown: boolean, area: Parameters<typeof whyElsewhere>[1]): string | null {
  const status = cells['EstablishmentStatus (code)']?.trim()
  if (status === '2' && !isKnown) return 'closed, and not known here. Left out.'
  if (status === '4') return 'not open yet. Left out.'
  if (isKnown) return null
  const pair = pairOf(cells.Easting, cells.Northing)
  return whyElsewhere(pair && fromNationalGrid(...pair), area, 'a school')
}

function state(row: SchoolRow, number: number, report: ReportOfRow): Stated {
  const isHidden = isLivedIn(row)
  const stated = statePlace({
    source: SOURCE,
    reference: [row.URN],
    row: number,
    report,
    kind: 'School',
    identifiers: readNumber('urn', row.URN) === null ? [] : identify('School', 'urn', row.URN),
    name: row.EstablishmentName,
    placeType: schoolType(row),
    content: {
      schoolPhase: row['PhaseOfEducation (name)'] || null,
      schoolStatus: row.status,
      schoolAges: agesOf(row),
      pupils: row.NumberOfPupils,
      openedOn: row.OpenDate,
      closedOn: row.CloseDate,
      ...(isHidden ? {} : whereContent(row)),
    },
  })
  return isHidden ? { ...stated, leftOut: [...stated.leftOut, LIVED_IN] } : stated
}

const whereContent = (row: SchoolRow) => ({
  address:
    [row.Street, row.Locality, row.Address3, row.Town].filter(Boolean).join(', ').slice(0, 300) || null,
  postcode: row.Postcode.toUpperCase() || null,
  longitude: row.point?.longitude ?? null,
  latitude: row.point?.latitude ?? null,
})

function agesOf({ StatutoryLowAge: low, StatutoryHighAge: high }: SchoolRow): string | null {
  if (low === null || high === null) return null
  return `${low} to ${high}`
}

const LIVED_IN = 'Address and point were left out: children live there.'
