import { formatInstant } from '../../format.ts'
import type { HotspotMethod } from './answers.ts'
import classes from './harm.module.css'
import { spanWords } from './method-words.ts'

/** How the picture was made and what it does not say. */
export function HowMade({ method }: { method: HotspotMethod }) {
  return (
    <section className={classes.made} aria-labelledby="how-made">
      <h2 id="how-made">How this was made</h2>
      <dl className={classes.cut}>
        <div>
          <dt>Days</dt>
          <dd>{spanWords(method)}</dd>
        </div>
        <div>
          <dt>Data as of</dt>
          <dd>{formatInstant(method.cut)}</dd>
        </div>
      </dl>
      {method.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <h3>What it does not say</h3>
      <ul>
        {method.caveats.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
