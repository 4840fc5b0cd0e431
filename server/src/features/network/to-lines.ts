import {
  bestKnown,
  type ClaimType,
  claimOf,
  howWellKnown,
  type LineQuality,
  mayBeChild,
  type NetworkLine,
  type NetworkNode,
} from '@safeground/graph-schema'
import { gradingOf } from '../subjects/index.ts'
import type { ClaimRow } from './rows.ts'

type Nodes = ReadonlyMap<string, Pick<NetworkNode, 'kind' | 'age'>>

/** One line for each type of claim between two subjects: the sum of the claims that this reader may see. */
export function toLines(claims: readonly ClaimRow[], nodes: Nodes): NetworkLine[] {
  const byLine = new Map<string, ClaimRow[]>()
  for (const claim of claims) {
    const id = lineId(claim)
    const group = byLine.get(id)
    if (group) group.push(claim)
    else byLine.set(id, [claim])
  }
  return [...byLine].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, group]) => toLine(id, group, nodes))
}

/** A claim without a direction is the same line whichever end its source named first. */
function lineId({ type, from, to }: ClaimRow): string {
  const [first, second] = claimOf(type).directed || from < to ? [from, to] : [to, from]
  return `${type}:${first}:${second}`
}

function toLine(id: string, claims: readonly ClaimRow[], nodes: Nodes): NetworkLine {
  const [type, from, to] = id.split(':') as [ClaimType, string, string]
  const isUndecided = type === 'SUSPECTED_OF_EXPLOITING' && isChild(nodes.get(from)) && isChild(nodes.get(to))
  const days = (pick: (claim: ClaimRow) => string | null) =>
    claims.flatMap((claim) => pick(claim) ?? []).sort()
  const closeness = claims.flatMap((claim) => claim.closeness ?? [])
  return {
    id,
    type,
    from,
    to,
    // Harm within, direction not decided: never an arrow, never the colour of harm, between two children.
    isDirected: claimOf(type).directed && !isUndecided,
    quality: isUndecided ? 'mixed' : qualityOf(type, claims),
    closeness: closeness.length > 0 ? Math.max(...closeness) : null,
    howWellKnown: bestKnown(claims.map((claim) => howWellKnown(gradingOf(claim)))),
    claims: claims.length,
    sources: new Set(claims.map((claim) => claim.report)).size,
    agencies: [...new Set(claims.map((claim) => claim.agency))].sort(),
    first: days((claim) => claim.fromEarliest)[0] ?? null,
    last: days((claim) => claim.untilLatest ?? claim.fromLatest).at(-1) ?? null,
    hasUndated: claims.some((claim) => claim.fromEarliest === null && claim.untilLatest === null),
  }
}

const isChild = (node: Pick<NetworkNode, 'kind' | 'age'> | undefined) =>
  node?.kind === 'Person' && node.age !== null && node.age.group !== 'not-recorded' && mayBeChild(node.age)

/** The type's own quality; where sources say, what they agree on, and `mixed` when they do not. */
export function qualityOf(type: ClaimType, claims: readonly Pick<ClaimRow, 'quality'>[]): LineQuality {
  const { quality } = claimOf(type)
  if (quality !== 'recorded') return quality
  const said = new Set(
    claims.flatMap((claim) => (claim.quality && claim.quality !== 'unknown' ? [claim.quality] : [])),
  )
  if (said.size === 0) return 'unknown'
  return said.size === 1 ? ([...said][0] as LineQuality) : 'mixed'
}
