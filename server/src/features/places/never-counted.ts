import { type Called, isHome } from './homes.ts'

/** Where people are held or treated: what is recorded there follows who is brought there. */
const HELD_OR_TREATED =
  /\b(hospital|infirmary|hospice|accident and emergency|a ?& ?e|casualty|medical centre|walk-in centre|health centre|sexual assault referral|custody|cells|police (station|office|post)|court|secure (unit|home|centre)|prison|young offender)/i

/**
 * Is this a place that no map of harm may ever hold, whatever it was in an event: somebody's home or placement, a
 * hospital, custody? One published record that calls it so is enough.
 */
export const isNeverCounted = (called: readonly Called[]): boolean =>
  isHome(called) ||
  called.some(({ placeType, name, knownAs }) =>
    [placeType, name, ...(knownAs ?? [])].some((words) => words !== null && HELD_OR_TREATED.test(words)),
  )
