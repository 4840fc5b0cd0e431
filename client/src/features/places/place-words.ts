import { AGENCY_WORDS, type PlaceLine } from '@safeground/graph-schema'
import { listed } from '../../format.ts'

export const agencyWords = (place: Pick<PlaceLine, 'agencies'>): string =>
  listed(place.agencies.map((agency) => AGENCY_WORDS[agency]))

/** How far off the point may be. */
export const precisionWords = (metres: number | null): string =>
  metres === null ? 'How exact this point is was not recorded' : `Within about ${Math.round(metres)} m`
