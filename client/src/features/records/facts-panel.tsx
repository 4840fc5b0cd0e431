import { type Fact, MARKINGS } from '@safeground/graph-schema'
import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { formatValue } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { Tag } from '../../parts/tag.tsx'
import { byLabel, type FactGroup, saidBy } from './by-source.ts'
import classes from './records.module.css'
import type { Records } from './use-records.ts'

interface FactsPanelProps {
  title: string
  facts: readonly Fact[]
  records: Records
  /** Said where there is nothing. */
  none: string
  aside?: ReactNode
}

/** What is recorded, fact by fact: where sources differ, side by side, each with who says so. */
export function FactsPanel({ title, facts, records, none, aside }: FactsPanelProps) {
  return (
    <Panel title={title} aside={aside}>
      {facts.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <dl className={classes.facts}>
          {byLabel(facts).map((group) => (
            <Group key={group.label} group={group} records={records} />
          ))}
        </dl>
      )}
    </Panel>
  )
}

const SHOWN_AT_FIRST = 3

function Group({ group, records }: { group: FactGroup; records: Records }) {
  const [isWhole, setWhole] = useState(false)
  const { label, values, differs } = group
  const shown = isWhole ? values : values.slice(0, SHOWN_AT_FIRST)
  const isLong = values.some(({ value }) => value.length > 90)
  return (
    <div data-long={isLong || undefined}>
      <dt>
        {label} {differs && <Tag tone="strong">sources differ</Tag>}
      </dt>
      {shown.map((fact) => (
        <dd key={fact.value}>
          <span className={classes.value}>{formatValue(fact.value)}</span>
          {isInConfidence(fact, records) && (
            <span className={classes.confidence}>
              <IconLock size={13} aria-hidden />
              {MARKINGS['in-confidence'].label}
            </span>
          )}
          <button type="button" className={classes.from} onClick={() => records.show(fact.records)}>
            <span className="out-of-sight">Show where it comes from: </span>
            {saidBy(fact, records.byId)}
          </button>
        </dd>
      ))}
      {values.length > shown.length && (
        <dd>
          <button type="button" className={classes.more} onClick={() => setWhole(true)}>
            {values.length - shown.length} more
          </button>
        </dd>
      )}
    </div>
  )
}

/** What nobody but the agency that holds the case may hear: said beside it, lest it be read out. */
const isInConfidence = (fact: Fact, { byId }: Records): boolean =>
  fact.records.every((id) => byId.get(id)?.markings.includes(MARKINGS['in-confidence'].label))
