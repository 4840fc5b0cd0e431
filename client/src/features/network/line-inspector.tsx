import { type LineView, type NetworkLine, networkApi } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { ClaimCards, isOfLine } from '../claims/claim-cards.tsx'
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
  const { between } = answer
  const { lines } = shared.view
  const here = answer.claims.filter((claim) => isOfLine(line, claim))
  const others = answer.claims.filter((claim) => !isOfLine(line, claim))
  return (
    <>
      <section className={classes.section}>
        <h3>What each source says</h3>
        <ClaimCards claims={here} between={between} lines={lines} />
      </section>
      {others.length > 0 && (
        <section className={classes.section}>
          <h3>Also recorded between them</h3>
          <ClaimCards claims={others} between={between} lines={lines} />
        </section>
      )}
    </>
  )
}
