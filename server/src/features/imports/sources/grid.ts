import proj4 from 'proj4'

/**
 * British National Grid (EPSG:27700) by the seven-parameter Helmert shift that Ordnance Survey publishes. Its national fit
 * is good to about five metres; the exact way (OSTN15) needs a 15 MB table of shifts, and no file that comes in here is
 * used for anything that five metres would change.
 */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs'

const toDegrees = proj4(BRITISH_NATIONAL_GRID, 'EPSG:4326')

/** How far off a converted point may be. */
export const GRID_METRES = 5

/** The grid covers Great Britain and its islands: whatever lies outside is not a place on it. */
const isOnGrid = (easting: number, northing: number) =>
  easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000

/** Easting and northing in metres to WGS84 degrees with six decimals (0.1 m); null when they are not on the grid. */
export function fromNationalGrid(
  easting: number,
  northing: number,
): { longitude: number; latitude: number } | null {
  if (!isOnGrid(easting, northing)) return null
  const [longitude, latitude] = toDegrees.forward([easting, northing])
  return { longitude: rounded(longitude), latitude: rounded(latitude) }
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
