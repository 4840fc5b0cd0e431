import { Button } from '@mantine/core'
import { givensOf, isColumn, type MappingSuggestion } from '@safeground/graph-schema'
import { formatCount } from '../../format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/page.tsx'
import { Tag } from '../../parts/tag.tsx'
import classes from './mappings.module.css'
import { useDraft } from './use-draft.tsx'

/** The columns of the file with a few of their values, and which of them the description uses. */
export function ColumnsPanel({
  suggestion,
  onTakeDraft,
}: {
  suggestion: MappingSuggestion
  onTakeDraft: () => void
}) {
  const { mapping } = useDraft()
  const used = new Set([
    ...givensOf(mapping).flatMap(({ given }) => (isColumn(given) ? [given.column] : [])),
    ...mapping.again.columns,
  ])
  const isEmpty = mapping.subjects.length + mapping.events.length === 0
  return (
    <Panel title={`Columns, ${formatCount(suggestion.columns.length)}`}>
      {suggestion.draft && isEmpty && (
        <Notice>
          <p>{suggestion.draft.words}</p>
          <Button size="compact-xs" variant="default" onClick={onTakeDraft}>
            Begin with this
          </Button>
        </Notice>
      )}
      {suggestion.notes.map((note) => (
        <p key={note} className={classes.hint}>
          {note}
        </p>
      ))}
      <ul className={classes.columns} aria-label="Columns of the file">
        {suggestion.columns.map(({ name, heading, samples, filled }) => {
          const hint = suggestion.hints.find(({ column }) => column === name)
          return (
            <li key={name} className={classes.column}>
              <span className={classes.columnHead}>
                <code>{heading}</code>
                {used.has(name) ? <Tag tone="accent">used</Tag> : <Tag>left out</Tag>}
              </span>
              <span className={classes.samples}>
                {samples.length > 0 ? samples.slice(0, 4).join(' · ') : 'blank in these rows'}
                {filled > 0 &&
                  filled < suggestion.rows &&
                  ` (in ${formatCount(filled)} of ${formatCount(suggestion.rows)} rows)`}
              </span>
              {hint && !used.has(name) && <span className={classes.looks}>Perhaps: {lower(hint.words)}</span>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1)
