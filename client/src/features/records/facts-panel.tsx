import { type Fact, MARKINGS } from '@safeground/graph-schema'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { formatValue } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { useIsPrinting } from '../../parts/printed.tsx'
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
  /** Fields that are shown at once, in this order; the others when one asks. All of them when left out. */
  first?: readonly string[]
}

/** What is recorded, fact by fact: where sources differ, side by side, each with who says so. */
export function FactsPanel({ title, facts, records, none, first }: FactsPanelProps) {
  const [isWhole, setWhole] = useState(false)
  const isPrinting = useIsPrinting()
  const groups = byLabel(facts)
  const brief = first && groups.filter(({ values }) => values.some(({ field }) => first.includes(field)))
  const isBrief = brief !== undefined && brief.length > 0 && brief.length < groups.length
  const shown = isBrief && !isWhole && !isPrinting ? brief : groups
  return (
    <Panel
      title={title}
      aside={
        isBrief && (
          <button
            type="button"
            className={classes.more}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Fewer facts' : `${groups.length - brief.length} more facts`}
          </button>
        )
      }
    >
      {groups.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <dl className={classes.facts}>
          {shown.map((group) => (
            <Group key={group.label} group={group} records={records} />
          ))}
        </dl>
      )}
    </Panel>
  )
}

const SHOWN_AT_FIRST = 3
/** A sentence: it gets the whole width and is not set in bold. */
const LONG = 60

function Group({ group, records }: { group: FactGroup; records: Records }) {
  const [isWhole, setWhole] = useState(false)
  const { label, values, differs } = group
  const isPrinting = useIsPrinting()
  const shown = isWhole || isPrinting ? values : values.slice(0, SHOWN_AT_FIRST)
  const isSecret = values.every((fact) => isInConfidence(fact, records))
  const isLong = values.some(({ value }) => value.length > LONG)
  return (
    <div data-long={isLong || undefined}>
      <dt>
        {label} {differs && <Tag tone="strong">sources differ</Tag>}
        {isSecret && <InConfidence />}
      </dt>
      {shown.map((fact) => (
        <dd key={fact.value}>
          <span className={classes.value}>{formatValue(fact.value)}</span>
          {!isSecret && isInConfidence(fact, records) && <InConfidence />}
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

function InConfidence() {
  return (
    <span className={classes.confidence}>
      <IconLock size={13} aria-hidden />
      {MARKINGS['in-confidence'].label}
    </span>
  )
}

/** What nobody but the agency that holds the case may hear: said beside it, lest it be read out. */
const isInConfidence = (fact: Fact, { byId }: Records): boolean =>
  fact.records.every((id) => byId.get(id)?.markings.includes(MARKINGS['in-confidence'].label))
