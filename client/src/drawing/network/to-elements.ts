import type { NetworkLine, NetworkNode, NetworkView } from '@safeground/graph-schema'
import type { ElementDefinition } from 'cytoscape'
import type { Positions } from './layout.ts'

/** A node's words under its icon: caption, age in years, and that it is not yet known who this is. */
export function labelOf(node: Pick<NetworkNode, 'caption' | 'kind' | 'age' | 'isIdentified'>): string {
  const age = node.age && node.age.group !== 'not-recorded' ? ` (${node.age.words})` : ''
  const unknown = node.kind === 'Person' && !node.isIdentified ? '\nnot identified' : ''
  return `${node.caption}${age}${unknown}`
}

/** Width from a recorded closeness only; else every line is of one width and carries its count. */
const widthOf = (line: NetworkLine): number => (line.closeness === null ? 2 : 0.8 + line.closeness * 1.2)

/** The elements of the canvas: data only, no colours. Whatever has no position is left out. */
export function toElements(view: NetworkView, positions: Positions): ElementDefinition[] {
  const nodes = view.nodes
    .filter((node) => positions[node.id])
    .map((node): ElementDefinition => {
      const place = positions[node.id] ?? { x: 0, y: 0 }
      return {
        group: 'nodes',
        data: {
          id: node.id,
          kind: node.kind,
          label: labelOf(node),
          ...(node.id === view.centre ? { isCentre: true } : {}),
          ...(node.kind === 'Person' && !node.isIdentified ? { isUnidentified: true } : {}),
        },
        position: { x: place.x, y: place.y },
      }
    })
  const drawn = new Set(nodes.map((node) => node.data.id))
  const lines = view.lines
    .filter((line) => drawn.has(line.from) && drawn.has(line.to))
    .map(
      (line): ElementDefinition => ({
        group: 'edges',
        data: {
          id: line.id,
          source: line.from,
          target: line.to,
          quality: line.quality,
          known: line.howWellKnown,
          width: widthOf(line),
          count: line.claims > 1 ? String(line.claims) : '',
          ...(line.isDirected ? { isDirected: true } : {}),
        },
      }),
    )
  return [...nodes, ...lines]
}

/** Only the kinds asked for, and the centre always; then whoever is no longer joined to the centre goes too. */
export function onlyKinds(view: NetworkView, kinds: readonly string[] | undefined): NetworkView {
  if (!kinds) return view
  const wanted = new Set(
    view.nodes.filter((node) => node.id === view.centre || kinds.includes(node.kind)).map((node) => node.id),
  )
  const lines = view.lines.filter((line) => wanted.has(line.from) && wanted.has(line.to))
  const joined = reachable(view.centre, lines)
  return {
    ...view,
    nodes: view.nodes.filter((node) => joined.has(node.id)),
    lines: lines.filter((line) => joined.has(line.from)),
  }
}

function reachable(start: string, lines: readonly NetworkLine[]): Set<string> {
  const around = neighboursIn(lines)
  const seen = new Set([start])
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of around.get(id) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      queue.push(next)
    }
  }
  return seen
}

/** Who is joined to whom by a line, whichever way it points. */
function neighboursIn(lines: readonly Pick<NetworkLine, 'from' | 'to'>[]): Map<string, Set<string>> {
  const around = new Map<string, Set<string>>()
  const add = (a: string, b: string) => around.set(a, (around.get(a) ?? new Set()).add(b))
  for (const { from, to } of lines) {
    add(from, to)
    add(to, from)
  }
  return around
}
