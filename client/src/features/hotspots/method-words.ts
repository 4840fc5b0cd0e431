import type { LeftOut } from '@safeground/graph-schema'
import { formatDay } from '../../format.ts'
import type { HotspotMethod } from './answers.ts'

/** Which days are counted. */
export function spanWords({ from, until }: Pick<HotspotMethod, 'from' | 'until'>): string {
  if (from && until) return `${formatDay(from)} to ${formatDay(until)}`
  if (from) return `Since ${formatDay(from)}`
  if (until) return `Until ${formatDay(until)}`
  return 'All dates'
}

/** Why each kind was left out of the map, in the order in which a reader asks. */
export const LEFT_OUT_WORDS: Record<keyof LeftOut, { label: string; why: string }> = {
  noPlace: { label: 'No place given', why: 'No source says where it was.' },
  streetOnly: {
    label: 'Known to the street only',
    why: 'A street runs through several cells. The filters can count them at its middle.',
  },
  withheld: {
    label: 'At a home, placement, hospital or in custody',
    why: 'These are never on the map, whatever happened there.',
  },
  outsideArea: { label: 'Outside the area', why: 'Events are looked for within the dashed line only.' },
  notDated: { label: 'Not dated', why: 'No source gives a day, so no window can hold them.' },
  hourNotKnown: {
    label: 'Hour not known',
    why: 'Left out of a choice of hours, never put at the middle of a night. The filters can spread them.',
  },
  ours: {
    label: 'Found by our own activity',
    why: 'Where we look, we find. They have a layer of their own and are in no test.',
  },
}
