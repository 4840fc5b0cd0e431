import {
  AGENCY_WORDS,
  type Age,
  type ClaimType,
  claimOf,
  HOW_WELL_KNOWN,
  kindOf,
  type NetworkLine,
  type NetworkNode,
  type SubjectLine,
} from '@safeground/graph-schema'
import { counted, formatSpan, listed } from '../../format.ts'

interface Said {
  type: ClaimType
  isDirected: boolean
}

/**
 * A line as a sentence. Harm without a direction is said of both: between two children it is never laid at the door
 * of one of them.
 */
export function sentenceOf({ type, isDirected }: Said, from: string, to: string): string {
  const claim = claimOf(type)
  if (claim.quality === 'harmful' && !isDirected)
    return `Harm within ${from} and ${to}, direction not decided`
  return `${from} ${claim.reads} ${to}`
}

/** "2 sources, 2 agencies". */
export const sourcesOf = (sources: number, agencies: number): string =>
  `${counted(sources, 'source')}, ${counted(agencies, 'agency', 'agencies')}`

/** What a line adds up to, for its head in the inspector. */
export function summaryOf(line: NetworkLine): string {
  const claims = line.claims === line.sources ? '' : ` (${counted(line.claims, 'claim')})`
  const known = HOW_WELL_KNOWN[line.howWellKnown].label
  const when = formatSpan(line.first, line.last, line.hasUndated && line.first !== null)
  return `${sourcesOf(line.sources, line.agencies.length)}${claims}. ${known}. ${when}.`
}

export const agenciesOf = (agencies: NetworkLine['agencies']): string =>
  listed(agencies.map((agency) => AGENCY_WORDS[agency]))

/** `15`, `14 to 16`, or that it is not recorded; nothing for what has no age. */
export const ageOf = (age: Age | null): string =>
  age === null ? '' : age.group === 'not-recorded' ? 'Age not recorded' : `Age ${age.words}`

/** "Person, age 15, not identified". */
export function whatItIs(node: SubjectLine): string {
  const parts = [kindOf(node.kind).label]
  if (node.kind === 'Person') {
    parts.push(ageOf(node.age).toLowerCase())
    if (!node.isIdentified) parts.push('not identified')
  }
  return parts.filter(Boolean).join(', ')
}

/** What the voice says of a node that one has walked to. */
export function spokenOf(node: NetworkNode, lines: readonly NetworkLine[]): string {
  const count = lines.filter((line) => line.from === node.id || line.to === node.id).length
  return `${node.caption}, ${whatItIs(node)}, ${counted(count, 'line')}`
}
