import type { Scheme } from '../kind-shapes.ts'

/** Every colour of the base map, in both themes. Quiet: what is drawn on it must be what one sees first. */
export interface MapColours {
  /** Land of the neighbours, of which nothing is shown. */
  outside: string
  land: string
  water: string
  park: string
  centre: string
  street: string
  streetEdge: string
  mainRoad: string
  mainRoadEdge: string
  rail: string
  railGap: string
  tram: string
  wardEdge: string
  localityEdge: string
  boroughEdge: string
  localityName: string
  wardName: string
  streetName: string
  waterName: string
  parkName: string
  landmark: string
  /** Around the letters. */
  halo: string
  /** What is drawn on the map: the same as the tokens of the page. */
  surface: string
  edgeStrong: string
  text: string
  accent: string
  accentSoft: string
  onAccent: string
  /** Of boundaries that somebody has brought in. */
  outline: string
}

export const MAP_COLOURS: Record<Scheme, MapColours> = {
  light: {
    outside: '#dadee5',
    land: '#ebedf1',
    water: '#bfd6e7',
    park: '#cfe3ca',
    centre: '#e5dfe6',
    street: '#ffffff',
    streetEdge: '#d3d8e0',
    mainRoad: '#ffffff',
    mainRoadEdge: '#aab3c2',
    rail: '#8a93a4',
    railGap: '#ffffff',
    tram: '#9088b5',
    wardEdge: '#98a2b6',
    localityEdge: '#7d88a0',
    boroughEdge: '#6d778c',
    localityName: '#2f3850',
    wardName: '#4f596d',
    streetName: '#5b6475',
    waterName: '#2f5878',
    parkName: '#39633f',
    landmark: '#4a5468',
    halo: '#fbfbfc',
    surface: '#ffffff',
    edgeStrong: '#c3cad6',
    text: '#1a2031',
    accent: '#3d4f9f',
    accentSoft: '#e9edfa',
    onAccent: '#ffffff',
    outline: '#6a5c86',
  },
  dark: {
    outside: '#0f141d',
    land: '#1a202c',
    water: '#15324a',
    park: '#1b3028',
    centre: '#262338',
    street: '#2c3444',
    streetEdge: '#191f2b',
    mainRoad: '#3b4559',
    mainRoadEdge: '#141924',
    rail: '#6b7589',
    railGap: '#191f2b',
    tram: '#6f699a',
    wardEdge: '#465066',
    localityEdge: '#66718a',
    boroughEdge: '#7c879e',
    localityName: '#d5dbe8',
    wardName: '#aeb7c8',
    streetName: '#adb6c5',
    waterName: '#8db9da',
    parkName: '#93c7a2',
    landmark: '#b9c2d2',
    halo: '#141924',
    surface: '#181d29',
    edgeStrong: '#465066',
    text: '#e7eaf2',
    accent: '#8195e2',
    accentSoft: '#252d4b',
    onAccent: '#10141d',
    outline: '#9d8dbd',
  },
}

/** Of classes from few to many, told apart by lightness alone. */
export const CLASS_COLOURS: Record<Scheme, readonly string[]> = {
  light: ['#dccfea', '#c2add8', '#a386c4', '#7c5aa8', '#523083'],
  dark: ['#40365c', '#574879', '#75609f', '#9d85c7', '#d0bff1'],
}
