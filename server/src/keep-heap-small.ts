import { setFlagsFromString } from 'node:v8'

/**
 * How far the heap may grow beyond what was in use after the last collection, in percent, before the next one. V8 goes by the
 * memory of the machine and lets a server of 60 MB grow to several hundred before it looks: a file of a million rows
 * made it do so, though all of it was garbage. This is no limit: what is in use has as much room as before.
 *
 * Imported first, before anything is there to be collected.
 */
const MOST_GROWTH_PERCENT = 70

setFlagsFromString(`--heap-growing-percent=${MOST_GROWTH_PERCENT}`)
