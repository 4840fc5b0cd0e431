import { SOURCE_WORDS } from '@safeground/graph-schema'
import { Problem } from '../../../http/problem.ts'
import { breathing } from '../breath.ts'
import { ENCODING_NOTES } from '../staging/encoding.ts'
import { type Header, readHeader } from '../staging/read-header.ts'
import { findDelimiter, readTable } from '../staging/read-table.ts'
import type { Layer, LayerRead, LayerReading } from './layer.ts'
import { faultsIn } from './source.ts'
import { STREET_CRIME_COLUMNS } from './street-crime-columns.ts'
import { notesOf, StreetCrimeCounts, TooMany, toSet } from './street-crime-counts.ts'
import { StreetCrimeRow } from './street-crime-row.ts'

const LABEL = SOURCE_WORDS['street-crime']

/** Street-level crime as data.police.uk publishes it: a background that is counted as it is read. */
export const streetCrime: Layer = {
  name: 'street-crime',
  layer: true,
  label: LABEL,
  meaning:
    'Street-level files of data.police.uk, as downloaded. Counted by month, coarse cell and neighbourhood as a background for maps: no row is kept, and nothing is joined to a person or a place.',
  agency: 'published',
  markings: ['open'],
  columns: STREET_CRIME_COLUMNS,
  fileType: 'csv',
  asks: [],
  mostBytes: 1024 ** 3,
  read,
}

async function read({ upload, encoding, area, fault, said }: LayerReading): Promise<LayerRead> {
  const counts = new StreetCrimeCounts(area)
  const rows = { read: 0, good: 0, faulty: 0 }
  const breath = breathing()
  let header: Header | null = null
  for await (const { row, cells } of readTable(upload, encoding, await findDelimiter(upload, encoding))) {
    if (!header) {
      header = readHeader(cells, streetCrime)
      continue
    }
    rows.read += 1
    const bound = header.bind(cells)
    const parsed = StreetCrimeRow.safeParse(bound ?? {})
    if (bound && parsed.success) {
      rows.good += 1
      count(counts, parsed.data)
    } else {
      rows.faulty += 1
      const faults = bound && parsed.error ? faultsIn(parsed.error, bound, row) : [tooWide(row)]
      for (const one of faults) await fault(one)
    }
    await breath()
    await said(row)
  }
  if (!header) throw new Problem('not-valid', 'The file is empty.')
  if (rows.read === 0)
    throw new Problem('not-valid', 'The file has a first row of column names and no rows below it.')
  const sets = counts.list()
  const encoded = ENCODING_NOTES[encoding]
  return {
    rows,
    notes: [...(encoded ? [encoded] : []), ...header.notes, ...notesOf(sets, area)],
    sets: sets.map(toSet),
  }
}

function count(counts: StreetCrimeCounts, crime: Parameters<StreetCrimeCounts['add']>[0]): void {
  try {
    counts.add(crime)
  } catch (error) {
    if (!(error instanceof TooMany)) throw error
    throw new Problem(
      'too-large',
      'The file holds more months and areas than can be counted at once. Bring in the authority’s boundary first, or the months one by one.',
      [],
      { cause: error },
    )
  }
}

const tooWide = (row: number) => ({
  row,
  column: '',
  value: '',
  message:
    'The row has more cells than the first row has columns. A cell with a comma in it needs "quotes" around it.',
})
