import {
  CLAIMS,
  claimOf,
  type NetworkLine,
  type NetworkNode,
  type NetworkView,
} from '@safeground/graph-schema'

/** Where a line stands on the page of one person, place or thing. */
export type Section =
  | 'strengths'
  | 'concerns'
  | 'people'
  | 'groups'
  | 'places'
  | 'online'
  | 'lives'
  | 'things'

/** One line from the one whose page this is to another, read from their end. */
export interface Around {
  line: NetworkLine
  other: NetworkNode
  /** "can turn to", "may be exploited by", "attends": goes before the other's name. */
  words: string
}

const WELL = { well: 0, partly: 1, barely: 2 }
const TYPES = Object.keys(CLAIMS)

/**
 * What surrounds one subject, in the order in which a reader meets it. Harm comes from others: a line of exploitation
 * stands under concerns around them whichever way it is read, and between two children it has no direction.
 */
export function toAround(view: NetworkView): Record<Section, Around[]> {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const around: Record<Section, Around[]> = {
    strengths: [],
    concerns: [],
    people: [],
    groups: [],
    places: [],
    online: [],
    lives: [],
    things: [],
  }
  for (const line of view.lines) {
    const isFrom = line.from === view.centre
    if (!isFrom && line.to !== view.centre) continue
    const other = nodes.get(isFrom ? line.to : line.from)
    if (other) around[sectionOf(line, other)].push({ line, other, words: wordsOf(line, isFrom) })
  }
  for (const list of Object.values(around)) list.sort(inOrder)
  return around
}

function sectionOf(line: NetworkLine, other: NetworkNode): Section {
  if (line.type === 'LIVES_AT') return 'lives'
  if (line.quality === 'protective') return 'strengths'
  if (line.quality === 'harmful' || line.type === 'SUSPECTED_OF_EXPLOITING') return 'concerns'
  switch (other.kind) {
    case 'Person':
      return 'people'
    case 'ExploitationGroup':
    case 'CountyLine':
      return 'concerns'
    case 'PeerGroup':
      return 'groups'
    case 'OnlineSpace':
      return 'online'
    case 'Location':
    case 'School':
      return 'places'
    case 'Organisation':
      return line.type === 'SPENDS_TIME_AT' ? 'places' : 'things'
    default:
      return 'things'
  }
}

/** The claim read from the end of the one whose page this is. */
function wordsOf(line: NetworkLine, isFrom: boolean): string {
  const claim = claimOf(line.type)
  if (line.type === 'SPENDS_TIME_AT' && line.quality === 'protective') {
    return isFrom ? 'does well at' : 'is said to be good for'
  }
  if (claim.quality === 'harmful' && !line.isDirected) return 'harm within the two, direction not decided:'
  return isFrom ? claim.reads : claim.readsBack
}

/** By what is said, in the order of the vocabulary, then the best known, then the newest, then by name: the same data gives the same order. */
function inOrder(a: Around, b: Around): number {
  return (
    TYPES.indexOf(a.line.type) - TYPES.indexOf(b.line.type) ||
    WELL[a.line.howWellKnown] - WELL[b.line.howWellKnown] ||
    (b.line.last ?? '').localeCompare(a.line.last ?? '') ||
    a.other.caption.localeCompare(b.other.caption, 'en-GB') ||
    (a.line.id < b.line.id ? -1 : 1)
  )
}
