import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BASE_LAYERS, baseStyle } from './base-style.ts'
import { MAP_COLOURS, type MapColours } from './map-colours.ts'

beforeAll(() => vi.stubGlobal('window', { location: { origin: 'http://here' } }))
afterAll(() => vi.unstubAllGlobals())

const SCHEMES = ['light', 'dark'] as const
const HEX = /#[0-9a-f]{3,8}\b/gi
const coloursIn = (part: unknown): string[] => JSON.stringify(part).match(HEX) ?? []

/** WCAG contrast of two colours. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe.each(SCHEMES)('the base map in the %s theme', (scheme) => {
  const other = scheme === 'light' ? 'dark' : 'light'
  const palette = MAP_COLOURS[scheme]

  it('has colours in every layer, all from its own theme', () => {
    const { layers } = baseStyle(scheme, { landmarks: true })
    const own = new Set(Object.values(palette))
    for (const layer of layers) {
      const found = coloursIn(layer)
      expect(found.length, layer.id).toBeGreaterThan(0)
      expect(
        found.filter((colour) => !own.has(colour)),
        layer.id,
      ).toEqual([])
    }
  })

  it('differs from the other theme in colours and icons only, so that switching moves nothing', () => {
    const bare = (of: typeof scheme) =>
      JSON.stringify(baseStyle(of, { landmarks: true }))
        .replace(HEX, '')
        .replaceAll(`|${of}`, '')
    expect(bare(scheme)).toBe(bare(other))
  })

  it.each(['localityName', 'wardName', 'streetName', 'waterName', 'parkName', 'landmark', 'text'] as const)(
    'can be read: %s on all that it may lie on',
    (name) => {
      const grounds: (keyof MapColours)[] =
        name === 'streetName' ? ['land', 'street', 'mainRoad', 'centre'] : ['land', 'park', 'centre', 'halo']
      for (const ground of name === 'waterName' ? (['water', 'land'] as const) : grounds) {
        const measured = contrast(palette[name], palette[ground])
        expect(measured, `${name} on ${ground}: ${measured.toFixed(2)}`).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})

it('asks nothing of anybody else: no tiles, no glyphs, no sprites', () => {
  const style = baseStyle('light', { landmarks: true })
  expect(Object.keys(style.sources)).toEqual([...BASE_LAYERS])
  for (const source of Object.values(style.sources)) {
    expect(source.type).toBe('geojson')
    expect('data' in source && source.data).toMatch(/^http:\/\/here\/base-map\/[a-z]+\.geojson$/)
  }
  expect(style.glyphs ?? style.sprite).toBeUndefined()
})

it('draws each layer from a file that there is, and once', () => {
  const { layers } = baseStyle('dark', { landmarks: true })
  const files = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []))
  expect(files.filter((file) => !(BASE_LAYERS as readonly unknown[]).includes(file))).toEqual([])
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
})

it('names no park, station or school where the map draws places of its own', () => {
  const shown = (landmarks: boolean) =>
    baseStyle('light', { landmarks }).layers.filter((layer) => layer.layout?.visibility !== 'none').length
  expect(shown(true) - shown(false)).toBe(2)
})
