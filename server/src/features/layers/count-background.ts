import type { API, BackgroundAnswer, Month } from '@safeground/graph-schema'
import { cellArea, cellToBoundary, cellToParent } from 'h3-js'
import { z } from 'zod'
import { text } from '../../graph/columns.ts'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'
import { missingMonths, monthsOf } from './months.ts'

const CrimeSet = z.object({
  id: z.string(),
  month: z.string(),
  force: z.string(),
  nowhere: z.number(),
  inside: z.number(),
})

const setsShown = query(import.meta.url, './sets-shown.cypher', z.object({ set: CrimeSet }))
const countsOfSets = query(
  import.meta.url,
  './counts-of-sets.cypher',
  z.object({ place: z.string(), name: text, type: z.string(), count: z.number() }),
)
type Counted = z.output<typeof countsOfSets.row>

/** As many months as are looked at unless somebody asks for others. */
const USUAL_MONTHS = 12

/** Recorded crime in the background of a map: sums over the sets that the reader may see, made when asked. */
export const countBackground: UseCase<typeof API.layers.background> = async (
  { query: wanted },
  asker,
  house,
) => {
  const { resolution, type = null } = wanted
  const found = await house.graph.read(asker.scope, async (ask) => {
    const all = (await ask(setsShown, { layer: 'street-crime' })).map(({ set }) => set)
    const available = monthsOf(all)
    const window = windowOf(available, wanted)
    const sets = all.filter(({ month }) => month >= window.from && month <= window.until)
    const ids = sets.map(({ id }) => id)
    const cells = ids.length === 0 ? [] : await ask(countsOfSets, { sets: ids, kind: 'cell', type: null })
    const lsoas = ids.length === 0 ? [] : await ask(countsOfSets, { sets: ids, kind: 'lsoa', type })
    return { all, available, window, sets, cells, lsoas }
  })
  const { available, window, sets, lsoas } = found
  const covered = monthsOf(sets)
  const ofType = found.cells.filter((cell) => type === null || cell.type === type)
  const cells = drawn(ofType, resolution, covered.length)
  const answer: BackgroundAnswer = {
    cells,
    neighbourhoods: summed(lsoas, ({ place }) => place)
      .map(([code, rows]) => ({ code, name: rows[0]?.name ?? code, count: total(rows) }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    types: summed(found.cells, (cell) => cell.type).map(([name, rows]) => ({
      type: name,
      count: total(rows),
    })),
    breaks: BREAKS.map((lowest) => lowest * SMALLER_CELLS ** (FINEST - resolution)),
    available,
    covered,
    missing: missingMonths(found.all, window),
    method: {
      from: covered.length > 0 ? window.from : null,
      until: covered.length > 0 ? window.until : null,
      n: total(ofType),
      withoutPlace: sets.reduce((sum, { nowhere }) => sum + nowhere, 0),
      cellAreaKm2: areaOf(cells[0]?.cell),
      words: METHOD,
      caveat: CAVEAT,
      attribution: ATTRIBUTION,
    },
  }
  return { answer, subjects: [], detail: { from: window.from, until: window.until, type, resolution } }
}

/** Lowest number a month of each class, in cells of the finest size. Fixed, so that a colour means the same in every year. */
const BREAKS = [1, 5, 15, 40, 100]
const FINEST = 8
/** A cell holds seven of the next size. */
const SMALLER_CELLS = 7

const METHOD =
  'Crimes that police forces recorded, as data.police.uk publishes them, summed over the months covered and shown per month. ' +
  'Each crime counts once in its month, however often its number is repeated; rows without a number, which anti-social behaviour never has, count one each. ' +
  'Cells are H3 hexagons. Classes are fixed.'
const CAVEAT =
  'Points are moved to the nearest of a list of shared points before they are published, so this is never a statement about a street or a place. ' +
  'It shows what was recorded, which follows where people report and where police look. It is a background: it is joined to no person and no place here.'
const ATTRIBUTION =
  'Contains public sector information from data.police.uk, licensed under the Open Government Licence v3.0'

function windowOf(
  available: readonly Month[],
  wanted: { from?: Month | undefined; until?: Month | undefined },
) {
  const until = wanted.until ?? available.at(-1) ?? '9999-12'
  const upTo = available.filter((month) => month <= until)
  const from = wanted.from ?? upTo.at(-USUAL_MONTHS) ?? upTo[0] ?? '0000-01'
  return { from, until }
}

const total = (rows: readonly Counted[]) => rows.reduce((sum, { count }) => sum + count, 0)

function summed(rows: readonly Counted[], keyOf: (row: Counted) => string): [string, Counted[]][] {
  const groups = new Map<string, Counted[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Coarser cells by their parents only: cells of two sizes never overlap half. */
function drawn(rows: readonly Counted[], resolution: number, months: number): BackgroundAnswer['cells'] {
  const at = (cell: string) => (resolution < FINEST ? cellToParent(cell, resolution) : cell)
  return summed(rows, ({ place }) => at(place)).map(([cell, of]) => {
    const count = total(of)
    const outline = cellToBoundary(cell, true).map(([east, north]): [number, number] => [
      rounded(east),
      rounded(north),
    ])
    return { cell, outline, count, perMonth: months === 0 ? 0 : Math.round((count / months) * 10) / 10 }
  })
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
const areaOf = (cell: string | undefined) => (cell ? Math.round(cellArea(cell, 'km2') * 100) / 100 : 0)
