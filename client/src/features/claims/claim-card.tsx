import { AGENCY_WORDS, type ClaimCard as Claim, claimOf, QUALITY_WORDS } from '@safeground/graph-schema'
import { IconEyeOff, IconHandStop } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMe } from '../../api/session.ts'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { formatDay, formatInstant, formatPartial, formatPeriod } from '../../format.ts'
import classes from './claim-card.module.css'
import { MarkingTags } from './marking-tags.tsx'

/** What one source said: who holds it, how it is known, when, on what basis, and in its own words. */
export function ClaimCard({ claim, sentence }: { claim: Claim; sentence: string }) {
  const agency = AGENCY_WORDS[claim.agency]
  return (
    <article className={classes.card}>
      <p className={classes.cardHead}>
        <strong>{agency}</strong>
        {claim.reference && <span>{claim.reference}</span>}
      </p>
      <p className={classes.says}>{sentence}</p>
      <div className={classes.how}>
        <LineSwatch quality={claim.quality} known={claim.howWellKnown} />
        <span>{claim.howKnownWords}</span>
      </div>
      {claim.conditions && (
        <p className={classes.conditions}>
          <IconHandStop size={16} aria-hidden />
          <span>Conditions: {claim.conditions}</span>
        </p>
      )}
      {claim.isSourceWithheld && (
        <p className={classes.withheld}>
          <IconEyeOff size={16} aria-hidden />
          <span>Source withheld: held by {agency}. Naming it would say who told us.</span>
        </p>
      )}
      {claim.narrative && <blockquote className={classes.quote}>{claim.narrative}</blockquote>}
      <Details claim={claim} />
      <div className={classes.tags}>
        <MarkingTags markings={claim.markings} />
      </div>
    </article>
  )
}

function Details({ claim }: { claim: Claim }) {
  const { now } = useMe()
  const isOverdue = claim.reviewBy !== null && claim.reviewBy < now.slice(0, 10)
  const saysQuality = claimOf(claim.type).quality === 'recorded' && claim.quality !== 'unknown'
  return (
    <dl className={classes.small}>
      <Detail label="When">{formatPeriod(claim.spanFrom, claim.spanUntil)}</Detail>
      {claim.basis && <Detail label="Basis">{claim.basis}</Detail>}
      {saysQuality && <Detail label="For the child">{QUALITY_WORDS[claim.quality]}</Detail>}
      {claim.closeness !== null && (
        <Detail label="Closeness">{claim.closeness} of 4, as the source put it</Detail>
      )}
      {claim.learnedOn && <Detail label="Learned">{formatPartial(claim.learnedOn)}</Detail>}
      <Detail label="Recorded">{formatInstant(claim.recordedAt)}</Detail>
      {claim.reviewBy && (
        <Detail label="Review by">
          {formatDay(claim.reviewBy)}
          {isOverdue && ', overdue'}
        </Detail>
      )}
    </dl>
  )
}

function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
