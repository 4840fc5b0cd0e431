import { HOW_WELL_KNOWN, type HowWellKnown, type LineQuality, QUALITY_WORDS } from '@safeground/graph-schema'
import classes from './line-key.module.css'

const DASH: Record<HowWellKnown, string | undefined> = { well: undefined, partly: '6 4', barely: '0.5 4.5' }

/** A short piece of a line as the picture draws it. Decoration beside its words. */
export function LineSwatch({
  quality = 'unknown',
  known = 'well',
  hasArrow = false,
  width = 26,
}: LineSwatchProps) {
  return (
    <svg
      className={classes.swatch}
      width={width}
      height={10}
      viewBox={`0 0 ${width} 10`}
      data-quality={quality}
      aria-hidden
    >
      <line x1={2} y1={5} x2={hasArrow ? width - 7 : width - 2} y2={5} strokeDasharray={DASH[known]} />
      {hasArrow && <path d={`M${width - 8} 1l7 4l-7 4z`} />}
    </svg>
  )
}

interface LineSwatchProps {
  quality?: LineQuality
  known?: HowWellKnown
  hasArrow?: boolean
  width?: number
}

/** What colour, dash and arrow mean. */
export function LineKey() {
  return (
    <div className={classes.key}>
      <dl className={classes.group} aria-label="Colour: what the link does for the child">
        {(Object.keys(QUALITY_WORDS) as LineQuality[]).map((quality) => (
          <Entry key={quality} words={QUALITY_WORDS[quality]}>
            <LineSwatch quality={quality} />
          </Entry>
        ))}
      </dl>
      <dl className={classes.group} aria-label="Dash: how well known">
        {(Object.keys(HOW_WELL_KNOWN) as HowWellKnown[]).map((known) => (
          <Entry key={known} words={HOW_WELL_KNOWN[known].label} meaning={HOW_WELL_KNOWN[known].meaning}>
            <LineSwatch known={known} />
          </Entry>
        ))}
      </dl>
      <dl className={classes.group} aria-label="Other signs">
        <Entry words="Direction stated">
          <LineSwatch hasArrow />
        </Entry>
        <Entry words="Number of claims">
          <span className={classes.count}>3</span>
        </Entry>
        <Entry words="Not identified">
          <span className={classes.unidentified} />
        </Entry>
      </dl>
    </div>
  )
}

function Entry({ words, meaning, children }: { words: string; meaning?: string; children: React.ReactNode }) {
  return (
    <div className={classes.entry} title={meaning}>
      <dt>{children}</dt>
      <dd>{words}</dd>
    </div>
  )
}
