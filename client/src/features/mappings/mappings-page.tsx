import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { AGENCY_WORDS, MARKINGS, type MappingView, mappingsApi } from '@safeground/graph-schema'
import { IconTableOptions } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMay } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { counted, formatInstant } from '../../format.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Page, Panel } from '../../parts/page.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import { Tag } from '../../parts/tag.tsx'
import classes from './mappings.module.css'
import { keepInList } from './save.ts'

/** The kinds of CSV file that the partnership has described for itself. */
export function MappingsPage() {
  const answer = useAnswer(mappingsApi.list)
  const mayDescribe = useMay('import:publish')
  return (
    <Page
      title="Descriptions of files"
      lead="Kinds of CSV file that the partnership has described for itself: which column is what."
      actions={
        <>
          <Button component={Link} to="/files/new" variant="default">
            Bring in files
          </Button>
          {mayDescribe && (
            <Button component={Link} to="/files/mappings/new">
              Describe another kind of CSV
            </Button>
          )}
        </>
      }
    >
      {answer.isPending && <Waiting what="the descriptions" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <List mappings={answer.data.mappings} mayDescribe={mayDescribe} />}
    </Page>
  )
}

const HEADINGS = [
  { words: 'Kind of file' },
  { words: 'From' },
  { words: 'Marked' },
  { words: 'Version' },
  { words: 'What can be done' },
]

function List({ mappings, mayDescribe }: { mappings: readonly MappingView[]; mayDescribe: boolean }) {
  const [asked, setAsked] = useState<MappingView | null>(null)
  const retire = useRetire()
  if (mappings.length === 0) {
    return (
      <State icon={<IconTableOptions size={26} />} title="No kind of file has been described yet">
        <p>
          A club register, a list of premises, a contact sheet: say once which column is what, and bring it in
          from then on.
        </p>
      </State>
    )
  }
  return (
    <Panel title={counted(mappings.length, 'description')} isFlush>
      {retire.error && <Refusal error={retire.error} otherwise="It could not be retired. Try again." />}
      <SimpleTable caption="Descriptions of files" headings={HEADINGS}>
        {mappings.map((view) => (
          <tr key={view.id}>
            <th scope="row">
              {view.mapping.name} {view.retiredAt && <Tag>retired</Tag>}
              <span className={classes.under}>{view.mapping.meaning}</span>
            </th>
            <td>{AGENCY_WORDS[view.mapping.agency]}</td>
            <td>{view.mapping.markings.map((marking) => MARKINGS[marking].label).join(', ')}</td>
            <td>
              {view.version}
              <span className={classes.under}>
                {formatInstant(view.savedAt)}, {view.by}
              </span>
            </td>
            <td>
              {mayDescribe && !view.retiredAt && (
                <span className={classes.acts}>
                  <Button
                    component={Link}
                    to={`/files/mappings/${view.id}`}
                    size="compact-sm"
                    variant="default"
                    aria-label={`Improve ${view.mapping.name}`}
                  >
                    Improve
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={`Retire ${view.mapping.name}`}
                    onClick={() => setAsked(view)}
                  >
                    Retire
                  </Button>
                </span>
              )}
            </td>
          </tr>
        ))}
      </SimpleTable>
      <Confirm
        isOpen={asked !== null}
        title="Retire this description?"
        verb="Retire"
        isBusy={retire.isPending}
        onNo={() => setAsked(null)}
        onYes={() => asked && retire.mutate(asked, { onSettled: () => setAsked(null) })}
      >
        No further file is read by “{asked?.mapping.name}”. What its files brought in stays, and can still be
        undone.
      </Confirm>
    </Panel>
  )
}

function useRetire() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (view: MappingView) =>
      call(mappingsApi.retire, { params: { id: view.id }, version: view.version }),
    onSuccess: (view) => {
      keepInList(client, view)
      notifications.show({
        title: `“${view.mapping.name}” is retired`,
        message: 'No further file is read by it.',
      })
    },
    // Somebody may have saved a newer version meanwhile: it is shown before they are asked again.
    onError: () => void client.invalidateQueries({ queryKey: [mappingsApi.list.path] }),
  })
}
