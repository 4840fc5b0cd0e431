export { type Area, isWithin, type Outlined } from './area.ts'
export { findArea, findBoundaries } from './find-boundaries.ts'
