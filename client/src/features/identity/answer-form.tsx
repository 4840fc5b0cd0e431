import { Button, Radio, Textarea } from '@mantine/core'
import { IDENTITY_ANSWERS, IdentityAnswer, Reason } from '@safeground/graph-schema'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Notice } from '../../parts/notice.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import classes from './identity.module.css'

const MEANINGS: Record<IdentityAnswer, string> = {
  same: 'From now on every picture and search shows one.',
  'not-same': 'They stay apart. Nobody who sees this decision is asked again.',
  undecided: 'They stay apart, and the question stays listed after the others.',
}

interface AnswerFormProps {
  answers?: readonly IdentityAnswer[] | undefined
  consequence: string
  isBusy: boolean
  error: unknown
  onAnswer: (answer: IdentityAnswer, reason: string) => void
}

/** An answer and why. Everything by keyboard: arrows choose, Ctrl and Enter sends. */
export function AnswerForm({
  answers = IdentityAnswer.options,
  consequence,
  isBusy,
  error,
  onAnswer,
}: AnswerFormProps) {
  const [answer, setAnswer] = useState<IdentityAnswer | ''>(answers.length === 1 ? (answers[0] ?? '') : '')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const why = useId()
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (answer === '') return setFault('Choose an answer.')
    const read = Reason.safeParse(reason)
    if (!read.success) {
      words.current?.focus()
      return setFault(read.error.issues[0]?.message ?? 'Say why.')
    }
    setFault(null)
    onAnswer(answer, read.data)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event)
  }
  return (
    <form className={classes.form} onSubmit={send} onKeyDown={onKeyDown} aria-label="Your answer">
      {answers.length > 1 && (
        <Radio.Group
          label="Are they the same?"
          value={answer}
          onChange={(value) => {
            setAnswer(value as IdentityAnswer)
            setFault(null)
          }}
        >
          <div className={classes.answers}>
            {answers.map((each) => (
              <Radio key={each} value={each} label={IDENTITY_ANSWERS[each]} description={MEANINGS[each]} />
            ))}
          </div>
        </Radio.Group>
      )}
      {answer === 'same' && (
        <div role="status">
          <Notice>
            <p>{consequence}</p>
          </Notice>
        </div>
      )}
      <Textarea
        ref={words}
        id={why}
        label="Why"
        description="In words that somebody else can check. Those who may see all of this evidence will read it."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fault}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
      />
      {error !== null && <Refusal error={error} otherwise="That did not work. Nothing was changed." />}
      <div className={classes.submit}>
        <Button type="submit" loading={isBusy}>
          {answer === 'same' ? 'Make them one' : 'Keep this answer'}
        </Button>
        <span className={classes.hint}>Ctrl and Enter does the same.</span>
      </div>
    </form>
  )
}
