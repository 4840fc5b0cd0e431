import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { HowWellKnown } from '../how-well-known.ts'
import { EventName } from '../model.ts'
import { Agency } from '../values/agencies.ts'
import { HarmKind } from '../values/event-values.ts'
import {
  Against,
  Band,
  ChildrenBand,
  Daypart,
  FixedPeriod,
  HOTSPOT_RESOLUTIONS,
  HotspotLayer,
  Weekday,
} from '../values/hotspots.ts'
import { SubjectId } from '../values/ids.ts'
import { Day, Instant } from '../values/instant.ts'
import { PlaceRole } from '../values/place-role.ts'
import { EventLine } from './events.ts'
import { AreaGeometry } from './layers.ts'
import { SubjectLine } from './subjects.ts'

const Position = z.tuple([z.number(), z.number()])
const Outline = z.array(Position).min(3)
const count = z.number().int().nonnegative()
const amount = z.number().nonnegative()

/** An H3 cell: fifteen hexadecimal digits. */
export const CellId = z
  .string()
  .regex(/^8[789][0-9a-f]{13}$/, 'Give an H3 cell of size 7, 8 or 9.')
  .meta({ description: 'An H3 cell of size 7, 8 or 9' })

/** A cell as those see it who may open what is behind it. Cells where nothing was recorded are left out of the list. */
export const OpenCell = z.object({
  cell: z.string(),
  outline: Outline,
  /** Distinct events, parts of one where its hours are spread; distinct people known to be under 18 then. */
  events: amount,
  children: count,
  /** Events of the cell and the ring of cells around it: what is tested. */
  around: amount,
  /** How many of all events chance would put there. */
  expected: z.number(),
  /** Gi* (Ord and Getis 1995), binary weights, the cell itself among its neighbours, and its analytic one-sided p. */
  z: z.number(),
  analyticP: z.number(),
  /** Exact upper tail of the binomial, and the same after Benjamini and Hochberg (1995) over all cells. Null where nothing is tested. */
  p: z.number().nullable(),
  q: z.number().nullable(),
  band: Band,
})
export type OpenCell = z.output<typeof OpenCell>

/** A cell as those see it who may not: nothing from which a count could be worked out. */
export const ProtectedCell = z.object({
  cell: z.string(),
  outline: Outline,
  band: Band,
  children: ChildrenBand,
})
export type ProtectedCell = z.output<typeof ProtectedCell>

const place = {
  place: SubjectLine.pick({ id: true, kind: true, caption: true }).extend({
    placeType: z.string().nullable(),
    longitude: z.number(),
    latitude: z.number(),
  }),
  cell: z.string(),
  /** Of the cell that the place lies in. */
  band: Band,
  /** "mostly Fri 18–22"; null where the hours known are too few to say so. */
  mostly: z.string().nullable(),
  harms: z.array(HarmKind),
  /** A useful next sentence, also where there is too little for a colour. */
  sentence: z.string(),
}
export const OpenPlace = z.object({
  ...place,
  events: amount,
  children: count,
  roles: z.array(z.object({ role: PlaceRole, events: count })),
  agencies: z.array(Agency),
})
export type OpenPlace = z.output<typeof OpenPlace>
export const ProtectedPlace = z.object({ ...place, children: ChildrenBand })
export type ProtectedPlace = z.output<typeof ProtectedPlace>

/** Where events are looked for: every cell of it counts, empty ones too. */
export const StudyArea = z.object({
  words: z.string(),
  cells: count,
  cellAreaKm2: z.number(),
  outline: AreaGeometry,
})

/** How the picture was made: shown beside it, and printed with it. */
export const HotspotMethod = z.object({
  /** When the data were looked at. */
  cut: Instant,
  from: Day.nullable(),
  until: Day.nullable(),
  /** A sentence each, in the order in which a reader needs them. */
  words: z.array(z.string()),
  caveats: z.array(z.string()),
})

/** What was not counted on the map, and why; null where a reader under suppression asks. */
export const LeftOut = z.object({
  noPlace: count,
  streetOnly: count,
  withheld: count,
  outsideArea: count,
  notDated: count,
  hourNotKnown: count,
  /** Found by our own activity: shown apart. */
  ours: count,
})
export type LeftOut = z.output<typeof LeftOut>

const hours = z.array(z.array(z.number().nonnegative()).length(24)).length(7)

const common = {
  resolution: z.union(HOTSPOT_RESOLUTIONS.map((each) => z.literal(each))),
  layer: HotspotLayer,
  study: StudyArea,
  method: HotspotMethod,
}
export const OpenHotspots = z
  .object({
    reading: z.literal('open'),
    ...common,
    cells: z.array(OpenCell),
    /** Strongest band first, then by name. */
    places: z.array(OpenPlace),
    hasMorePlaces: z.boolean(),
    totals: z.object({ events: count, children: count }),
    leftOut: LeftOut,
    /** 7 days (Monday first) × 24 hours where the partnership is, of the events counted whose hour is known. */
    hours,
    hourNotKnown: count,
    /** Lowest number per 30 days of each class of the counts, fixed so that a colour means the same in every window. */
    breaks: z.array(z.number()),
    days: z.number().nullable(),
  })
  .meta({ id: 'OpenHotspots' })
