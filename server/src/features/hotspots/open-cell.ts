import { type API, type HotspotCellAnswer, HotspotQuery } from '@safeground/graph-schema'
import { getResolution } from 'h3-js'
import type { Asker } from '../../access/asker.ts'
import type { House } from '../../house.ts'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { eventLines } from '../events/index.ts'
import { captionsOf, linesOf } from '../subjects/index.ts'
import { type Counting, count } from './count.ts'
import { weekOf } from './named-places.ts'
import { readingOf } from './reading.ts'
import { openCell, protectedCells } from './to-cells.ts'
import { openPlaces } from './to-open-places.ts'
import { protectedPlaces } from './to-protected-places.ts'

/** As many events as anybody reads at once. */
const MOST_EVENTS = 200

/** One cell of the map: its places, and for those who may open them what happened there and to whom. */
export const openCellView: UseCase<typeof API.hotspots.cell> = async ({ params, query }, asker, house) => {
  const { cell } = params
  const resolution = getResolution(cell)
  const wanted = HotspotQuery.shape.resolution.parse(resolution)
  const reading = readingOf({ ...query, resolution: wanted }, asker, house.clock.today())
  const counting = await count(reading, asker, house, cell)
  if (!counting.byCell.has(cell)) throw new Problem('not-found', NOT_FOUND)
  const isHere = (place: { cell: string }) => place.cell === cell
  if (reading.kind === 'open') return openView(counting, cell, isHere, asker, house)
  const { places } = await protectedPlaces(counting, asker.scope, house, isHere)
  const summary = protectedCells(counting).find((one) => one.cell === cell) ?? null
  const answer: HotspotCellAnswer = { reading: 'protected', cell, summary, places }
  return { answer, subjects: places.map(({ place }) => place.id) }
}

async function openView(
  counting: Counting,
  cell: string,
  isHere: (place: { cell: string }) => boolean,
  asker: Asker,
  house: House,
) {
  const { counts, source } = counting
  const newest = [...counts.inCell.events].sort((a, b) => (b.day ?? 0) - (a.day ?? 0) || b.event - a.event)
  const shown = newest.slice(0, MOST_EVENTS).map(({ event }) => source.eventId(event))
  const today = house.clock.today()
  const children = [...(counts.cells.get(cell)?.children ?? [])].map((child) => source.subjectId(child))
  const { places } = await openPlaces(counting, asker.scope, house, isHere)
  const read = await house.graph.read(asker.scope, async (ask) => ({
    events: await eventLines(ask, shown, today),
    people: [...linesOf(await captionsOf(ask, children), today).values()],
  }))
  read.people.sort((a, b) => a.caption.localeCompare(b.caption, 'en-GB') || (a.id < b.id ? -1 : 1))
  const one = counting.byCell.get(cell)
  const answer: HotspotCellAnswer = {
    reading: 'open',
    cell,
    summary: one && (one.count > 0 || one.band.startsWith('more')) ? openCell(one, counting) : null,
    places,
    hours: weekOf(counts.inCell.hours),
    hourNotKnown: counts.inCell.hourNotKnown,
    events: read.events.lines,
    hasMore: newest.length > MOST_EVENTS,
    children: read.people,
  }
  const subjects = [...places.map(({ place }) => place.id), ...shown, ...read.people.map(({ id }) => id), ...read.events.subjects] // biome-ignore format: one thing a line
  return { answer, subjects: [...new Set(subjects)] }
}
