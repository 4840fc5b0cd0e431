import { identityApi, type SubjectLine } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { counted } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { Trouble } from '../../parts/state.tsx'
import { DecisionCard } from './decision-card.tsx'
import classes from './identity.module.css'

/** On the page of one: which decisions joined it, and which questions ask about it. Nothing where there are none. */
export function IdentityOfSubject({ subject }: { subject: SubjectLine }) {
  const { id } = subject
  const decided = useAnswer(identityApi.decisions, { query: { subject: id, limit: 100 } })
  const asked = useAnswer(identityApi.questions, { query: { subject: id, limit: 1 } })
  if (decided.isError) return <Trouble isQuiet error={decided.error} onRetry={() => void decided.refetch()} />
  const joins = decided.data?.decisions.filter(({ answer, reversed }) => answer === 'same' && !reversed) ?? []
  const questions = (asked.data?.counts.open ?? 0) + (asked.data?.counts.undecided ?? 0)
  if (joins.length === 0 && questions === 0) return null
  return (
    <Panel
      title={joins.length > 0 ? `Joined from ${joins.length + 1} by decision` : 'May be the same as another'}
      aside={
        questions > 0 && (
          <Link to="/identity" search={{ subject: id }} className={classes.person}>
            {counted(questions, 'question')} whether {subject.kind === 'Person' ? 'they are' : 'it is'} the
            same as another
          </Link>
        )
      }
    >
      {joins.length > 0 ? (
        <div className={classes.joined}>
          {joins.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} />
          ))}
        </div>
      ) : (
        <p className={classes.hint}>Nothing is joined before somebody has decided.</p>
      )}
    </Panel>
  )
}
