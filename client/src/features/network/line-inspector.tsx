import {
  type ClaimCard as Claim,
  type LineView,
  type NetworkLine,
  networkApi,
} from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { ClaimCard } from './claim-card.tsx'
import classes from './inspector.module.css'
import { sentenceOf, summaryOf } from './line-words.ts'
import type { Shared } from './network-workspace.tsx'

/** One line, source by source; then what else is recorded between the same two. */
export function LineInspector({ line, shared }: { line: NetworkLine; shared: Shared }) {
  const answer = useAnswer(networkApi.line, { params: { id: line.from, other: line.to } })
  const captionOf = (id: string) => shared.nodes.get(id)?.caption ?? 'someone not drawn'
  return (
    <>
      <div className={classes.head}>
        <LineSwatch quality={line.quality} known={line.howWellKnown} hasArrow={line.isDirected} width={44} />
        <h2 className={classes.title}>{sentenceOf(line, captionOf(line.from), captionOf(line.to))}</h2>
        <p className={classes.what}>{summaryOf(line)}</p>
        <div className={classes.ends}>
          {[line.from, line.to].map((id) => {
            const node = shared.nodes.get(id)
            return node ? (
              <button key={id} type="button" className={classes.end} onClick={() => shared.onSelect(id)}>
                <KindIcon kind={node.kind} size={15} />
                {node.caption}
              </button>
            ) : null
          })}
        </div>
      </div>
      {answer.isPending && <Waiting what="the sources" />}
      {answer.isError && <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Claims line={line} answer={answer.data} shared={shared} />}
    </>
  )
}

function Claims({ line, answer, shared }: { line: NetworkLine; answer: LineView; shared: Shared }) {
  const isOfLine = (claim: Claim) =>
    claim.type === line.type && (!line.isDirected || claim.from === line.from)
  const here = answer.claims.filter(isOfLine)
  const others = answer.claims.filter((claim) => !isOfLine(claim))
  return (
    <>
      <Cards title="What each source says" claims={here} answer={answer} shared={shared} />
      {others.length > 0 && (
        <Cards title="Also recorded between them" claims={others} answer={answer} shared={shared} />
      )}
    </>
  )
}

interface CardsProps {
  title: string
  claims: readonly Claim[]
  answer: LineView
  shared: Shared
}

function Cards({ title, claims, answer, shared }: CardsProps) {
  const captions = new Map(answer.between.map((end) => [end.id, end.caption]))
  /** Whether the direction may be said is the line's to decide, not the single source's. */
  const isDirected = (claim: Claim) =>
    shared.view.lines.some(
      (line) =>
        line.type === claim.type && line.from === claim.from && line.to === claim.to && line.isDirected,
    )
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
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
    </section>
  )
}
