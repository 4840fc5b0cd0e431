import { z } from 'zod'

/** H3 cells of these sizes: about 5 km², 0.7 km² and 0.1 km². Coarser ones are parents of finer ones, never a second grid. */
export const HOTSPOT_RESOLUTIONS = [7, 8, 9] as const

/**
 * What a map says of a cell: how sure it is that more was recorded in and right around it than chance would put there.
 * Never that a place is safe: "not more" and "too few" say what was recorded, not what happened.
 */
export const Band = z.enum(['more-99', 'more-95', 'more-90', 'not-more', 'too-few'])
export type Band = z.output<typeof Band>

export const BANDS: Record<Band, { label: string; meaning: string }> = {
  'more-99': {
    label: 'More than expected, 99 %',
    meaning:
      'More was recorded here than chance explains. Of cells that say so, about 1 in 100 would be wrong.',
  },
  'more-95': {
    label: 'More than expected, 95 %',
    meaning:
      'More was recorded here than chance explains. Of cells that say so, about 5 in 100 would be wrong.',
  },
  'more-90': {
    label: 'More than expected, 90 %',
    meaning: 'Perhaps more than chance explains. Of cells that say so, about 10 in 100 would be wrong.',
  },
  'not-more': {
    label: 'Not more than chance would give',
    meaning: 'What was recorded here could be chance. It does not say that the place is safe.',
  },
  'too-few': {
    label: 'Too few to colour',
    meaning: 'Too little was recorded here, or about too few children, to say anything of the cell.',
  },
}

/** What is counted. Only `harm` is tested; the two others stand apart: where somebody looks, they find. */
export const HotspotLayer = z.enum(['harm', 'found', 'ours'])
export type HotspotLayer = z.output<typeof HotspotLayer>

export const HOTSPOT_LAYERS: Record<HotspotLayer, { label: string; meaning: string }> = {
  harm: {
    label: 'Harm',
    meaning: 'Where harm happened, where they met, where grooming took place or drugs were supplied.',
  },
  found: {
    label: 'Where children were found',
    meaning: 'Where children who were missing were found. Not harm by that alone, and not tested.',
  },
  ours: {
    label: 'Found by our own activity',
    meaning:
      'Harm found by patrol, by an operation or by our own plan. It follows where we look, and is not tested.',
  },
}

/** The two bands of twelve hours that forces plan by, and the whole day. */
export const Daypart = z.enum(['all', 'day', 'night'])
export type Daypart = z.output<typeof Daypart>
export const DAYPARTS: Record<Daypart, { label: string; hours: readonly [from: number, until: number] }> = {
  all: { label: 'All hours', hours: [0, 24] },
  day: { label: 'Day, 07 to 19', hours: [7, 19] },
  night: { label: 'Night, 19 to 07', hours: [19, 7] },
}

/** What a cell is compared with. */
export const Against = z.enum(['area', 'reports'])
export type Against = z.output<typeof Against>
export const AGAINST: Record<Against, { label: string; meaning: string }> = {
  area: {
    label: 'The area alike',
    meaning: 'As if each event fell anywhere in the area alike: shows where things are recorded at all.',
  },
  reports: {
    label: 'Where harm is reported at all times',
    meaning:
      'As if what was chosen (hours, a kind of harm, an agency) lay where all harm of these days lies: shows what is unlike the rest of the same place.',
  },
}

/** Monday first, as weeks are here. */
export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
export type Weekday = z.output<typeof Weekday>
export const WEEKDAYS: Record<Weekday, { label: string; short: string }> = {
  mon: { label: 'Monday', short: 'Mon' },
  tue: { label: 'Tuesday', short: 'Tue' },
  wed: { label: 'Wednesday', short: 'Wed' },
  thu: { label: 'Thursday', short: 'Thu' },
  fri: { label: 'Friday', short: 'Fri' },
  sat: { label: 'Saturday', short: 'Sat' },
  sun: { label: 'Sunday', short: 'Sun' },
}

/** `2026-10` or `2026-Q3`: the only times that a reader under suppression can ask for, so that no two overlap half. */
export const FixedPeriod = z
  .string()
  .regex(/^20\d\d-((0[1-9]|1[0-2])|Q[1-4])$/, 'Give a month, as 2026-10, or a quarter, as 2026-Q3.')
  .meta({ description: 'A calendar month or quarter that is over' })
export type FixedPeriod = z.output<typeof FixedPeriod>

/** Of distinct children, to those who may not open the children behind it. Below this a number is "<5". */
export const SMALL_NUMBER = 5
export const ChildrenBand = z.enum(['none', '<5', '5 or more'])
export type ChildrenBand = z.output<typeof ChildrenBand>
