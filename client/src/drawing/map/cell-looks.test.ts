import { Band } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { bandLook, countLook } from './cell-looks.ts'
import { MAP_COLOURS } from './map-colours.ts'

const SCHEMES = ['light', 'dark'] as const

/** Relative luminance (WCAG). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

describe.each(SCHEMES)('cells in the %s theme', (scheme) => {
  it('are told apart by pattern or edge, not by colour alone', () => {
    const forms = Band.options.map((band) => {
      const { hatch, edgeStyle, fill } = bandLook(band, scheme)
      return [hatch, edgeStyle, fill === null].join()
    })
    expect(new Set(forms).size).toBe(Band.options.length)
  })

  it('have an edge that can be seen on the ground (3:1, but for what says nothing)', () => {
    for (const band of ['more-99', 'more-95', 'more-90', 'too-few'] as const) {
      const measured = contrast(bandLook(band, scheme).edge, MAP_COLOURS[scheme].land)
      expect(measured, `${band}: ${measured.toFixed(2)}`).toBeGreaterThanOrEqual(3)
    }
  })

  it('stand out more from the ground, the surer or the more they are', () => {
    const against = (fill: string | null) => contrast(fill ?? '', MAP_COLOURS[scheme].land)
    const sure = (['more-90', 'more-95', 'more-99'] as const).map((band) =>
      against(bandLook(band, scheme).fill),
    )
    expect(sure).toEqual([...sure].sort((a, b) => a - b))
    const many = [0, 1, 2, 3, 4].map((at) => against(countLook(at, 5, scheme).fill))
    expect(many).toEqual([...many].sort((a, b) => a - b))
    expect(new Set(many).size).toBe(5)
  })
})

it('spreads fewer classes over the same colours', () => {
  expect(countLook(0, 3, 'light').fill).toBe(countLook(0, 5, 'light').fill)
  expect(countLook(2, 3, 'light').fill).toBe(countLook(4, 5, 'light').fill)
  expect(countLook(0, 1, 'light').fill).toBe(countLook(0, 5, 'light').fill)
})
