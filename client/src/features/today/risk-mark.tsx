import type { MissingRisk } from '@safeground/graph-schema'
import classes from './line.module.css'
import { riskWords } from './today-words.ts'

const BARS: Record<MissingRisk, number> = { high: 3, medium: 2, low: 1, 'no-apparent-risk': 0 }

/** Risk in the word that the police recorded, beside three quiet bars. Not an alarm, and not a score of the child. */
export function RiskMark({ risk }: { risk: MissingRisk | null }) {
  const filled = risk === null ? 0 : BARS[risk]
  return (
    <span className={classes.risk} data-level={risk ?? 'none'}>
      <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5.5 + 0.5}
            y={8 - bar * 3.5 + 0.5}
            width={4}
            height={3 + bar * 3.5}
            rx={1}
            data-filled={bar < filled || undefined}
          />
        ))}
      </svg>
      {riskWords(risk)}
    </span>
  )
}
