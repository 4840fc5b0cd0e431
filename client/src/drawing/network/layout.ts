import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceRadial,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { keepClear } from './keep-clear.ts'

/** What the layout needs to know: ids, which pairs are joined, and how far from the centre each is. */
export interface LayoutAsk {
  centre: string
  nodes: readonly { id: string; step: number }[]
  pairs: readonly (readonly [string, string])[]
}

export interface Position {
  x: number
  y: number
}

export type Positions = Record<string, Position>

const TICKS = 300

/** FNV-1a: a start position that depends on nothing but the id. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32: a small generator of our own, so that one seed gives one picture in every browser. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Body extends SimulationNodeDatum {
  id: string
  step: number
}

/**
 * Same data, same picture: positions are a pure function of ids, pairs and steps. The order in which they come does
 * not matter, parallel claims count once, and the centre stays at 0, 0.
 */
export function layOut({ centre, nodes, pairs }: LayoutAsk): Positions {
  const random = generator(hashOf(centre))
  const room = roomFor(nodes.length)
  const rings = ringRadii(nodes, room)
  const bodies = [...nodes]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, step }): Body => {
      if (id === centre) return { id, step, x: 0, y: 0, fx: 0, fy: 0 }
      const hash = hashOf(id)
      const angle = (hash / 4294967296) * 2 * Math.PI
      const reach = (rings[step] ?? 200) * (0.85 + ((hash >>> 8) % 1000) / 3300)
      return { id, step, x: reach * Math.cos(angle), y: reach * Math.sin(angle) }
    })
  const known = new Set(bodies.map((body) => body.id))
  const links = distinctPairs(pairs)
    .filter(([a, b]) => known.has(a) && known.has(b))
    .map(([source, target]) => ({ source, target }))

  const byId = new Map(bodies.map((body) => [body.id, body]))
  const ends = links.map(({ source, target }) => [byId.get(source), byId.get(target)] as [Body, Body])

  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-9 * room)
        .distanceMax(16 * room),
    )
    .force(
      'links',
      forceLink<Body, { source: string | Body; target: string | Body }>(links)
        .id((body) => body.id)
        .distance((link) => distanceOf(link, rings, room)),
    )
    .force('rings', forceRadial<Body>((body) => rings[body.step] ?? 0).strength(0.3))
    .force('crowd', forceCollide<Body>(room).strength(0.9))
    .force('clear', keepClear(ends, room * 0.72))
    .force('x', forceX<Body>(0).strength(0.03))
    .force('y', forceY<Body>(0).strength(0.03))
    .stop()
  simulation.tick(TICKS)

  return Object.fromEntries(
    bodies.map((body): [string, Position] => [body.id, { x: rounded(body.x), y: rounded(body.y) }]),
  )
}

/** As long as from ring to ring; between two of one ring, a place and a bit. */
function distanceOf(
  link: { source: string | Body; target: string | Body },
  rings: number[],
  room: number,
): number {
  if (typeof link.source === 'string' || typeof link.target === 'string') return 2.3 * room
  const across = Math.abs((rings[link.source.step] ?? 0) - (rings[link.target.step] ?? 0))
  return Math.max(across, 2.3 * room)
}

const rounded = (value = 0) => Math.round(value * 1000) / 1000

/** Half the space that one takes with its label. In big pictures labels rest, and one may come closer. */
const roomFor = (count: number) => (count <= 60 ? 54 : count <= 150 ? 46 : 32)

/** Each step has a ring wide enough for those on it; in big pictures they stand two deep. */
function ringRadii(nodes: LayoutAsk['nodes'], room: number): number[] {
  const counts: number[] = []
  for (const { step } of nodes) counts[step] = (counts[step] ?? 0) + 1
  const radii = [0]
  for (let step = 1; step < counts.length; step++) {
    const around = ((counts[step] ?? 0) * room * (nodes.length <= 60 ? 1.6 : 1)) / (2 * Math.PI)
    radii[step] = Math.max((radii[step - 1] ?? 0) + 2.4 * room, around)
  }
  return radii
}

/** One undirected pair per couple, smaller id first, sorted. */
function distinctPairs(pairs: LayoutAsk['pairs']): [string, string][] {
  const seen = new Map<string, [string, string]>()
  for (const [a, b] of pairs) {
    if (a === b) continue
    const pair: [string, string] = a < b ? [a, b] : [b, a]
    seen.set(pair.join(' '), pair)
  }
  return [...seen.keys()].sort().map((key) => seen.get(key) as [string, string])
}
