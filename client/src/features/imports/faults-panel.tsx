import { Button } from '@mantine/core'
import { type ImportView, importsApi } from '@safeground/graph-schema'
import { IconDownload } from '@tabler/icons-react'
import { addressOf } from '../../api/call.ts'
import { counted, formatCount } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import classes from './imports.module.css'

const HEADINGS = [
  { words: 'Column' },
  { words: 'What to put right' },
  { words: 'Rows', align: 'right' as const },
  { words: 'For example' },
]

function Download({ path, id, words }: { path: string; id: string; words: string }) {
  return (
    <Button
      component="a"
      href={addressOf(path, { id })}
      download
      variant="default"
      size="xs"
      leftSection={<IconDownload size={15} />}
    >
      {words}
    </Button>
  )
}

/** Faults, the most frequent first, with rows where they can be seen. */
export function FaultsPanel({ view }: { view: ImportView }) {
  const { faultGroups, allowed, status } = view
  if (faultGroups.length === 0) {
    return status === 'staged' || status === 'published' ? (
      <Panel title="Faults">
        <p className={classes.hint}>Every row could be read.</p>
      </Panel>
    ) : null
  }
  const groups = [...faultGroups].sort((a, b) => b.count - a.count)
  return (
    <Panel
      title={`Faults, ${counted(groups.length, 'kind')}`}
      isFlush
      aside={
        <span className={classes.downloads}>
          {allowed.includes('download-rows-to-mend') && (
            <Download path={importsApi.rowsToMend.path} id={view.id} words="Rows to put right" />
          )}
          {allowed.includes('download-faults') && (
            <Download path={importsApi.faults.path} id={view.id} words="Every fault" />
          )}
        </span>
      }
    >
      <p className={classes.faultsHint}>
        Rows with a fault stay out; the others can be published without them.{' '}
        {allowed.includes('download-rows-to-mend') &&
          '“Rows to put right” is a file of just these rows, each with what to do: put them right and bring that file in.'}
      </p>
      <SimpleTable caption="Faults by column" headings={HEADINGS}>
        {groups.map((group) => (
          <tr key={`${group.column} ${group.message}`}>
            <th scope="row">
              <code>{group.column}</code>
            </th>
            <td>{group.message}</td>
            <td data-align="right">{formatCount(group.count)}</td>
            <td>
              {group.examples.map(({ row, value }) => (
                <span key={row} className={classes.example}>
                  row {formatCount(row)}: {value === '' ? <em>empty</em> : <code>{value}</code>}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </SimpleTable>
    </Panel>
  )
}
