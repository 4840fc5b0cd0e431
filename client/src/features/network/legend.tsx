import { KINDS, type KindName, kindOf, type NetworkView } from '@safeground/graph-schema'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { LineKey } from '../../drawing/network/line-key.tsx'
import { formatCount } from '../../format.ts'
import { kindsIn } from './network-search.ts'
import classes from './network-workspace.module.css'

interface LegendProps {
  /** The picture with every kind in it, for the counts. */
  all: NetworkView
  kinds: string | undefined
  onChange: (kinds: string | undefined) => void
}

/** What the signs mean; each kind is also a switch. The one in the middle always stays. */
export function Legend({ all, kinds, onChange }: LegendProps) {
  const counts = countKinds(all)
  const present = (Object.keys(KINDS) as KindName[]).filter((kind) => counts.has(kind))
  const wanted = kindsIn(kinds)
  const isOn = (kind: KindName) => wanted === undefined || wanted.includes(kind)
  const toggle = (kind: KindName) => {
    const next = present.filter((each) => (each === kind ? !isOn(each) : isOn(each)))
    onChange(next.length === present.length || next.length === 0 ? undefined : next.join(','))
  }
  return (
    <section className={classes.legend} aria-label="Legend">
      <fieldset className={`${classes.window} ${classes.kinds}`}>
        <legend className="out-of-sight">Kinds shown</legend>
        {present.map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={isOn(kind)}
            onClick={() => toggle(kind)}
          >
            <KindIcon kind={kind} size={16} />
            {kindOf(kind).plural} <span>{formatCount(counts.get(kind) ?? 0)}</span>
          </button>
        ))}
        {wanted !== undefined && (
          <button type="button" className={classes.all} onClick={() => onChange(undefined)}>
            Show all
          </button>
        )}
      </fieldset>
      <LineKey />
    </section>
  )
}

function countKinds(view: NetworkView): Map<KindName, number> {
  const counts = new Map<KindName, number>()
  for (const { kind } of view.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