export type OpenHotspots = z.output<typeof OpenHotspots>

export const ProtectedHotspots = z
  .object({
    reading: z.literal('protected'),
    ...common,
    period: FixedPeriod,
    /** The periods that can be asked for, newest first. */
    periods: z.array(FixedPeriod),
    cells: z.array(ProtectedCell),
    places: z.array(ProtectedPlace),
    hasMorePlaces: z.boolean(),
  })
  .meta({ id: 'ProtectedHotspots' })
export type ProtectedHotspots = z.output<typeof ProtectedHotspots>

export const HotspotsAnswer = z.discriminatedUnion('reading', [OpenHotspots, ProtectedHotspots])
export type HotspotsAnswer = z.output<typeof HotspotsAnswer>

/** One cell: its places, and for those who may open them, what happened there and to whom. */
export const OpenCellView = z
  .object({
    reading: z.literal('open'),
    cell: z.string(),
    summary: OpenCell.nullable(),
    places: z.array(OpenPlace),
    hours,
    hourNotKnown: count,
    /** Newest first, at most 200; `hasMore` when there are more. */
    events: z.array(EventLine),
    hasMore: z.boolean(),
    children: z.array(SubjectLine),
  })
  .meta({ id: 'OpenCellView' })
export const ProtectedCellView = z
  .object({
    reading: z.literal('protected'),
    cell: z.string(),
    summary: ProtectedCell.nullable(),
    places: z.array(ProtectedPlace),
  })
  .meta({ id: 'ProtectedCellView' })
export const HotspotCellAnswer = z.discriminatedUnion('reading', [OpenCellView, ProtectedCellView])
export type HotspotCellAnswer = z.output<typeof HotspotCellAnswer>

const words = z.string().transform((text) => text.split(',').filter(Boolean))
const some = <T extends z.ZodType<unknown, string>>(type: T, description: string) =>
  words.pipe(z.array(type).min(1).max(20)).optional().meta({ description })

/** Hours of the clock on the wall, from the first to before the second; `22-02` goes over midnight. */
export const HourRange = z
  .string()
  .regex(/^([01]?\d|2[0-3])-([01]?\d|2[0-4])$/, 'Give hours, as 18-22, or 22-02 over midnight.')
  .refine((text) => new Set(text.split('-').map(Number)).size === 2, 'Give two different hours.')

export const HotspotQuery = z.object({
  resolution: z.coerce.number().int().min(7).max(9).default(8),
  layer: HotspotLayer.default('harm'),
  harm: some(HarmKind, 'Kinds of harm, with commas between; all when left out'),
  period: FixedPeriod.optional(),
  daypart: Daypart.default('all'),
  from: Day.optional(),
  until: Day.optional(),
  days: some(Weekday, 'Days of the week on which it began, with commas between'),
  hours: HourRange.optional(),
  unknownHours: z.enum(['left-out', 'spread']).default('left-out').meta({
    description:
      'Events known to some hours only: left out of a choice of hours and listed, or spread evenly over the hours they may have been in',
  }),
  roles: some(PlaceRole, 'What the place was, of the roles that count as harm; all of them when left out'),
  agencies: some(Agency, 'Agencies whose records say so'),
  kinds: some(EventName, 'Kinds of event'),
  known: some(HowWellKnown, 'How well the event is known'),
  against: Against.default('area').meta({ description: 'What a cell is compared with' }),
  streets: z.enum(['left-out', 'counted']).default('left-out').meta({
    description: 'Events whose place is known to the street only',
  }),
})
export type HotspotQuery = z.output<typeof HotspotQuery>

export const hotspotsApi = {
  open: defineEndpoint({
    method: 'GET',
    path: '/hotspots',
    group: 'Places',
    summary: 'Where more harm is recorded than chance would give, by H3 cell, with how it was reckoned',
    description:
      'Readers who may open the children behind the counts choose freely. To others only fixed periods, sizes, kinds of harm and dayparts are answered, with bands in place of numbers.',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({}),
    query: HotspotQuery,
    body: null,
    answer: HotspotsAnswer,
  }),
  cell: defineEndpoint({
    method: 'GET',
    path: '/hotspots/cells/:cell',
    group: 'Places',
    summary: 'One cell: its places, when, and for those who may open them what happened and to whom',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ cell: CellId }),
    query: HotspotQuery.omit({ resolution: true }),
    body: null,
    answer: HotspotCellAnswer,
  }),
  place: defineEndpoint({
    method: 'GET',
    path: '/hotspots/places/:id',
    group: 'Places',
    summary: 'What the map says of one place; null where the place is never on it',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId }),
    query: HotspotQuery,
    body: null,
    answer: z
      .object({ place: z.union([OpenPlace, ProtectedPlace]).nullable(), method: HotspotMethod })
      .meta({ id: 'HotspotOfPlace' }),
  }),
}
