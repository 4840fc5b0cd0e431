import type { ClaimCard as Claim, NetworkLine, SubjectLine } from '@safeground/graph-schema'
import { sentenceOf } from '../network/line-words.ts'
import classes from './claim-card.module.css'
import { ClaimCard } from './claim-card.tsx'

interface ClaimCardsProps {
  claims: readonly Claim[]
  between: readonly SubjectLine[]
  /** The lines of the picture: whether a direction may be said is theirs to decide, not the single source's. */
  lines: readonly NetworkLine[]
}

/** What each source says, a card a claim. */
export function ClaimCards({ claims, between, lines }: ClaimCardsProps) {
  const captions = new Map(between.map((end) => [end.id, end.caption]))
  const isDirected = (claim: Claim) =>
    lines.some(
      (line) =>
        line.type === claim.type && line.from === claim.from && line.to === claim.to && line.isDirected,
    )
  return (
    <ul className={classes.cards}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimCard
            claim={claim}
            sentence={sentenceOf(
              { type: claim.type, isDirected: isDirected(claim) },
              captions.get(claim.from) ?? '',
              captions.get(claim.to) ?? '',
            )}
          />
        </li>
      ))}
    </ul>
  )
}

/** Is this claim one of those that the line adds up? */
export const isOfLine = (line: NetworkLine, claim: Claim): boolean =>
  claim.type === line.type && (!line.isDirected || claim.from === line.from)
