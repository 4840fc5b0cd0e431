import {
  AGAINST,
  AGENCY_WORDS,
  Agency,
  DAYPARTS,
  EventName,
  eventOf,
  HARM_KINDS,
  HarmKind,
  HOW_WELL_KNOWN,
  HowWellKnown,
  PLACE_ROLES,
  PlaceRole,
  WEEKDAYS,
  Weekday,
} from '@safeground/graph-schema'
import { listed } from '../../../format.ts'
import { type HotspotsSearch, listIn } from '../hotspots-search.ts'

/** One choice that narrows what is counted, in words, and what takes it away. */
export interface Chosen {
  name: string
  words: string
  clear: Partial<HotspotsSearch>
}

type Reader = (text: string) => string

const READERS: Partial<Record<keyof HotspotsSearch, Reader>> = {
  daypart: (text) => (text === 'all' ? '' : (DAYPARTS[text as 'day' | 'night']?.label ?? '')),
  days: (text) => listed(inOrder(text, Weekday.options).map((day) => WEEKDAYS[day].short)),
  hours: (text) => `${hoursWords(text)}`,
  unknownHours: (text) => (text === 'spread' ? 'Hours not known: spread' : ''),
  harm: (text) => listed(inOrder(text, HarmKind.options).map((harm) => HARM_KINDS[harm])),
  roles: (text) => listed(inOrder(text, PlaceRole.options).map((role) => PLACE_ROLES[role])),
  kinds: (text) => listed(inOrder(text, EventName.options).map((kind) => eventOf(kind).label)),
  agencies: (text) => `From ${listed(inOrder(text, Agency.options).map((agency) => AGENCY_WORDS[agency]))}`,
  known: (text) => listed(inOrder(text, HowWellKnown.options).map((known) => HOW_WELL_KNOWN[known].label)),
  against: (text) => (text === 'reports' ? `Compared with ${AGAINST.reports.label.toLowerCase()}` : ''),
  streets: (text) => (text === 'counted' ? 'Streets counted too' : ''),
}

/** `18-22` as `18:00–22:00`; over midnight says so. */
export function hoursWords(text: string): string {
  const [from = '', until = ''] = text.split('-')
  const clock = (hour: string) => `${hour.padStart(2, '0')}:00`
  return `${clock(from)}–${clock(until)}${Number(from) > Number(until) ? ' (over midnight)' : ''}`
}

function inOrder<Word extends string>(text: string, options: readonly Word[]): Word[] {
  const chosen = new Set(listIn(text))
  return options.filter((word) => chosen.has(word))
}

/** What is chosen beyond dates, layer and size: shown beside the filters, each with a way to take it off. */
export function chosenIn(search: HotspotsSearch): Chosen[] {
  return (Object.keys(READERS) as (keyof HotspotsSearch)[]).flatMap((name) => {
    const value = search[name]
    const words = value === undefined ? '' : (READERS[name]?.(String(value)) ?? '')
    return words ? [{ name, words, clear: { [name]: undefined } }] : []
  })
}
