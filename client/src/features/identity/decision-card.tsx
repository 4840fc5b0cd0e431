import { Button, Textarea } from '@mantine/core'
import { type IdentityDecision, Reason } from '@safeground/graph-schema'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '../../format.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import classes from './identity.module.css'
import { byWhom, decisionWords } from './identity-words.ts'
import { useDecide } from './use-decide.ts'

/** One decision: what, who, when and why, and whether somebody took it back. */
export function DecisionCard({ decision }: { decision: IdentityDecision }) {
  const { reason, reversed } = decision
  return (
    <article className={classes.decision} data-reversed={reversed ? true : undefined}>
      <p className={classes.decided}>
        {decisionWords(decision)} {reversed && <Tag>Reversed</Tag>}
      </p>
      <p className={classes.under}>{byWhom(decision)}</p>
      <p>{reason}</p>
      {reversed && (
        <p className={classes.under}>
          Reversed by {reversed.by}, {formatInstant(reversed.at)}: {reversed.reason}
        </p>
      )}
      {decision.mayReverse && <ReverseButton decision={decision} />}
    </article>
  )
}

/** Takes a decision back, with a reason. */
function ReverseButton({ decision }: { decision: IdentityDecision }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const doing = useDecide(() => setOpen(false))
  const isJoin = decision.answer === 'same'
  const verb = isJoin ? 'Separate again' : 'Reverse'
  const send = () => {
    const read = Reason.safeParse(reason)
    if (!read.success) return setFault(read.error.issues[0]?.message ?? 'Say why.')
    doing.mutate({ what: 'reverse', decision: decision.id, reason: read.data })
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowsSplit2 size={15} />}
        onClick={() => setOpen(true)}
      >
        {verb}
      </Button>
      <Dialog isOpen={isOpen} title={`${verb}?`} onClose={() => setOpen(false)}>
        <p>
          {isJoin
            ? 'Each source’s records and links go back to the one they were about, rows of later files too. Nothing is lost.'
            : 'The question is open again.'}
        </p>
        <Textarea
          data-autofocus
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={fault}
          autosize
          minRows={2}
          maxLength={1000}
        />
        {doing.error && <Refusal error={doing.error} otherwise="That did not work. Nothing was changed." />}
        <div className={classes.submit}>
          <Button loading={doing.isPending} onClick={send}>
            {verb}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        </div>
      </Dialog>
    </>
  )
}
