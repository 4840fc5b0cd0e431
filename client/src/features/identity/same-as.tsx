import { Button, TextInput } from '@mantine/core'
import { identityApi, type SearchHit, type SubjectLine } from '@safeground/graph-schema'
import { IconArrowsJoin2, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { HitRow } from '../search/hit-row.tsx'
import { useSearch } from '../search/use-search.ts'
import { AnswerForm } from './answer-form.tsx'
import { Evidence } from './evidence.tsx'
import classes from './identity.module.css'
import { useDecide } from './use-decide.ts'

/** "This is the same as…": choose the other by search, look at both, say why. For those who may decide. */
export function SameAsButton({ subject }: { subject: SubjectLine }) {
  const may = useMay('identity:decide')
  const [isOpen, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button variant="default" leftSection={<IconArrowsJoin2 size={16} />} onClick={() => setOpen(true)}>
        The same as…
      </Button>
      <Dialog
        isOpen={isOpen}
        title={`Who or what is “${subject.caption}” the same as?`}
        isWide
        onClose={() => setOpen(false)}
      >
        {isOpen && <SameAs subject={subject} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}

function SameAs({ subject, onDone }: { subject: SubjectLine; onDone: () => void }) {
  const [other, setOther] = useState<SearchHit | null>(null)
  if (other) return <Compare subject={subject} other={other} onBack={() => setOther(null)} onDone={onDone} />
  return <Choose subject={subject} onChoose={setOther} />
}

function Choose({ subject, onChoose }: { subject: SubjectLine; onChoose: (hit: SearchHit) => void }) {
  const [typed, setTyped] = useState('')
  const search = useSearch(typed, 12, subject.kind)
  const hits = search.answer?.hits.filter(({ id }) => id !== subject.id)
  return (
    <>
      <TextInput
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={16} />}
        placeholder="Name, nickname, part of a name, or reference"
        aria-label="Search for the other"
        autoComplete="off"
        spellCheck={false}
      />
      {search.error && <Trouble isQuiet error={search.error} onRetry={search.retry} />}
      <p className={classes.hint} role="status">
        {hits &&
          !search.isWaiting &&
          (hits.length === 0 ? 'Nothing that you may see answers.' : `${hits.length} found`)}
      </p>
      <ul className={classes.results}>
        {hits?.map((hit) => (
          <li key={hit.id}>
            <button type="button" className={classes.result} onClick={() => onChoose(hit)}>
              <HitRow hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

interface CompareProps {
  subject: SubjectLine
  other: SearchHit
  onBack: () => void
  onDone: () => void
}

function Compare({ subject, other, onBack, onDone }: CompareProps) {
  const navigate = useNavigate()
  const query = { left: subject.id, right: other.id }
  const answer = useAnswer(identityApi.compare, { query })
  const doing = useDecide(async ({ standing }) => {
    onDone()
    if (standing) await navigate({ to: '/subjects/$subjectId', params: { subjectId: standing } })
  })
  if (answer.isPending) return <Waiting what="both" />
  if (answer.isError) return <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={onBack} data-autofocus>
        Choose another
      </Button>
      <Evidence evidence={answer.data} />
      <AnswerForm
        consequence={answer.data.consequence}
        isBusy={doing.isPending}
        error={doing.error}
        onAnswer={(chosen, reason) => doing.mutate({ what: 'decide', ...query, answer: chosen, reason })}
      />
    </>
  )
}
