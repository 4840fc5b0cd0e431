import { StatedType } from '@safeground/graph-schema'
import type { Scope } from '@safeground/server/access/scope.ts'
import type { Dump, DumpedLink } from './dump.ts'

/**
 * What a reader may see, written from the words of the design and not from the Cypher, so that the two can disagree:
 * all markings held, in a locality of theirs, recorded by then, not retracted by then, in a published file.
 */
function isVisible(stated: Record<string, unknown>, scope: Scope): boolean {
  const markings = stated.markings as string[]
  const holdsAll =
    markings.filter((marking) => (scope.markings as readonly string[]).includes(marking)).length ===
    markings.length
  const isNear =
    stated.locality === undefined ||
    scope.localities[0] === '*' ||
    scope.localities.includes(String(stated.locality))
  const wasRecorded = String(stated.recordedAt) <= scope.asKnownOn
  const hidden = new Set(scope.hiddenImports)
  const isRetracted =
    stated.retractedAt !== undefined &&
    String(stated.retractedAt) <= scope.asKnownOn &&
    !hidden.has(String(stated.retractedIn))
  return (
    markings.length > 0 &&
    holdsAll &&
    isNear &&
    wasRecorded &&
    !isRetracted &&
    !hidden.has(String(stated.import))
  )
}

/** The part of a store that one reader may see: what a store would hold that never had the rest. */
export function visiblePart({ nodes, links }: Dump, scope: Scope): Dump {
  const seenStated = new Set(
    [...nodes]
      .filter(
        ([, { labels, properties }]) =>
          (labels.includes('Record') || labels.includes('Report')) && isVisible(properties, scope),
      )
      .map(([key]) => key),
  )
  const about = links.filter((link) => link.type === 'ABOUT' && seenStated.has(link.from))
  // A subject, and something that happened, is there for whoever may see a record of it.
  const subjects = new Set(about.map((link) => link.to))
  const isSeen = (key: string) => {
    const labels = nodes.get(key)?.labels ?? []
    if (labels.includes('Subject') || labels.includes('Event')) return subjects.has(key)
    return seenStated.has(key) || labels.includes('Import')
  }
  const stated = new Set<string>(StatedType.options)
  const isSeenLink = (link: DumpedLink) =>
    stated.has(link.type)
      ? isSeen(link.from) && isSeen(link.to) && isVisible(link.properties, scope)
      : isSeen(link.from) && (isSeen(link.to) || nodes.get(link.to)?.labels.includes('Identifier') === true)
  const proposals = new Set(
    [...nodes]
      .filter(
        ([, { labels, properties }]) =>
          labels.includes('Proposal') && isSeen(String(properties.left)) && isSeen(String(properties.right)),
      )
      .map(([key]) => key),
  )
  const keptLinks = links.filter((link) => (proposals.has(link.from) ? isSeen(link.to) : isSeenLink(link)))
  const identifiers = new Set(
    keptLinks.filter((link) => link.type === 'IDENTIFIED_BY').map((link) => link.to),
  )
  return {
    nodes: new Map([...nodes].filter(([key]) => isSeen(key) || identifiers.has(key) || proposals.has(key))),
    links: keptLinks,
  }
}
