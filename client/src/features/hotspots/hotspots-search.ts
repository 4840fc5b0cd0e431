import { HotspotQuery } from '@safeground/graph-schema'
import { z } from 'zod'
import { viewFrom } from '../../drawing/map/map-view.ts'
import { isQuarter, periodOf, windowOf } from './periods.ts'

const { shape } = HotspotQuery

/** A list with commas between, kept as it is written where the contract can read it. */
const listOf = (type: z.ZodType) =>
  z
    .string()
    .max(300)
    .refine((text) => type.safeParse(text).success)
    .optional()
    .catch(undefined)

/**
 * The address of the map of harm: what the contract takes, how it is shown and what is selected. A part that cannot be
 * read is left out rather than failing the page. Nothing here names anybody.
 */
const Search = z.object({
  resolution: shape.resolution.unwrap().optional().catch(undefined),
  layer: shape.layer.unwrap().optional().catch(undefined),
  daypart: shape.daypart.unwrap().optional().catch(undefined),
  unknownHours: shape.unknownHours.unwrap().optional().catch(undefined),
  streets: shape.streets.unwrap().optional().catch(undefined),
  against: shape.against.unwrap().optional().catch(undefined),
  period: shape.period.catch(undefined),
  from: shape.from.catch(undefined),
  until: shape.until.catch(undefined),
  hours: shape.hours.catch(undefined),
  harm: listOf(shape.harm),
  days: listOf(shape.days),
  roles: listOf(shape.roles),
  agencies: listOf(shape.agencies),
  kinds: listOf(shape.kinds),
  known: listOf(shape.known),
  /** Colours by how sure, or by how many. */
  colour: z.enum(['bands', 'counts']).optional().catch(undefined),
  list: z.enum(['places', 'cells', 'when', 'made']).optional().catch(undefined),
  cell: z
    .string()
    .regex(/^8[789][0-9a-f]{13}$/)
    .optional()
    .catch(undefined),
  place: z.string().max(200).optional().catch(undefined),
  at: z
    .string()
    .max(60)
    .refine((words) => viewFrom(words) !== undefined)
    .optional()
    .catch(undefined),
})
export type HotspotsSearch = Partial<z.output<typeof Search>>
export type ChangeSearch = (changes: Partial<HotspotsSearch>) => void

export const readHotspotsSearch = (raw: Record<string, unknown>): HotspotsSearch => Search.parse(raw)

export type HotspotsAsk = z.input<typeof HotspotQuery>

/** The filters that a reader chooses freely who may open what is counted. Each is in the address or at its default. */
export const FILTERS = [
  'daypart',
  'unknownHours',
  'streets',
  'against',
  'hours',
  'harm',
  'days',
  'roles',
  'agencies',
  'kinds',
  'known',
] as const

/** What the server is asked by those who may open it. A period in a colleague's link is two days to them. */
export function openAsk(search: HotspotsSearch): HotspotsAsk {
  const window = search.period ? windowOf(search.period) : undefined
  const ask: Record<string, unknown> = {
    resolution: search.resolution,
    layer: search.layer,
    from: search.from ?? window?.from,
    until: search.until ?? window?.until,
  }
  for (const name of FILTERS) ask[name] = search[name]
  // Of a child who was found there is one role of a place only.
  if (search.layer === 'found') ask.roles = undefined
  // Only harm is compared with anything.
  if (search.layer === 'found' || search.layer === 'ours') ask.against = undefined
  return withoutNothing(ask)
}

/**
 * What the server is asked by those who see bands: a fixed period and a size, and of a whole quarter one narrowing, by
 * one kind of harm or by half the day. More of an address than that is left out.
 */
export function protectedAsk(search: HotspotsSearch): HotspotsAsk {
  const period = search.period ?? periodOf(search.from, search.until)
  const ofQuarter = period === undefined || isQuarter(period)
  const harm = ofQuarter ? search.harm?.split(',')[0] : undefined
  return withoutNothing({
    resolution: search.resolution,
    period,
    harm,
    daypart: ofQuarter && harm === undefined ? search.daypart : undefined,
  })
}

const withoutNothing = (ask: Record<string, unknown>): HotspotsAsk =>
  Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined))

/** The window to carry to a page of one place or one network. */
export const windowToCarry = (search: HotspotsSearch): { from?: string; until?: string } => {
  const window = search.period ? windowOf(search.period) : undefined
  const from = search.from ?? window?.from
  const until = search.until ?? window?.until
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) }
}

/** One of a list in the address taken in or out; undefined when none is left. */
export const listIn = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? []
export const listInWords = (chosen: readonly string[]): string | undefined => chosen.join(',') || undefined
