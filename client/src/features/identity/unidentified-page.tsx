import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { AGENCY_WORDS, Agency, identityApi, type UnidentifiedPerson } from '@safeground/graph-schema'
import { IconSearch, IconUserQuestion } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { counted, formatValue, listed } from '../../format.ts'
import { Page, Panel } from '../../parts/page.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import classes from './identity.module.css'
import { heardWords } from './identity-words.ts'

const route = getRouteApi('/identity/unidentified')

/** People of whom sources know a name that somebody goes by, a look, an age: and not yet who they are. */
export function UnidentifiedPage(): JSX.Element {
  const { agency } = route.useSearch()
  const navigate = useNavigate({ from: '/identity/unidentified' })
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 220)
  const [before, setBefore] = useState<string[]>([])
  const query = { q: q || undefined, agency, after: before.at(-1) }
  const answer = useAnswer(identityApi.unidentified, { query }, { keepLast: true })
  return (
    <Page
      title="Not yet identified"
      width="full"
      lead="People whom no source has identified, those heard of last first. Open one to say who they are: it can be taken back."
      actions={
        <Button component={Link} to="/identity" variant="default">
          Questions
        </Button>
      }
    >
      <search className={classes.filters}>
        <TextInput
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setBefore([])
          }}
          leftSection={<IconSearch size={16} />}
          placeholder="Known as, look or part of a number"
          aria-label="Find by what they are known as, by look or by part of a number"
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          aria-label="Whose records"
          placeholder="Any agency’s records"
          data={Agency.options.map((one) => ({ value: one, label: AGENCY_WORDS[one] }))}
          value={agency ?? null}
          onChange={(one) => {
            setBefore([])
            void navigate({ search: { agency: (one as Agency | null) ?? undefined }, replace: true })
          }}
          clearable
        />
      </search>
      {answer.isPending && <Waiting what="the people" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && answer.data.people.length === 0 && (
        <State
          icon={<IconUserQuestion size={26} />}
          title={q || agency ? 'Nobody fits' : 'Nobody is left unidentified'}
        >
          <p>{q || agency ? 'Take out some of the words.' : 'Nobody that you may see, at least.'}</p>
        </State>
      )}
      {answer.data && answer.data.people.length > 0 && (
        <Panel title="People" isFlush>
          <People people={answer.data.people} />
        </Panel>
      )}
      <div className={classes.pages}>
        {before.length > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => setBefore(before.slice(0, -1))}>
            Those before
          </Button>
        )}
        {answer.data?.next && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setBefore([...before, answer.data.next as string])}
          >
            More people
          </Button>
        )}
      </div>
    </Page>
  )
}

const HEADINGS = [
  { words: 'Known as' },
  { words: 'What is said of them' },
  { words: 'Age' },
  { words: 'Heard of' },
  { words: 'Held by' },
  { words: 'May be the same as another' },
]

function People({ people }: { people: readonly UnidentifiedPerson[] }) {
  return (
    <SimpleTable caption="People not yet identified" headings={HEADINGS}>
      {people.map(({ person, description, born, numbers, first, last, records, questions }) => (
        <tr key={person.id}>
          <th scope="row">
            <Link to="/subjects/$subjectId" params={{ subjectId: person.id }} className={classes.person}>
              {person.caption}
            </Link>
            {person.otherNames.length > 0 && (
              <span className={classes.under}>also {listed(person.otherNames.slice(0, 3))}</span>
            )}
          </th>
          <td>
            {description.slice(0, 2).join('; ') || <span className={classes.under}>Nothing</span>}
            {numbers.length > 0 && <span className={classes.under}>{numbers.join(', ')}</span>}
          </td>
          <td>
            {person.age && person.age.group !== 'not-recorded'
              ? person.age.words
              : formatValue(born ?? 'Not recorded')}
          </td>
          <td>
            {heardWords(first, last)}
            <span className={classes.under}>{counted(records, 'record')}</span>
          </td>
          <td>{listed(person.agencies.map((agency) => AGENCY_WORDS[agency]))}</td>
          <td>
            {questions > 0 ? (
              <Link to="/identity" search={{ subject: person.id }} className={classes.person}>
                {counted(questions, 'question')}
              </Link>
            ) : (
              <span className={classes.under}>No question</span>
            )}
          </td>
        </tr>
      ))}
    </SimpleTable>
  )
}
