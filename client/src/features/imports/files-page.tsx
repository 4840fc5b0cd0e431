import { Button } from '@mantine/core'
import { type ImportView, importsApi } from '@safeground/graph-schema'
import { IconFileImport, IconFiles } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { counted, formatBytes, formatCount, formatInstant } from '../../format.ts'
import { Page, Panel } from '../../parts/page.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import { Tag } from '../../parts/tag.tsx'
import { isMoving, STATUS_LABEL, STATUS_TONE } from './import-words.ts'
import classes from './imports.module.css'

/** The files brought in so far, newest first. */
export function FilesPage() {
  const answer = useAnswer(
    importsApi.list,
    {},
    { againAfter: (list) => (list?.imports.some(isMoving) ? 2000 : false) },
  )
  return (
    <Page
      title="Files in"
      lead="What agencies hold, brought in with its source. A file is read first, and seen by nobody until it is published."
      actions={
        <Button component={Link} to="/files/new" leftSection={<IconFileImport size={17} />}>
          Bring in a file
        </Button>
      }
    >
      {answer.isPending && <Waiting what="the list of files" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <List imports={answer.data.imports} />}
    </Page>
  )
}

const HEADINGS = [
  { words: 'File' },
  { words: 'Status' },
  { words: 'Rows read', align: 'right' as const },
  { words: 'Faulty', align: 'right' as const },
  { words: 'Brought in' },
]

function List({ imports }: { imports: readonly ImportView[] }) {
  if (imports.length === 0) {
    return (
      <State icon={<IconFiles size={26} />} title="No file has been brought in yet">
        <p>
          Bring in a file to see its faults and what it would change. Nothing is published before you say so.
        </p>
      </State>
    )
  }
  return (
    <Panel title={counted(imports.length, 'file')} isFlush>
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
