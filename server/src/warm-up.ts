import { HotspotQuery, Marking } from '@safeground/graph-schema'
import type { Asker } from './access/asker.ts'
import { listEvents } from './features/events/list-events.ts'
import { openEvent } from './features/events/open-event.ts'
import { openHotspots } from './features/hotspots/open-hotspots.ts'
import { listQuestions } from './features/identity/list-questions.ts'
import { listUnidentified } from './features/identity/list-unidentified.ts'
import { openQuestion } from './features/identity/open-question.ts'
import { openNetwork } from './features/network/open-network.ts'
import { listPlaces } from './features/places/list-places.ts'
import { search } from './features/search/search.ts'
import { openSubject } from './features/subjects/open-subject.ts'
import { openToday } from './features/today/open-today.ts'
import type { House } from './house.ts'
import { jobAsker } from './http/asker-of.ts'

const BOROUGH = { west: -180, south: -90, east: 180, north: 90, limit: 100, stops: 'hidden' as const }

/**
 * Opens each page once before anybody does, and throws the answers away. On a database that has just started, the plans
 * of one page took longer than a read may take: whoever came first was told to ask for less. A plan belongs to the
 * types of its parameters and grows old as the data grows, so explaining the queries is not enough, and it is worth
 * doing again after a large file. Nobody is shown anything: there is nothing for the audit trail.
 */
export async function warmUp(house: House, signal: AbortSignal): Promise<void> {
  const asker = await everyonesAsker(house)
  for (const step of [openPeople, openPlacesAndQuestions, openMap]) {
    try {
      for (const open of await step(asker, house)) {
        if (signal.aborted) return
        await open()
      }
    } catch (error) {
      // It is only for speed: whoever asks finds out by themselves what is wrong.
      if (!signal.aborted) house.log.warn({ err: error }, 'some pages could not be got ready')
    }
  }
}

type Pages = (() => Promise<unknown>)[]

async function openPeople(asker: Asker, house: House): Promise<Pages> {
  const { answer: today } = await patiently(() => openToday({ ...NO, query: {} }, asker, house))
  const [first] = [...today.missing, ...today.interviews, ...today.returned]
  const found = () => search({ ...NO, query: { q: first?.person.caption ?? 'kez', limit: 10 } }, asker, house)
  if (!first) return [found]
  const params = { id: first.person.id }
  const event = today.missing[0]?.episodes[0] ?? today.interviews[0]?.interview ?? today.returned[0]?.episode
  return [
    () => openSubject({ ...NO, params }, asker, house),
    () => listEvents({ ...NO, params, query: { limit: 50 } }, asker, house),
    () => openNetwork({ ...NO, params, query: { steps: 2 } }, asker, house),
    found,
    ...(event ? [() => openEvent({ ...NO, params: { id: event } }, asker, house)] : []),
  ]
}

async function openPlacesAndQuestions(asker: Asker, house: House): Promise<Pages> {
  const places = () => listPlaces({ ...NO, query: BOROUGH }, asker, house)
  const unidentified = () => listUnidentified({ ...NO, query: { limit: 40 } }, asker, house)
  const asked = { ...NO, query: { state: 'open' as const, limit: 40 } }
  const { answer } = await patiently(() => listQuestions(asked, asker, house))
  const [first] = answer.questions
  if (!first) return [places, unidentified]
  return [places, unidentified, () => openQuestion({ ...NO, params: { id: first.id } }, asker, house)]
}

/** The table that maps are counted from is made by whoever asks first. */
const openMap = async (asker: Asker, house: House): Promise<Pages> => [
  () => openHotspots({ ...NO, query: HotspotQuery.parse({}) }, asker, house),
]

/** A database that has just started may take too long over the first question; the second time the plans are there. */
async function patiently<Answer>(open: () => Promise<Answer>): Promise<Answer> {
  try {
    return await open()
  } catch {
    return open()
  }
}

const NO = { params: {}, query: {}, body: undefined as never }

/** One who sees all that is published, so that every query of a page has something to do. */
const everyonesAsker = (house: House): Promise<Asker> =>
  jobAsker(
    {
      username: '(the house)',
      name: 'The house',
      role: 'steward',
      agency: 'partnership',
      markings: Marking.options,
      localities: ['*'],
      isDisabled: false,
    },
    house,
    'start',
  )

/** The same, but a start does not wait longer than this for it. */
export async function warmUpFor(mostMs: number, house: House, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, mostMs)
  })
  await Promise.race([warmUp(house, signal), late])
  clearTimeout(timer)
}
