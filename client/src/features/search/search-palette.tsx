import { Loader } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { counted } from '../../format.ts'
import { HitRow } from './hit-row.tsx'
import { markFirst, PALETTE_LIST, palette, paletteStore } from './palette.ts'
import classes from './search-palette.module.css'
import { useSearch } from './use-search.ts'

/** Ctrl-K from anywhere: type, arrow keys, Enter. */
export function SearchPalette() {
  const [query, setQuery] = useState('')
  const navigate = useNavigate()
  const search = useSearch(query, 12)
  const hits = search.answer?.hits
  useEffect(() => {
    if (hits) markFirst()
  }, [hits])
  useEffect(() => {
    // Whoever types at once after Ctrl-K is quicker than the focus: their first letters count too.
    const catchEarly = (event: KeyboardEvent) => {
      const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isTyped || !paletteStore.getState().opened || event.target instanceof HTMLInputElement) return
      setQuery((typed) => typed + event.key)
      event.preventDefault()
    }
    window.addEventListener('keydown', catchEarly)
    return () => window.removeEventListener('keydown', catchEarly)
  }, [])
  const open = (subjectId: string) => {
    palette.close()
    void navigate({ to: '/network/$subjectId', params: { subjectId } })
  }
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      size={680}
      scrollable
      maxHeight={520}
      radius="lg"
      attributes={{ content: { 'aria-label': 'Search' } }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      classNames={{ search: classes.search ?? '' }}
    >
      <Spotlight.Search
        placeholder="Name, nickname, part of a name, or reference"
        aria-label="Search people, places and things"
        leftSection={<IconSearch size={18} />}
        rightSection={search.isWaiting ? <Loader size={16} /> : null}
      />
      <p className="out-of-sight" role="status">
        {search.answer && !search.isWaiting ? counted(search.answer.hits.length, 'answer') : ''}
      </p>
      <Spotlight.ActionsList id={PALETTE_LIST}>
        {hits?.map((hit) => (
          <Spotlight.Action key={hit.id} className={classes.action ?? ''} onClick={() => open(hit.id)}>
            <HitRow hit={hit} />
          </Spotlight.Action>
        ))}
        <PaletteWords search={search} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function PaletteWords({ search }: { search: ReturnType<typeof useSearch> }) {
  if (search.error) {
    return (
      <Spotlight.Empty>
        {search.error instanceof ProblemError ? search.error.details.detail : 'The search did not work.'}
      </Spotlight.Empty>
    )
  }
  if (!search.isLongEnough) return <Spotlight.Empty>Type at least two letters.</Spotlight.Empty>
  if (!search.answer) return null
  if (search.answer.hits.length === 0 && !search.isWaiting) {
    return <Spotlight.Empty>Nothing that you may see answers “{search.asked}”.</Spotlight.Empty>
  }
  return search.answer.hasMore ? <p className={classes.more}>There are more. Type more of the name.</p> : null
}
