import { AGENCY_WORDS, type SourceView } from '@safeground/graph-schema'
import { IconLock } from '@tabler/icons-react'
import classes from './imports.module.css'

interface ChooseSourceProps {
  sources: readonly SourceView[]
  chosen: SourceView['source'] | undefined
  onChoose: (source: SourceView['source']) => void
}

/** One card for each kind of file; one that the role may not bring in says why. */
export function ChooseSource({ sources, chosen, onChoose }: ChooseSourceProps) {
  return (
    <fieldset className={classes.sources}>
      <legend className="out-of-sight">Kind of file</legend>
      {sources.map((source) => (
        <label key={source.source} className={classes.source} data-refused={!source.mayBringIn || undefined}>
          <input
            type="radio"
            name="source"
            value={source.source}
            checked={source.source === chosen}
            disabled={!source.mayBringIn}
            onChange={() => onChoose(source.source)}
          />
          <span>
            <strong>{source.label}</strong>
            <span className={classes.from}>from {AGENCY_WORDS[source.agency]}</span>
            <span className={classes.meaning}>{source.meaning}</span>
            {source.whyNot && (
              <span className={classes.whyNot}>
                <IconLock size={14} aria-hidden /> {source.whyNot}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
