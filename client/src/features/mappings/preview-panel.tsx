import { useDebouncedValue } from '@mantine/hooks'
import { type Mapping, mappingsApi } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import { counted, formatCount } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import classes from './mappings.module.css'
import { useDraft } from './use-draft.tsx'

const WAIT_MS = 500
/** Before it has a name it can be looked at all the same. */
const named = (mapping: Mapping): Mapping => ({
  ...mapping,
  name: mapping.name.trim().length < 3 ? 'Not yet named' : mapping.name,
  meaning: mapping.meaning.trim().length < 10 ? 'Not yet described.' : mapping.meaning,
})

/** What the first rows of the file would say, in sentences, as the description stands. */
export function PreviewPanel({ text }: { text: string | null }) {
  const { mapping, faults } = useDraft()
  const open = faults.filter(({ where }) => where !== 'name' && where !== 'meaning')
  const [settled] = useDebouncedValue(mapping, WAIT_MS)
  const ask = { body: { mapping: named(settled), text: text ?? '' } }
  const answer = useAnswer(mappingsApi.preview, ask, {
    when: text !== null && open.length === 0,
    keepLast: true,
  })
  return (
    <Panel title="What the first rows would say">
      <section aria-live="polite" aria-label="What the first rows would say" className={classes.preview}>
        {text === null && <p className={classes.hint}>Choose a file to see what its rows would say.</p>}
        {text !== null && open.length > 0 && <ToDo messages={open.map(({ message }) => message)} />}
        {text !== null && open.length === 0 && answer.isError && (
          <Refusal error={answer.error} otherwise="The rows could not be shown." />
        )}
        {text !== null && open.length === 0 && answer.data && <Rows answer={answer.data} />}
      </section>
    </Panel>
  )
}

function ToDo({ messages }: { messages: readonly string[] }) {
  const all = [...new Set(messages)]
  return (
    <>
      <p className={classes.hint}>Before rows can be shown:</p>
      <ul className={classes.todo}>
        {all.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </>
  )
}

function Rows({
  answer,
}: {
  answer: { rows: readonly Row[]; faults: readonly { message: string }[]; notes: readonly string[] }
}) {
  const faulty = answer.rows.filter(({ faults }) => faults.length > 0).length
  return (
    <>
      {answer.faults.map(({ message }) => (
        <p key={message} className={classes.fault}>
          {message}
        </p>
      ))}
      {answer.rows.length > 0 && (
        <p className={classes.hint}>
          {counted(answer.rows.length, 'row')},{' '}
          {faulty === 0 ? 'none with a fault' : `${formatCount(faulty)} with a fault`}. Nothing of them is
          kept.
        </p>
      )}
      <ol className={classes.rows}>
        {answer.rows.map((row) => (
          <RowItem key={row.row} row={row} />
        ))}
      </ol>
      {answer.notes.map((note) => (
        <p key={note} className={classes.hint}>
          {note}
        </p>
      ))}
    </>
  )
}

interface Row {
  row: number
  states: readonly string[]
  leftOut: readonly string[]
  faults: readonly { column: string; message: string }[]
}

function RowItem({ row: { row, states, leftOut, faults } }: { row: Row }) {
  const { columns } = useDraft()
  const headingOf = (column: string) => columns.find(({ name }) => name === column)?.heading ?? column
  return (
    <li className={classes.row} data-fault={faults.length > 0 || undefined}>
      <span className={classes.rowHead}>
        Row {formatCount(row)} {faults.length > 0 && <Tag tone="fault">would stay out</Tag>}
      </span>
      <ul>
        {faults.map(({ column, message }) => (
          <li key={`${column} ${message}`} className={classes.fault}>
            {column && <code>{headingOf(column)}</code>} {message}
          </li>
        ))}
        {states.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {leftOut.map((words) => (
          <li key={words} className={classes.leftOut}>
            {words}
          </li>
        ))}
      </ul>
    </li>
  )
}
