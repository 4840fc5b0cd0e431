import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { importsApi, type SourceView } from '@safeground/graph-schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sendFile } from '../../api/send-file.ts'
import { keyOf, useAnswer } from '../../api/use-answer.ts'
import { Page, Panel } from '../../parts/page.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ChooseSource } from './choose-source.tsx'
import { ColumnsTable } from './columns-table.tsx'
import classes from './imports.module.css'

/** Two questions: what kind of file is it, and where is it. */
export function BringInPage() {
  const answer = useAnswer(importsApi.sources)
  return (
    <Page
      title="Bring in a file"
      lead="The file is read and checked first. Nothing of it is visible until you publish it."
    >
      {answer.isPending && <Waiting what="the kinds of file" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Steps sources={answer.data.sources} />}
    </Page>
  )
}

function Steps({ sources }: { sources: readonly SourceView[] }) {
  const [chosen, setChosen] = useState(sources.find((source) => source.mayBringIn)?.source)
  const [file, setFile] = useState<File | null>(null)
  const source = sources.find((each) => each.source === chosen)
  const send = useSend()
  return (
    <>
      <Panel title="1. What kind of file is it?">
        <ChooseSource
          sources={sources}
          chosen={chosen}
          onChoose={(source) => {
            send.reset()
            setChosen(source)
          }}
        />
      </Panel>
      {source && (
        <>
          <Panel title="2. Which file?">
            <ChooseFile
              file={file}
              share={send.share}
              onChoose={(next) => {
                send.reset()
                setFile(next)
              }}
            />
            {send.error && (
              <div className={classes.refusal}>
                <Refusal error={send.error} otherwise="The file could not be sent. Try again." />
              </div>
            )}
            <div className={classes.submit}>
              <Button
                disabled={!file}
                loading={send.isPending}
                onClick={() => file && send.mutate({ file, source: source.source })}
              >
                Read this file
              </Button>
              <span className={classes.hint}>Publishing comes later, and is a separate step.</span>
            </div>
          </Panel>
          <Panel title={`Columns of “${source.label}”`} isFlush>
            <ColumnsTable columns={source.columns} />
          </Panel>
        </>
      )}
    </>
  )
}

function useSend() {
  const [share, setShare] = useState<number | null>(null)
  const navigate = useNavigate()
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: ({ file, source }: { file: File; source: SourceView['source'] }) =>
      sendFile(file, { source, name: file.name }, setShare),
    onSuccess: (view) => {
      client.setQueryData(keyOf(importsApi.open, { params: { id: view.id } }), view)
      void client.invalidateQueries({ queryKey: [importsApi.list.path] })
      notifications.show({
        title: 'The file has arrived',
        message: 'It is being read. Nothing is published yet.',
      })
      void navigate({ to: '/files/$importId', params: { importId: view.id } })
    },
    onSettled: () => setShare(null),
  })
  return { ...sending, share }
}
