import { identityApi, type Question } from '@safeground/graph-schema'
import { useEffect, useRef } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { formatInstant } from '../../format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { AnswerForm } from './answer-form.tsx'
import { DecisionCard } from './decision-card.tsx'
import { Evidence } from './evidence.tsx'
import classes from './identity.module.css'
import { useDecide } from './use-decide.ts'

interface QuestionPanelProps {
  id: string
  /** The heading takes the focus when one has just come from the question before. */
  takesFocus: boolean
  onAnswered: () => void
}

/** One question: the evidence, what was decided before, and the answer. */
export function QuestionPanel({ id, takesFocus, onAnswered }: QuestionPanelProps) {
  const answer = useAnswer(identityApi.question, { params: { id } })
  const doing = useDecide(onAnswered)
  const heading = useRef<HTMLHeadingElement>(null)
  const isThere = answer.data !== undefined
  useEffect(() => {
    if (isThere && takesFocus) heading.current?.focus()
  }, [isThere, takesFocus])
  if (answer.isPending) return <Waiting what="the question" />
  if (answer.isError) {
    return (
      <Trouble
        isQuiet
        error={answer.error}
        onRetry={() => void answer.refetch()}
        notFound={{
          title: 'No such question, or you may not see both sides of it',
          words: 'The file that raised it may have been undone.',
        }}
      />
    )
  }
  const { question, evidence, decisions, mayAnswer } = answer.data
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={classes.question}>
        {asWords(question)}
      </h2>
      <p className={classes.under}>Asked {formatInstant(question.askedAt)}</p>
      <Evidence evidence={evidence} reasons={question.reasons} />
      {mayAnswer ? (
        <AnswerForm
          key={id}
          answers={question.isOneSubject ? ['same', 'undecided'] : undefined}
          consequence={question.isOneSubject ? ONE_ALREADY : evidence.consequence}
          isBusy={doing.isPending}
          error={doing.error}
          onAnswer={(chosen, reason) =>
            doing.mutate({ what: 'answer', question: id, answer: chosen, reason })
          }
        />
      ) : (
        <Notice>
          {question.left.id === question.right.id && !question.isOneSubject
            ? 'These two stand as one by decision.'
            : 'A data steward or analyst answers this.'}
        </Notice>
      )}
      {decisions.length > 0 && (
        <section className={classes.history} aria-label="What was decided before">
          <h3>What was decided</h3>
          {decisions.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} />
          ))}
        </section>
      )}
    </>
  )
}

const ONE_ALREADY = 'They stay one, as their number says, and this is not asked again.'

const asWords = ({ left, right, isOneSubject }: Question) =>
  isOneSubject ? `Is “${left.caption}” one?` : `Are “${left.caption}” and “${right.caption}” the same?`
