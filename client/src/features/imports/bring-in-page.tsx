import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { importsApi, type SourceView } from '@safeground/graph-schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { counted } from '../../format.ts'
import { Page, Panel } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { ChooseFiles } from './choose-file.tsx'
import { isReady, useFileQueue } from './file-queue.ts'
import classes from './imports.module.css'
import { KindsPanel } from './kinds-panel.tsx'
import { QueueList } from './queue-list.tsx'

/** Where files are dropped: each is taken for what its first row says, which can be put right before it is read. */
export function BringInPage() {
  const answer = useAnswer(importsApi.sources)
  return (
    <Page
      title="Bring in files"
      lead="Files are read and checked first. Nothing of them is visible until you publish them."
      actions={
        <>
          <Button component={Link} to="/files/mappings" variant="default">
            Another kind of CSV: describe its columns
          </Button>
          <Button component={Link} to="/files" variant="default">
            Files brought in so far
          </Button>
        </>
      }
    >
      {answer.isPending && <Waiting what="the kinds of file" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Queue kinds={answer.data.sources} />}
    </Page>
  )
}

function Queue({ kinds }: { kinds: readonly SourceView[] }) {
  const queue = useFileQueue(kinds)
  const navigate = useNavigate()
  const ready = queue.files.filter(isReady).length
  const send = async () => {
    const views = await queue.send()
    const [only] = views
    notifications.show({
      title:
        views.length === 1 ? 'The file has been read' : `${counted(views.length, 'file')} have been read`,
      message: 'Nothing is published yet.',
    })
    if (only && queue.files.length === 1)
      void navigate({ to: '/files/$importId', params: { importId: only.id } })
  }
  return (
    <>
      <Panel title="Files">
        <ChooseFiles onChoose={(files) => void queue.add(files)} />
        {queue.files.length > 0 && (
          <>
            <QueueList
              files={queue.files}
              kinds={kinds}
              isSending={queue.isSending}
              onTell={queue.tell}
              onRemove={queue.remove}
            />
            <div className={classes.submit}>
              <Button disabled={ready === 0} loading={queue.isSending} onClick={() => void send()}>
                {ready > 1 ? `Read these ${ready} files` : 'Read this file'}
              </Button>
              <span className={classes.hint}>Publishing comes later, and is a separate step.</span>
            </div>
          </>
        )}
      </Panel>
      <KindsPanel kinds={kinds} />
    </>
  )
}
