import { IMPORT_STATUS, type ImportView, importsApi } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { formatInstant } from '../../format.ts'
import { Trouble } from '../../parts/state.tsx'
import { Tag } from '../../parts/tag.tsx'
import { STATUS_LABEL, STATUS_TONE } from '../imports/import-words.ts'
import line from './line.module.css'
import classes from './section.module.css'
import { Nothing, Section } from './section.tsx'

const MOST = 4

/** The reader's own files: those that wait for them first, then the newest. */
export function MyFiles() {
  const me = useMe()
  const answer = useAnswer(importsApi.list)
  if (answer.isPending) return null
  if (answer.isError) {
    return (
      <Section title="My files">
        <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
      </Section>
    )
  }
  const mine = answer.data.imports.filter((file) => file.by === me.name).sort(waitingFirst)
  return (
    <Section
      title="My files"
      isScreenOnly
      lead={
        <Link to="/files" className={line.link}>
          All files in
        </Link>
      }
    >
      {mine.length === 0 && <Nothing>You have not brought in a file.</Nothing>}
      {mine.length > 0 && (
        <ul className={classes.files}>
          {mine.slice(0, MOST).map((file) => (
            <li key={file.id}>
              <Link to="/files/$importId" params={{ importId: file.id }} className={line.name}>
                {file.fileName}
              </Link>
              <Tag tone={STATUS_TONE[file.status]} title={IMPORT_STATUS[file.status]}>
                {STATUS_LABEL[file.status]}
              </Tag>
              <span className={line.dim}>{formatInstant(file.startedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const isWaiting = ({ status }: ImportView): boolean => status === 'staged' || status === 'interrupted'
const waitingFirst = (a: ImportView, b: ImportView): number => Number(isWaiting(b)) - Number(isWaiting(a))
