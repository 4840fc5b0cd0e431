import { TextInput } from '@mantine/core'
import { IconFileText, IconSearch } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../api/session.ts'
import { useTitle } from '../../parts/page.tsx'
import { State, Trouble } from '../../parts/state.tsx'
import { HitRow } from '../search/hit-row.tsx'
import { useSearch } from '../search/use-search.ts'
import classes from './start-page.module.css'

/** Where a network begins: one large search. What was typed stays in this page's memory only, never in the address. */
export function StartPage() {
  useTitle('Network')
  const memory = useQueryClient()
  const [text, setText] = useState(() => memory.getQueryData<string>(['last-typed']) ?? '')
  const search = useSearch(text, 30)
  const type = (typed: string) => {
    setText(typed)
    memory.setQueryData(['last-typed'], typed)
  }
  return (
    <div className={classes.page}>
      <h1 className={classes.heading}>Open a network</h1>
      <p className={classes.lead}>
        Start with one person, place, group or thing, and see who and what is around it.
      </p>
      <search>
        <TextInput
          size="lg"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          leftSection={<IconSearch size={20} />}
          placeholder="Name, nickname, part of a name, or reference"
          aria-label="Search people, places and things"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
      </search>
      <Results search={search} />
    </div>
  )
}

function Results({ search }: { search: ReturnType<typeof useSearch> }) {
  if (search.error) return <Trouble error={search.error} onRetry={search.retry} />
  if (!search.isLongEnough || !search.answer) return <WhatToType />
  const { hits, hasMore } = search.answer
  const heading = hits.length === 1 ? '1 found' : `${hits.length}${hasMore ? ' or more' : ''} found`
  return (
    <section aria-label="What was found" aria-busy={search.isWaiting}>
      <p className={classes.count} role="status">
        {hits.length === 0 ? '' : heading}
        {hasMore && '. Type more of the name to narrow it down.'}
      </p>
      {hits.length === 0 && !search.isWaiting && (
        <State isQuiet title={`Nothing answers “${search.asked}”`}>
          <p>
            Either nothing is recorded under these words, or you may not see it. Try part of the name, another
            spelling or a nickname.
          </p>
        </State>
      )}
      <ul className={classes.hits} data-stale={search.isWaiting || undefined}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link to="/network/$subjectId" params={{ subjectId: hit.id }} className={classes.hit}>
              <HitRow hit={hit} />
            </Link>
            <Link
              to="/subjects/$subjectId"
              params={{ subjectId: hit.id }}
              className={classes.toPage}
              aria-label={`Page of ${hit.caption}`}
            >
              <IconFileText size={16} aria-hidden />
              Page
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhatToType() {
  const seesPeople = useMe().markings.includes('people')
  return (
    <section className={classes.hints} aria-label="What can be typed">
      {!seesPeople && (
        <p className={classes.places}>
          Your role sees places and things only. People are left out of what you find and of every picture.
        </p>
      )}
      <dl>
        {seesPeople && (
          <div>
            <dt>A name or nickname</dt>
            <dd>The whole or the beginning of it; other names that any source gave are found too.</dd>
          </div>
        )}
        <div>
          <dt>A place, school or business</dt>
          <dd>Part of its name is enough.</dd>
        </div>
        <div>
          <dt>A vehicle or a phone</dt>
          <dd>Part of an index or a number, as the source had it.</dd>
        </div>
        <div>
          <dt>A reference</dt>
          <dd>The number of a case, a log or a register.</dd>
        </div>
      </dl>
    </section>
  )
}
