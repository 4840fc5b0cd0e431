import { Button } from '@mantine/core'
import { type ImportView, importsApi } from '@safeground/graph-schema'
import { IconChecks, IconFileImport, IconFiles } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { call } from '../../api/call.ts'
import { keyOf } from '../../api/use-answer.ts'
import { counted, formatBytes, formatCount, formatInstant } from '../../format.ts'
import { Page, Panel } from '../../parts/page.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import { Tag } from '../../parts/tag.tsx'
import { FilesFilter } from './files-filter.tsx'
import { type FilesSearch, isNarrowed } from './files-search.ts'
import { isMoving, STATUS_LABEL, STATUS_TONE } from './import-words.ts'
import classes from './imports.module.css'

const route = getRouteApi('/files')

/** The files brought in so far, newest first, narrowed by where they are on their way and by kind. */
export function FilesPage() {
  const search = route.useSearch()
  const answer = useFiles(search)
  const imports = answer.data?.pages.flatMap((page) => page.imports)
  return (
    <Page
      title="Files in"
      lead="What agencies hold, brought in with its source. A file is read first, and seen by nobody until it is published."
      actions={
        <>
          <Button component={Link} to="/identity" variant="default" leftSection={<IconChecks size={17} />}>
            Who is the same
          </Button>
          <Button component={Link} to="/files/new" leftSection={<IconFileImport size={17} />}>
            Bring in files
          </Button>
        </>
      }
    >
      {(imports?.length !== 0 || isNarrowed(search)) && <FilesFilter search={search} />}
      {answer.isPending && <Waiting what="the list of files" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {imports && <List imports={imports} isNarrowed={isNarrowed(search)} />}
      {answer.hasNextPage && (
        <Button
          variant="default"
          loading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          Earlier files
        </Button>
      )}
    </Page>
  )
}

function useFiles(search: FilesSearch) {
  return useInfiniteQuery({
    queryKey: keyOf(importsApi.list, { query: search, isPaged: true }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(importsApi.list, { query: { ...search, ...(pageParam ? { after: pageParam } : {}) } }, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.imports.some(isMoving)) ? 2000 : false,
  })
}

const HEADINGS = [
  { words: 'File' },
  { words: 'Status' },
  { words: 'Rows read', align: 'right' as const },
  { words: 'Faulty', align: 'right' as const },
  { words: 'Brought in' },
]

function List({ imports, isNarrowed }: { imports: readonly ImportView[]; isNarrowed: boolean }) {
  if (imports.length === 0 && isNarrowed) {
    return (
      <State icon={<IconFiles size={26} />} title="No file is like this">
        <p>Widen what is shown above.</p>
      </State>
    )
  }
  if (imports.length === 0) {
    return (
      <State icon={<IconFiles size={26} />} title="No file has been brought in yet">
        <p>
          Bring in files to see their faults and what they would change. Nothing is published before you say
          so.
        </p>
      </State>
    )
  }
  return (
    <Panel
      title={isNarrowed ? `${counted(imports.length, 'file')}, narrowed` : counted(imports.length, 'file')}
      isFlush
    >
      <SimpleTable caption="Files brought in, newest first" headings={HEADINGS}>
        {imports.map((file) => (
          <tr key={file.id}>
            <th scope="row">
              <Link to="/files/$importId" params={{ importId: file.id }} className={classes.fileLink}>
                {file.fileName}
              </Link>
              <span className={classes.under}>
                {file.sourceLabel} · {formatBytes(file.fileBytes)}
              </span>
            </th>
            <td>
              <Tag tone={STATUS_TONE[file.status]}>{STATUS_LABEL[file.status]}</Tag>
            </td>
            <td data-align="right">{formatCount(file.rows.read)}</td>
            <td data-align="right">{formatCount(file.rows.faulty)}</td>
            <td>
              {formatInstant(file.startedAt)}
              <span className={classes.under}>by {file.by}</span>
            </td>
          </tr>
        ))}
      </SimpleTable>
    </Panel>
  )
}
