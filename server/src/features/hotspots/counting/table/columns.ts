import type { Point } from '../../../../changes/change-log.ts'
import { Blocks } from './blocks.ts'
import type { Touched } from './find-touched.ts'
import { Handles } from './handles.ts'
import { EVENT_PEOPLE, EVENT_PLACES, EVENT_RECORDS, PERSON_RECORDS, PLACE_RECORDS } from './layouts.ts'
import { Marks } from './marks.ts'
import type { TableView } from './scan.ts'
import type { StoredEvent, StoredPerson, StoredPlace } from './stored-rows.ts'
import { columnsOfEvent, columnsOfPerson, columnsOfPlace, type Meanings } from './to-columns.ts'
import { Classes } from './visible-class.ts'

export const newMeanings = (): Meanings => ({
  classes: new Classes(),
  events: new Handles(),
  subjects: new Handles(),
  cells: new Handles(),
})

/** The rows of the table. What is put in is seen by nobody before it is committed, all of it at one moment. */
export class Columns {
  private readonly blocks = {
    records: new Blocks(EVENT_RECORDS),
    places: new Blocks(EVENT_PLACES),
    people: new Blocks(EVENT_PEOPLE),
    ofPlaces: new Blocks(PLACE_RECORDS),
    ofPeople: new Blocks(PERSON_RECORDS),
  }
  /** Subjects that events speak of and that have not been read yet. */
  private readonly unread = { places: new Set<number>(), people: new Set<number>() }
  private readonly isRead = { places: new Marks(), people: new Marks() }

  /** Handles are kept when all rows are read anew: whoever has one from before must not be led to another event. */
  constructor(private readonly meanings: Meanings) {}

  get bytes(): number {
    const { classes: _, ...handles } = this.meanings
    return [...Object.values(this.blocks), ...Object.values(handles)].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    )
  }

  /** Some events as they are now; of `asked`, those that are not among them are no more. */
  putEvents(asked: Iterable<string>, found: readonly StoredEvent[]): void {
    const { events } = this.meanings
    const { records, places, people } = this.blocks
    for (const event of found) {
      const handle = events.of(event.id)
      const rows = columnsOfEvent(event, this.meanings)
      records.stage(handle, rows.records)
      places.stage(handle, rows.places)
      people.stage(handle, rows.people)
      for (const { place } of rows.places) if (!this.isRead.places.has(place)) this.unread.places.add(place)
      for (const { person } of rows.people)
        if (!this.isRead.people.has(person)) this.unread.people.add(person)
    }
    for (const handle of gone(asked, found, events))
      for (const block of [records, places, people]) block.stage(handle, [])
  }

  putPlaces(asked: Iterable<string>, found: readonly StoredPlace[]): void {
    const { subjects } = this.meanings
    for (const place of found) {
      const handle = subjects.of(place.id)
      this.blocks.ofPlaces.stage(handle, columnsOfPlace(place, this.meanings))
      this.isRead.places.add(handle)
      this.unread.places.delete(handle)
    }
    for (const handle of gone(asked, found, subjects)) this.blocks.ofPlaces.stage(handle, [])
  }

  putPeople(asked: Iterable<string>, found: readonly StoredPerson[]): void {
    const { subjects } = this.meanings
    for (const person of found) {
      const handle = subjects.of(person.id)
      this.blocks.ofPeople.stage(handle, columnsOfPerson(person, this.meanings))
      this.isRead.people.add(handle)
      this.unread.people.delete(handle)
    }
    for (const handle of gone(asked, found, subjects)) this.blocks.ofPeople.stage(handle, [])
  }

  /** Takes out the ids of the subjects that events speak of and that have not been read yet. */
  takeUnread(sort: 'places' | 'people'): string[] {
    const ids = Array.from(this.unread[sort], (handle) => this.meanings.subjects.idOf(handle))
    this.unread[sort].clear()
    return ids
  }

  /** Has this subject been read, as one of these? */
  knows(sort: 'places' | 'people', id: string): boolean {
    return this.isRead[sort].has(this.meanings.subjects.find(id))
  }

  commit(upTo: Point): TableView {
    const { records, places, people, ofPlaces, ofPeople } = this.blocks
    for (const block of Object.values(this.blocks)) block.commit()
    return {
      upTo,
      records: records.view,
      places: places.view,
      people: people.view,
      ofPlaces: ofPlaces.view,
      ofPeople: ofPeople.view,
    }
  }

  /** Of what the rows here say: what some files wrote or replaced, and the events around some subjects. */
  touchedBy(imports: ReadonlySet<string>, subjects: ReadonlySet<string>): Touched {
    const { events, subjects: names, classes } = this.meanings
    const { records, places, people, ofPlaces, ofPeople } = this.blocks
    const stated = classes.touchedBy(imports)
    const those = new Uint8Array(names.size)
    for (const id of subjects) if (names.find(id) !== -1) those[names.find(id)] = 1
    const inEvents = [
      ...[records, places, people].map((block) => block.ownersOf('stated', stated)),
      places.ownersOf('place', those),
      people.ownersOf('person', those),
    ]
    const idsOf = (owners: readonly ReadonlySet<number>[], handles: Handles) =>
      new Set(owners.flatMap((some) => Array.from(some, (handle) => handles.idOf(handle))))
    return {
      events: idsOf(inEvents, events),
      places: idsOf([ofPlaces.ownersOf('stated', stated)], names),
      people: idsOf([ofPeople.ownersOf('stated', stated)], names),
    }
  }
}

/** Handles of those that were asked for and are not there any more. */
function gone(asked: Iterable<string>, found: readonly { id: string }[], handles: Handles): number[] {
  const there = new Set(found.map(({ id }) => id))
  return Array.from(asked).flatMap((id) =>
    there.has(id) || handles.find(id) === -1 ? [] : [handles.find(id)],
  )
}
