export { Called, isHome } from './homes.ts'
export { type LonLat, pointsOf } from './points-of.ts'
