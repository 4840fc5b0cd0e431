export { Called, isHome } from './homes.ts'
export { isNeverCounted } from './never-counted.ts'
export { placesWithin } from './places-within.ts'
export { LonLat, pointsOf } from './points-of.ts'
