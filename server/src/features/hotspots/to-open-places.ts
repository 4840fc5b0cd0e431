import { AGENCY_WORDS, type Band, mostlyWhen, type OpenPlace } from '@safeground/graph-schema'
import type { Scope } from '../../access/scope.ts'
import type { House } from '../../house.ts'
import type { Counting } from './count.ts'
import type { PlaceTally } from './counting/tally.ts'
import { byName, type Listed, MOST_PLACES, namedPlaces, rankOf } from './named-places.ts'

/** The places of the map for those who may open what is behind it: strongest band first, then most events. */
export async function openPlaces(
  counting: Counting,
  scope: Scope,
  house: House,
  only: (tally: PlaceTally) => boolean = () => true,
): Promise<Listed<OpenPlace>> {
  const bandOf = ({ cell }: PlaceTally): Band =>
    counting.reading.choice.layer === 'harm' ? (counting.byCell.get(cell)?.band ?? 'too-few') : 'too-few'
  const wanted = [...counting.counts.places.values()].filter(only)
  // The order needs no names, so that names are asked for of those only that are shown.
  wanted.sort((a, b) => rankOf(bandOf(a)) - rankOf(bandOf(b)) || b.events - a.events || a.place - b.place)
  const shown = wanted.slice(0, MOST_PLACES)
  const idOf = ({ place }: PlaceTally) => counting.source.subjectId(place)
  const named = await namedPlaces(shown.map(idOf), scope, house)
  const places = shown.flatMap((tally) => {
    const place = named.get(idOf(tally))
    return place ? [toOpenPlace(tally, place, bandOf(tally))] : []
  })
  places.sort((a, b) => rankOf(a.band) - rankOf(b.band) || b.events - a.events || byName(a, b))
  return { places, hasMore: wanted.length > MOST_PLACES }
}

function toOpenPlace(tally: PlaceTally, place: OpenPlace['place'], band: Band): OpenPlace {
  const events = Math.round(tally.events * 100) / 100
  const children = tally.children.size
  const agencies = [...tally.agencies].sort()
  const mostly = mostlyWhen(tally.hours)
  return {
    place,
    cell: tally.cell,
    band,
    mostly,
    harms: [...tally.harms].sort(([, a], [, b]) => b.events - a.events).map(([harm]) => harm),
    sentence: sentenceOf({ events, children, mostly, agencies }),
    events,
    children,
    roles: [...tally.roles].map(([role, times]) => ({ role, events: times })),
    agencies,
  }
}

/** "11 reports, 7 children, mostly Fri 18–22, two agencies": useful also where there is too little for a colour. */
function sentenceOf({
  events,
  children,
  mostly,
  agencies,
}: Pick<OpenPlace, 'events' | 'children' | 'mostly' | 'agencies'>): string {
  const [only] = agencies
  const parts = [
    counted(Math.round(events), 'report', 'reports'),
    children === 0 ? 'no child named' : counted(children, 'child', 'children'),
    ...(mostly ? [`mostly ${mostly}`] : []),
    agencies.length === 1 && only
      ? `from ${AGENCY_WORDS[only]} only`
      : counted(agencies.length, 'agency', 'agencies'),
  ]
  return `${parts.join(', ')}.`
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
