import { type EventName, eventOf, type Kind, type KindName, kindOf } from '@safeground/graph-schema'

/** Outlines of Tabler icons (MIT) on a 24 by 24 grid, by the name that the vocabulary gives. One set for page and picture. */
const OUTLINES: Record<string, string> = {
  user: 'M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2',
  'users-group':
    'M10 13a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M8 21v-1a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v1M15 5a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M17 10h2a2 2 0 0 1 2 2v1M5 5a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M3 13v-1a2 2 0 0 1 2 -2h2',
  affiliate:
    'M5.931 6.936l1.275 4.249m5.607 5.609l4.251 1.275M11.683 12.317l5.759 -5.759M4 5.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M17 5.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M17 18.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M4 15.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
  'map-pin':
    'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0',
  school: 'M22 9l-10 -4l-10 4l10 4l10 -4v6M6 10.6v5.4a6 3 0 0 0 12 0v-5.4',
  building:
    'M3 21l18 0M9 8l1 0M9 12l1 0M9 16l1 0M14 8l1 0M14 12l1 0M14 16l1 0M5 21v-16a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v16',
  car: 'M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M5 17h-2v-6l2 -5h9l4 5h1a2 2 0 0 1 2 2v4h-2m-4 0h-6m-6 -6h15m-6 0v-5',
  'device-mobile':
    'M6 5a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-14M11 4h2M12 17v.01',
  route:
    'M3 19a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M19 7a2 2 0 1 0 0 -4a2 2 0 0 0 0 4M11 19h5.5a3.5 3.5 0 0 0 0 -7h-8a3.5 3.5 0 0 1 0 -7h4.5',
  world:
    'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M3.6 9h16.8M3.6 15h16.8M11.5 3a17 17 0 0 0 0 18M12.5 3a17 17 0 0 1 0 18',
  'door-exit': 'M13 12v.01M3 21h18M5 21v-16a2 2 0 0 1 2 -2h7.5m2.5 10.5v7.5M14 7h7m-3 -3l3 3l-3 3',
  'message-circle':
    'M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1',
  'alert-circle': 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M12 8v4M12 16h.01',
  eye: 'M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6',
  'arrow-forward-up': 'M15 14l4 -4l-4 -4M19 10h-11a4 4 0 1 0 0 8h1',
  lock: 'M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0M8 11v-4a4 4 0 1 1 8 0v4',
}

const PLAIN = 'M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0'

export const outlineOf = (kind: KindName): string => OUTLINES[kindOf(kind).icon] ?? PLAIN
export const eventOutlineOf = (kind: EventName): string => OUTLINES[eventOf(kind).icon] ?? PLAIN

/** Fill, edge and ink of a kind, in both themes. Kinds differ by icon first; colour only helps. */
export interface Tint {
  fill: string
  edge: string
  ink: string
}

type Colour = Kind['colour']
export type Scheme = 'light' | 'dark'

const TINTS: Record<Scheme, Record<Colour, Tint>> = {
  light: {
    indigo: { fill: '#e8ecfa', edge: '#5568b8', ink: '#31418c' },
    slate: { fill: '#edf0f4', edge: '#6d778a', ink: '#3d4759' },
    violet: { fill: '#f1eafa', edge: '#8258b4', ink: '#5d3591' },
    cyan: { fill: '#e2f2f8', edge: '#2f84a5', ink: '#135f7d' },
    amber: { fill: '#fbf1da', edge: '#99701a', ink: '#6b4c0b' },
  },
  dark: {
    indigo: { fill: '#252d4b', edge: '#8195e2', ink: '#c3cef9' },
    slate: { fill: '#262d3a', edge: '#8e98ab', ink: '#d0d6e1' },
    violet: { fill: '#33274a', edge: '#b08fde', ink: '#dcc9f6' },
    cyan: { fill: '#18323e', edge: '#5db4d5', ink: '#b5e1f2' },
    amber: { fill: '#3a2f17', edge: '#c9a24a', ink: '#eed9a4' },
  },
}

export const tintOf = (kind: KindName, scheme: Scheme): Tint => TINTS[scheme][kindOf(kind).colour]

/** The icon as an image that the canvas can draw: a `data:` address, as our content policy allows for images. */
export function iconImage(kind: KindName, scheme: Scheme): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="${tintOf(kind, scheme).ink}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d="${outlineOf(kind)}"/></svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}
