export { endOf, isOpen, keepersFirst, startOf } from './event-order.ts'
export { EventRecords } from './event-row.ts'
export { type Happening, happenings } from './happenings.ts'
export { linksOf, peopleOf, recordsOfSome } from './read-events.ts'
