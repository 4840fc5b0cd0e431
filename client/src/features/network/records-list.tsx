import { AGENCY_WORDS, type RecordLine } from '@safeground/graph-schema'
import { formatInstant } from '../../format.ts'
import { MarkingTags } from '../claims/marking-tags.tsx'
import classes from './inspector.module.css'

/** Where the facts come from, numbered as the facts refer to them. */
export function RecordsList({ records }: { records: readonly RecordLine[] }) {
  return (
    <section className={classes.section}>
      <h3>Where it comes from</h3>
      <ol className={classes.records}>
        {records.map((record, index) => (
          <li key={record.id} id={record.id} className={classes.record} tabIndex={-1}>
            <b>{index + 1}</b>
            <div>
              <p>
                {AGENCY_WORDS[record.agency]}, {record.source}
                {record.reference && <> · {record.reference}</>}
              </p>
              <p className={classes.dim}>{record.howKnownWords}</p>
              <p className={classes.dim}>Recorded here {formatInstant(record.recordedAt)}</p>
              <MarkingTags markings={record.markings} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
