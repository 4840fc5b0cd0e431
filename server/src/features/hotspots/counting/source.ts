import type { House } from '../../../house.ts'
import type { CountingSource } from './counted.ts'
import { eventTable } from './table/event-table.ts'

/** Where this house counts from. */
export const sourceOf = (house: House): CountingSource => eventTable(house)
