import type { HotspotCellAnswer, HotspotsAnswer, OpenPlace, ProtectedPlace } from '@safeground/graph-schema'

/** Parts of the contract by the names that this feature uses. */
export type StudyArea = HotspotsAnswer['study']
export type HotspotMethod = HotspotsAnswer['method']
export type OpenCellView = Extract<HotspotCellAnswer, { reading: 'open' }>
export type ProtectedCellView = Extract<HotspotCellAnswer, { reading: 'protected' }>
/** What the map says of one place; null where it is never on it, or nothing is counted at it. */
export type HotspotOfPlace = { place: OpenPlace | ProtectedPlace | null; method: HotspotMethod }
