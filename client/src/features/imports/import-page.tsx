import { Anchor, Progress } from '@mantine/core'
import { AGENCY_WORDS, type ImportView, importsApi } from '@safeground/graph-schema'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { formatBytes, formatCount, formatInstant } from '../../format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Page, Panel } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { Tag } from '../../parts/tag.tsx'
import { ChangesTable } from './changes-table.tsx'
import { FaultsPanel } from './faults-panel.tsx'
import { ImportActions } from './import-actions.tsx'
import { isMoving, STATUS_LABEL, STATUS_TONE } from './import-words.ts'
import classes from './imports.module.css'
import { ProposalsPanel } from './proposals-panel.tsx'

const route = getRouteApi('/files/$importId')

/** One file: where it is on its way in, what is wrong with it, and what it would change. */
export function ImportPage() {
  const { importId } = route.useParams()
  const answer = useAnswer(
    importsApi.open,
    { params: { id: importId } },
    { againAfter: (view) => (isMoving(view) ? 1000 : false) },
  )
  if (answer.isPending) return <Waiting what="the file" />
  if (answer.isError) {
    return (
      <Trouble
        isPage
        error={answer.error}
        onRetry={() => void answer.refetch()}
        notFound={{
          title: 'No such file, or you may not see it',
          words: 'It may have been brought in by another agency.',
        }}
      />
    )
  }
  return <Import view={answer.data} />
}

function Import({ view }: { view: ImportView }) {
  return (
    <Page
      title="File in"
      heading={view.fileName}
      lead={
        <>
          <Anchor component={Link} to="/files" size="sm">
            Files in
          </Anchor>{' '}
          · {view.sourceLabel} · {AGENCY_WORDS[view.agency]} · {formatBytes(view.fileBytes)} · brought in by{' '}
          {view.by}, {formatInstant(view.startedAt)}
        </>
      }
      actions={<ImportActions view={view} />}
    >
      <Status view={view} />
      {view.changes && <ChangesTable changes={view.changes} isDone={view.status === 'published'} />}
      <FaultsPanel view={view} />
      {view.proposals > 0 && <ProposalsPanel id={view.id} count={view.proposals} />}
      {view.notes.length > 0 && view.status !== 'failed' && (
        <Panel title="Left out on purpose">
          <ul className={classes.notes}>
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  )
}

function Status({ view }: { view: ImportView }) {
  const { rows, progress, status } = view
  const isWrong = status === 'failed' || status === 'interrupted'
  return (
    <section className={classes.status} aria-label="Status">
      <div className={classes.statusWords} role="status">
        <Tag tone={STATUS_TONE[status]}>{STATUS_LABEL[status]}</Tag>
        {!isWrong && <p>{view.statusWords}</p>}
        {status === 'published' && view.publishedAt && <p>Since {formatInstant(view.publishedAt)}.</p>}
      </div>
      {isWrong && (
        <Notice tone="fault">
          <p>{view.statusWords}</p>
          {status === 'failed' && view.notes.map((note) => <p key={note}>{note}</p>)}
        </Notice>
      )}
      {progress && (
        <div className={classes.progress}>
          <Progress
            value={progress.total ? (progress.done / progress.total) * 100 : 100}
            animated={progress.total === null}
            aria-label={progress.phase}
          />
          <span>
            {progress.phase}: {formatCount(progress.done)}
            {progress.total !== null && ` of ${formatCount(progress.total)}`}
          </span>
        </div>
      )}
      <dl className={classes.rows}>
        <RowCount label="Rows read" count={rows.read} />
        <RowCount label="Good" count={rows.good} />
        <RowCount label="Faulty, left out" count={rows.faulty} isFault={rows.faulty > 0} />
      </dl>
    </section>
  )
}

function RowCount({ label, count, isFault }: { label: string; count: number; isFault?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-fault={isFault || undefined}>{formatCount(count)}</dd>
    </div>
  )
}
