import { formatCount, formatWhen } from '../../format.ts'
import classes from './line.module.css'
import { MissingChild } from './missing-child.tsx'
import { Nothing, Rest, Section } from './section.tsx'
import type { Shown } from './today-board.tsx'
import { isOpen, toggled } from './today-search.ts'

/** Who is missing at this moment, as the files published so far say. */
export function MissingNow({ view, now, search, onChange }: Shown) {
  return (
    <Section
      title="Missing now"
      count={formatCount(view.missing.length)}
      lead={
        view.missing.length > 1
          ? 'In order of the risk that the police recorded, then of time missing. It ranks no child.'
          : undefined
      }
    >
      {view.missing.length === 0 ? (
        <Nothing>
          Nobody is recorded as missing in what has been published here and your role may see. Somebody whom
          nobody has reported, or whose report has not come in yet, is not on this page.
        </Nothing>
      ) : (
        <ul className={classes.lines}>
          {view.missing.map((child) => (
            <MissingChild
              key={child.person.id}
              child={child}
              now={now}
              isOpen={isOpen(search.open, child.person.id)}
              onToggle={() => onChange({ open: toggled(search.open, child.person.id) })}
            />
          ))}
        </ul>
      )}
      <Rest>{asOfWords(view.missingAsOf, now)}</Rest>
    </Section>
  )
}

/** A child who was reported after the newest file is not on the page: how recent it is, is part of what it says. */
const asOfWords = (published: string | null, now: string) =>
  published === null
    ? 'No file of times missing has been published here yet that your role may see.'
    : `As recent as the police’s newest file here: published ${formatWhen(published, now)}.`
