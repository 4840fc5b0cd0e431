import { EventName, eventOf } from '@safeground/graph-schema'
import { EventIcon } from '../../drawing/kind-icon.tsx'
import classes from './events.module.css'

interface KindFilterProps {
  /** The kinds that there are. */
  present: readonly EventName[]
  /** The kinds that are wanted; undefined = all. */
  wanted: readonly EventName[] | undefined
  onChange: (kinds: string | undefined) => void
}

/** Each kind is a switch. The last one that is on cannot be switched off: that would be a list of nothing. */
export function KindFilter({ present, wanted, onChange }: KindFilterProps) {
  if (present.length < 2 && wanted === undefined) return null
  const isOn = (kind: EventName) => wanted === undefined || wanted.includes(kind)
  const toggle = (kind: EventName) => {
    const next = present.filter((each) => (each === kind ? !isOn(each) : isOn(each)))
    onChange(next.length === present.length || next.length === 0 ? undefined : next.join(','))
  }
  return (
    <fieldset className={classes.kinds}>
      <legend className="out-of-sight">Kinds shown</legend>
      {present.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={isOn(kind)}
          onClick={() => toggle(kind)}
        >
          <EventIcon kind={kind} size={15} />
          {eventOf(kind).plural}
        </button>
      ))}
    </fieldset>
  )
}

/** The kinds in an address; undefined = all, also where none of them is known. */
export function eventKindsIn(text: string | undefined): EventName[] | undefined {
  const kinds = (text ?? '').split(',').filter((name): name is EventName => EventName.safeParse(name).success)
  return kinds.length > 0 ? kinds : undefined
}
