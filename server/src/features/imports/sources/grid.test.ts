import { expect, it } from 'vitest'
import { fromNationalGrid, GRID_METRES } from './grid.ts'

/**
 * Of the forty points that Ordnance Survey publishes to test the exact transformation with (OSTN15, ETRS89 which here is
 * WGS84): Scilly, Cornwall, London, the Irish Sea, the North Sea coast and Shetland.
 */
const PUBLISHED: readonly (readonly [string, number, number, number, number])[] = [
  ['TP01', 91492.146, 11318.804, -6.29977752014, 49.9222639373],
  ['TP02', 170370.718, 11572.405, -5.20304609998, 49.9600613782],
  ['TP09', 530624.974, 178388.464, -0.1199255718, 51.4893656495],
  ['TP14', 562180.547, 319784.995, 0.40153547, 52.75136687],
  ['TP16', 357455.843, 383290.436, -2.64049321, 53.3448028],
  ['TP21', 227778.33, 468847.388, -4.63452168, 54.08666318],
  ['TP22', 525745.67, 470703.214, -0.07773133, 54.11685144],
  ['TP26', 256340.925, 664697.269, -4.29649016, 55.85399953],
  ['TP31', 9587.909, 899448.996, -8.57854456, 57.81351838],
  ['TP40', 395999.668, 1138728.951, -2.07382823, 60.13308092],
]

const METRES_NORTH = 111_320

it.each(PUBLISHED)(
  'puts the published point %s where Ordnance Survey does, within five metres',
  (_, east, north, longitude, latitude) => {
    const found = fromNationalGrid(east, north)
    const dy = ((found?.latitude ?? 0) - latitude) * METRES_NORTH
    const dx = ((found?.longitude ?? 0) - longitude) * METRES_NORTH * Math.cos((latitude * Math.PI) / 180)
    expect(Math.hypot(dx, dy)).toBeLessThan(GRID_METRES)
  },
)

it.each([
  [0, 0],
  [-1, 5000],
  [700_001, 200_000],
  [400_000, 1_300_001],
  [Number.NaN, 1],
])('takes %d, %d for no place on the grid', (east, north) => {
  expect(fromNationalGrid(east, north)).toBeNull()
})
