import { Anchor, Button } from '@mantine/core'
import { type Mapping, type MappingSuggestion, type MappingView, mappingsApi } from '@safeground/graph-schema'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Page } from '../../parts/page.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { readStart } from '../imports/read-head.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import { AgainPanel, NamePanel, WhosePanel } from './file-panels.tsx'
import { JsonDialog } from './json-dialog.tsx'
import { KnownPanel } from './known-panel.tsx'
import { emptyMapping } from './mapping-draft.ts'
import classes from './mappings.module.css'
import { PreviewPanel } from './preview-panel.tsx'
import { RowPanel } from './row-panel.tsx'
import { SampleFile } from './sample-file.tsx'
import { useSave } from './save.ts'
import { DraftContext, faultsOf } from './use-draft.tsx'

const route = getRouteApi('/files/mappings/$mappingId')

export function NewMappingPage() {
  const me = useMe()
  return <Describe before={null} start={emptyMapping(me.agency)} />
}

export function MappingPage() {
  const { mappingId } = route.useParams()
  const answer = useAnswer(mappingsApi.list)
  if (answer.isPending) return <Waiting what="the description" />
  if (answer.isError) return <Trouble isPage error={answer.error} onRetry={() => void answer.refetch()} />
  const before = answer.data.mappings.find(({ id }) => id === mappingId) ?? null
  if (!before) return <NotThere />
  return <Describe key={`${before.id} ${before.version}`} before={before} start={before.mapping} />
}

const NotThere = () => (
  <Page title="Description" heading="No such description, or you may not see it" width="narrow">
    <Anchor component={Link} to="/files/mappings">
      Descriptions of files
    </Anchor>
  </Page>
)

interface Sample {
  text: string
  name: string
  suggestion: MappingSuggestion
}

/** A file's columns at the left, what they mean in the middle, and what its rows would then say. */
function Describe({ before, start }: { before: MappingView | null; start: Mapping }) {
  const [mapping, setMapping] = useState(start)
  const [sample, setSample] = useState<Sample | null>(null)
  const [isJson, setJson] = useState(false)
  const look = useMutation({
    mutationFn: async (file: File): Promise<Sample> => {
      const text = wholeRows(await readStart(file), file.size)
      return { text, name: file.name, suggestion: await call(mappingsApi.suggest, { body: { text } }) }
    },
    onSuccess: setSample,
  })
  const save = useSave(before)
  const faults = useMemo(() => faultsOf(mapping), [mapping])
  const { tried: isTried } = save
  const draft = useMemo(
    () => ({
      mapping,
      change: (to: (from: Mapping) => Mapping) => setMapping(to),
      columns: sample?.suggestion.columns ?? [],
      hints: sample?.suggestion.hints ?? [],
      faults,
      isTried,
    }),
    [mapping, sample, faults, isTried],
  )
  const drafted = sample?.suggestion.draft?.mapping
  const takeDraft = () =>
    setMapping((from) => ({
      ...from,
      subjects: drafted?.subjects ?? from.subjects,
      links: drafted?.links ?? from.links,
      again: drafted?.again ?? from.again,
    }))
  const isNew = before === null
  return (
    <Page
      title="Describe a file"
      heading={isNew ? 'Describe another kind of CSV' : `${before.mapping.name}, version ${before.version}`}
      width="full"
      lead="Say once which column is what. From then on it is a kind of file like the others. Nothing of the file that you choose here is kept."
      actions={
        <>
          <Button variant="default" onClick={() => setJson(true)}>
            As JSON
          </Button>
          <Button component={Link} to="/files/mappings" variant="default">
            All descriptions
          </Button>
        </>
      }
    >
      <DraftContext value={draft}>
        <div className={classes.page}>
          <div className={classes.left}>
            <SampleFile
              name={sample?.name ?? null}
              isBusy={look.isPending}
              error={look.error}
              onChoose={(file) => look.mutate(file)}
            />
            {sample && <ColumnsPanel suggestion={sample.suggestion} onTakeDraft={takeDraft} />}
          </div>
          <div className={classes.middle}>
            <RowPanel />
            <KnownPanel />
            <AgainPanel isNew={isNew} />
            <WhosePanel isNew={isNew} />
            <NamePanel />
            {save.error && <Refusal error={save.error} otherwise="It could not be saved. Try again." />}
            {isTried && faults.length > 0 && (
              <p role="alert" className={classes.fault}>
                {faults.length === 1 ? 'One thing is' : `${faults.length} things are`} to be put right first;
                each is told where it stands.
              </p>
            )}
            <div className={classes.save}>
              <Button loading={save.isPending} onClick={() => save.press(mapping, faults)}>
                {isNew ? 'Save this description' : `Save as version ${before.version + 1}`}
              </Button>
              <span className={classes.hint}>
                Saving brings nothing in. Files of it are brought in like any other.
              </span>
            </div>
          </div>
          <div className={classes.right}>
            <PreviewPanel text={sample?.text ?? null} />
          </div>
        </div>
        <JsonDialog isOpen={isJson} mapping={mapping} onTake={setMapping} onClose={() => setJson(false)} />
      </DraftContext>
    </Page>
  )
}

/** Of a file that goes on, what the cut has left of its last row is not one. */
const wholeRows = (text: string, size: number): string => {
  const cut = size > 64 * 1024 ? text.slice(0, text.lastIndexOf('\n') + 1) : text
  return cut || text
}
