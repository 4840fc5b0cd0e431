import type { LeftOut } from '@safeground/graph-schema'
import { formatCount } from '../../../format.ts'
import classes from '../harm.module.css'
import { LEFT_OUT_WORDS } from '../method-words.ts'

/** What is not on the map, and why: so that a gap is not read as a quiet place. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut }) {
  const kinds = (Object.keys(LEFT_OUT_WORDS) as (keyof LeftOut)[]).filter((kind) => leftOut[kind] > 0)
  return (
    <section className={classes.made} aria-labelledby="left-out">
      <h2 id="left-out">What is not on the map, and why</h2>
      {kinds.length === 0 ? (
        <p>Nothing that you may see was left out.</p>
      ) : (
        <dl className={classes.leftOut}>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>
                {LEFT_OUT_WORDS[kind].label}
                <span>{LEFT_OUT_WORDS[kind].why}</span>
              </dt>
              <dd>{formatCount(leftOut[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
