import { Button } from '@mantine/core'
import { identityApi } from '@safeground/graph-schema'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import { DecisionCard } from './decision-card.tsx'
import classes from './identity.module.css'

/** What was decided, newest first; of one subject, or of all. */
export function DecisionsList({ subject }: { subject: string | undefined }) {
  const [before, setBefore] = useState<string[]>([])
  const answer = useAnswer(
    identityApi.decisions,
    { query: { subject, after: before.at(-1) } },
    { keepLast: true },
  )
  if (answer.isPending) return <Waiting what="the decisions" />
  if (answer.isError) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />
  const { decisions, next } = answer.data
  if (decisions.length === 0) {
    return (
      <State icon={<IconHistory size={26} />} title="Nothing has been decided yet">
        <p>Decisions are listed for whoever may see both sides and all that they rest on.</p>
      </State>
    )
  }
  return (
    <>
      <div className={classes.decisions}>
        {decisions.map((decision) => (
          <DecisionCard key={decision.id} decision={decision} />
        ))}
      </div>
      <div className={classes.pages}>
        {before.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => setBefore(before.slice(0, -1))}>
            Newer
          </Button>
        )}
        {next && (
          <Button variant="default" size="compact-sm" onClick={() => setBefore([...before, next])}>
            Older
          </Button>
        )}
      </div>
    </>
  )
}
