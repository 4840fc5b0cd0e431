import type { Round } from './measure.ts'
import { median, middleOf, type Spread } from './percentiles.ts'

/** engineering.md D39. Differences and ratios within one run, so that they mean the same on any machine. */
export interface Bar {
  name: string
  value: number
  /** At most this. */
  bar: number
  unit: 'ms' | '×' | 'MB'
  isMet: boolean
}

/** Past twice the bar it is no longer the noise of a shared machine. */
const CERTAINLY_MISSED = 2

export function barsOf(rounds: readonly Round[]): Bar[] {
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick))
  return [
    bar(
      'API p95 − bare p95',
      middle(({ api, bare }) => api.p95 - bare.p95),
      25,
      'ms',
    ),
    bar(
      'bare p50 ÷ reference p50',
      middle(({ bare, reference }) => bare.p50 / reference.p50),
      1.3,
      '×',
    ),
    bar(
      'bare p95 ÷ reference p95',
      middle(({ bare, reference }) => bare.p95 / reference.p95),
      1.3,
      '×',
    ),
  ]
}

export function bar(name: string, value: number, most: number, unit: Bar['unit']): Bar {
  return { name, value: Math.round(value * 100) / 100, bar: most, unit, isMet: value <= most }
}

export const isCertainlyMissed = ({ value, bar }: Bar): boolean => value > bar * CERTAINLY_MISSED

export const absolutesOf = (rounds: readonly Round[]): Record<'api' | 'bare' | 'reference', Spread> => ({
  api: middleOf(rounds.map(({ api }) => api)),
  bare: middleOf(rounds.map(({ bare }) => bare)),
  reference: middleOf(rounds.map(({ reference }) => reference)),
})
