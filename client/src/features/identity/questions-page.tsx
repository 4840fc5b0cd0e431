import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { AGENCY_WORDS, Agency, identityApi, KINDS, KindName } from '@safeground/graph-schema'
import { IconChecks, IconSearch, IconUserQuestion } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { Page } from '../../parts/page.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import { DecisionsList } from './decisions-list.tsx'
import classes from './identity.module.css'
import type { IdentitySearch, Shown } from './identity-search.ts'
import { QuestionList } from './question-list.tsx'
import { QuestionPanel } from './question-panel.tsx'

const route = getRouteApi('/identity')

/** Questions whether two are the same: the list at the left, the evidence and the answer at the right. */
export function QuestionsPage(): JSX.Element {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/identity' })
  const [typed, setTyped] = useState('')
  const onChange = (changes: Partial<IdentitySearch>) =>
    void navigate({ search: (before: IdentitySearch) => ({ ...before, ...changes }), replace: true })
  const show = search.show ?? 'open'
  return (
    <Page
      title="Who is the same"
      width="full"
      lead="Nothing is joined because it looks alike. Somebody looks at what each source says, and decides; every decision can be reversed."
      actions={
        <Button
          component={Link}
          to="/identity/unidentified"
          variant="default"
          leftSection={<IconUserQuestion size={16} />}
        >
          Not yet identified
        </Button>
      }
    >
      {show === 'decisions' ? (
        <>
          <Filters search={search} onChange={onChange} typed={typed} onType={setTyped} />
          <DecisionsList subject={search.subject} />
        </>
      ) : (
        <Questions search={search} show={show} onChange={onChange} typed={typed} onType={setTyped} />
      )}
    </Page>
  )
}

interface FiltersProps {
  search: IdentitySearch
  onChange: (changes: Partial<IdentitySearch>) => void
  typed: string
  onType: (typed: string) => void
  counts?: Record<Exclude<Shown, 'decisions'>, number> | undefined
}

const MOST = 200
const countWords = (count: number | undefined) =>
  count === undefined ? '' : ` (${count >= MOST ? `${MOST}+` : count})`

function Filters({ search, onChange, typed, onType, counts }: FiltersProps) {
  const show = search.show ?? 'open'
  const states = [
    { value: 'open', label: `To answer${countWords(counts?.open)}` },
    { value: 'undecided', label: `Cannot be told yet${countWords(counts?.undecided)}` },
    { value: 'answered', label: `Not the same${countWords(counts?.answered)}` },
    { value: 'decisions', label: 'All decisions' },
  ]
  return (
    <search className={classes.filters}>
      <SegmentedControl
        aria-label="What is listed"
        value={show}
        data={states}
        onChange={(value) => onChange({ show: value as Shown, question: undefined })}
      />
      {show !== 'decisions' && (
        <>
          <TextInput
            value={typed}
            onChange={(event) => onType(event.currentTarget.value)}
            leftSection={<IconSearch size={16} />}
            placeholder="Part of a name or number"
            aria-label="Find questions by name or number"
            autoComplete="off"
            spellCheck={false}
          />
          <Select
            aria-label="Kind"
            placeholder="People, places and things"
            data={KindName.options.map((kind) => ({ value: kind, label: KINDS[kind].plural }))}
            value={search.kind ?? null}
            onChange={(kind) =>
              onChange({ kind: (kind as KindName | null) ?? undefined, question: undefined })
            }
            clearable
          />
          <Select
            aria-label="Whose file asks"
            placeholder="Any agency’s file"
            data={Agency.options.map((agency) => ({ value: agency, label: AGENCY_WORDS[agency] }))}
            value={search.agency ?? null}
            onChange={(agency) =>
              onChange({ agency: (agency as Agency | null) ?? undefined, question: undefined })
            }
            clearable
          />
        </>
      )}
      {(search.import || search.subject) && (
        <Button
          variant="subtle"
          onClick={() => onChange({ import: undefined, subject: undefined, question: undefined })}
        >
          {search.import ? 'Only one file: show all' : 'Only one record: show all'}
        </Button>
      )}
    </search>
  )
}

function Questions({
  search,
  show,
  ...filters
}: Omit<FiltersProps, 'counts'> & { show: Exclude<Shown, 'decisions'> }) {
  const { kind, agency, subject, import: ofImport } = search
  const [q] = useDebouncedValue(filters.typed.trim(), 220)
  const [before, setBefore] = useState<string[]>([])
  const [hasAnswered, setAnswered] = useState(false)
  const after = before.at(-1)
  const query = { state: show, kind, agency, subject, import: ofImport, q: q || undefined, after }
  const answer = useAnswer(identityApi.questions, { query }, { keepLast: true })
  if (answer.isPending) return <Waiting what="the questions" />
  if (answer.isError) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />
  const { questions, next, counts } = answer.data
  const open = search.question ?? questions[0]?.id
  const onAnswered = () => {
    const at = questions.findIndex(({ id }) => id === open)
    setAnswered(true)
    filters.onChange({ question: (questions[at + 1] ?? questions[at - 1])?.id })
  }
  return (
    <>
      <Filters search={search} {...filters} counts={counts} />
      <div className={classes.columns}>
        <div className={classes.left} aria-busy={answer.isFetching}>
          {questions.length === 0 && <NoQuestions show={show} isFiltered={Boolean(q || kind || agency)} />}
          <QuestionList questions={questions} open={open} />
          <div className={classes.pages}>
            {before.length > 0 && (
              <Button variant="default" size="compact-sm" onClick={() => setBefore(before.slice(0, -1))}>
                Those before
              </Button>
            )}
            {next && (
              <Button variant="default" size="compact-sm" onClick={() => setBefore([...before, next])}>
                More questions
              </Button>
            )}
          </div>
        </div>
        <div className={classes.right}>
          {open && <QuestionPanel key={open} id={open} takesFocus={hasAnswered} onAnswered={onAnswered} />}
        </div>
      </div>
    </>
  )
}

const NONE: Record<Exclude<Shown, 'decisions'>, string> = {
  open: 'Nothing is waiting for an answer',
  undecided: 'Nothing has been left undecided',
  answered: 'Nobody has decided that two are not the same',
}

function NoQuestions({ show, isFiltered }: { show: Exclude<Shown, 'decisions'>; isFiltered: boolean }) {
  return (
    <State isQuiet icon={<IconChecks size={26} />} title={isFiltered ? 'No question fits' : NONE[show]}>
      <p>
        {isFiltered
          ? 'Take out some of the words or filters.'
          : 'A question is listed for whoever may see both sides of it. Files raise them when they are published.'}
      </p>
    </State>
  )
}
