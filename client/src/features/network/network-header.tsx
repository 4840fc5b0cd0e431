import { SegmentedControl } from '@mantine/core'
import { kindOf, type NetworkView } from '@safeground/graph-schema'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { formatInstant } from '../../format.ts'
import { DateWindow } from './date-window.tsx'
import { agenciesOf, ageOf } from './line-words.ts'
import type { NetworkSearch } from './network-search.ts'
import classes from './network-workspace.module.css'

interface NetworkHeaderProps {
  view: NetworkView
  search: NetworkSearch
  shown: 'picture' | 'both' | 'table'
  onChange: (changes: Partial<NetworkSearch>) => void
}

/** Who is in the middle, and what may be changed about the picture. */
export function NetworkHeader({ view, search, shown, onChange }: NetworkHeaderProps) {
  return (
    <header className={classes.header}>
      <Centre view={view} />
      <div className={classes.controls}>
        <div className={classes.control}>
          <span className={classes.controlLabel} id="steps-label">
            Steps
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="steps-label"
            value={String(search.steps ?? 1)}
            onChange={(value) => onChange({ steps: value === '2' ? 2 : undefined })}
            data={[
              { value: '1', label: '1' },
              { value: '2', label: '2' },
            ]}
          />
        </div>
        <DateWindow from={search.from} until={search.until} onChange={onChange} />
        <SegmentedControl
          size="xs"
          aria-label="What is shown"
          value={shown}
          onChange={(value) => onChange({ view: value as 'picture' | 'both' | 'table' })}
          data={[
            { value: 'picture', label: 'Picture' },
            { value: 'both', label: 'Both' },
            { value: 'table', label: 'Table' },
          ]}
        />
      </div>
    </header>
  )
}

function Centre({ view }: { view: NetworkView }) {
  const centre = view.nodes.find((node) => node.id === view.centre)
  if (!centre) return null
  const isUnidentified = centre.kind === 'Person' && !centre.isIdentified
  const facts = [
    kindOf(centre.kind).label,
    ageOf(centre.age),
    isUnidentified ? 'not identified' : '',
    `from ${agenciesOf(centre.agencies)}`,
  ]
  return (
    <div className={classes.centre}>
      <KindTile kind={centre.kind} isDashed={isUnidentified} size={40} />
      <div>
        <h1 className={classes.caption}>{centre.caption}</h1>
        <p className={classes.facts}>
          {facts.filter(Boolean).join(' · ')}
          <span className={classes.cut}> · as known on {formatInstant(view.asKnownOn)}</span>
        </p>
      </div>
    </div>
  )
}
