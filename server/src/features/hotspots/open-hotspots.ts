import type { API, HotspotsAnswer } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { CLASS_BREAKS } from './analysis/class-breaks.ts'
import { count } from './count.ts'
import { daysOf, methodOf, studyOf } from './method.ts'
import { weekOf } from './named-places.ts'
import { readingOf } from './reading.ts'
import { openCells, protectedCells } from './to-cells.ts'
import { openPlaces } from './to-open-places.ts'
import { protectedPlaces } from './to-protected-places.ts'

/** Where more harm is recorded than chance would give, as this reader may know it. */
export const openHotspots: UseCase<typeof API.hotspots.open> = async ({ query }, asker, house) => {
  const reading = readingOf(query, asker, house.clock.today())
  const counting = await count(reading, asker, house)
  const { counts } = counting
  const common = {
    resolution: reading.resolution,
    layer: reading.choice.layer,
    study: studyOf(counting),
    method: methodOf(counting, house),
  }
  const answer: HotspotsAnswer = reading.kind === 'protected' ? await protectedAnswer() : await openAnswer()
  return { answer, subjects: answer.places.map(({ place }) => place.id), detail: { reading: reading.kind } }

  async function openAnswer(): Promise<HotspotsAnswer> {
    const { places, hasMore } = await openPlaces(counting, asker.scope, house)
    return {
      reading: 'open',
      ...common,
      cells: openCells(counting),
      places,
      hasMorePlaces: hasMore,
      totals: { events: Math.round(counts.total.events), children: counts.total.children.size },
      leftOut: counts.leftOut,
      hours: weekOf(counts.hours),
      hourNotKnown: counts.hourNotKnown,
      breaks: [...CLASS_BREAKS[reading.resolution]],
      days: daysOf(counting),
    }
  }

  async function protectedAnswer(): Promise<HotspotsAnswer> {
    if (reading.kind !== 'protected') throw new Error('Not a protected reading')
    const { places, hasMore } = await protectedPlaces(counting, asker.scope, house)
    return {
      reading: 'protected',
      ...common,
      period: reading.period,
      periods: reading.periods,
      cells: protectedCells(counting),
      places,
      hasMorePlaces: hasMore,
    }
  }
}
