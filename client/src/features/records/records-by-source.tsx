import type { RecordLine } from '@safeground/graph-schema'
import { IconChevronRight } from '@tabler/icons-react'
import { counted, dayHere, formatDay, formatInstant } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { MarkingTags } from '../claims/marking-tags.tsx'
import type { SourceGroup } from './by-source.ts'
import classes from './records.module.css'
import type { Records } from './use-records.ts'

/** Where each fact comes from: by source, closed until one asks. */
export function RecordsBySource({ records }: { records: Records }) {
  return (
    <Panel title="Where it comes from" isFlush>
      <ul className={classes.groups}>
        {records.groups.map((group) => (
          <li key={group.key}>
            <Source
              group={group}
              isOpen={records.isOpen(group.key)}
              onToggle={() => records.toggle(group.key)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface SourceProps {
  group: SourceGroup
  isOpen: boolean
  onToggle: () => void
}

function Source({ group, isOpen, onToggle }: SourceProps) {
  return (
    <>
      <button type="button" className={classes.source} aria-expanded={isOpen} onClick={onToggle}>
        <IconChevronRight size={16} aria-hidden />
        <strong>{group.agency}</strong>
        <span>{group.source}</span>
        <span className={classes.count}>
          {counted(group.records.length, 'record')}, newest recorded here {formatDay(dayHere(group.newest))}
        </span>
      </button>
      {isOpen && (
        <ol className={classes.records}>
          {group.records.map((record) => (
            <OneRecord key={record.id} record={record} />
          ))}
        </ol>
      )}
    </>
  )
}

function OneRecord({ record }: { record: RecordLine }) {
  return (
    <li id={record.id} tabIndex={-1} className={classes.record}>
      <strong>{record.reference ?? 'Reference not shown'}</strong>
      <span>{record.howKnownWords}</span>
      <span className={classes.dim}>Recorded here {formatInstant(record.recordedAt)}</span>
      <MarkingTags markings={record.markings} />
    </li>
  )
}
