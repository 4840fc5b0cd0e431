import { AGENCY_WORDS } from '@safeground/graph-schema'
import { formatLongDay, formatWhen } from '../../format.ts'
import { useIsPrinting } from '../../parts/printed.tsx'
import classes from './came-in.module.css'
import { CameInEntry } from './came-in-entry.tsx'
import { Count, Nothing, Rest, Section } from './section.tsx'
import type { Shown } from './today-board.tsx'
import { byDayAndAgency, capped } from './today-words.ts'

/** A briefing is one sheet. */
const MOST_ON_PAPER = 6

/** What agencies wrote down and published since, by day and agency, newest first. */
export function CameIn({ view, now }: Shown) {
  const { olderPublished } = view
  const isOnPaper = useIsPrinting()
  const cameIn = isOnPaper ? view.cameIn.slice(0, MOST_ON_PAPER) : view.cameIn
  const cameInNotShown = view.cameInNotShown + view.cameIn.length - cameIn.length
  return (
    <Section title="What came in" count={capped(cameIn.length + cameInNotShown)}>
      {cameIn.length === 0 && (
        <Nothing>
          Nothing that was written down since {formatWhen(view.since, now)} has been published here for your
          role to see.
        </Nothing>
      )}
      <div className={classes.days}>
        {byDayAndAgency(cameIn).map(({ day, agencies }) => (
          <section key={day} className={classes.day}>
            <h3>{formatLongDay(day)}</h3>
            {agencies.map(({ agency, entries }) => (
              <section key={agency} className={classes.agency}>
                <h4>
                  {AGENCY_WORDS[agency]} <Count>{`${entries.length}`}</Count>
                </h4>
                <ul className={classes.entries}>
                  {entries.map((entry) => (
                    <CameInEntry key={entry.report} entry={entry} />
                  ))}
                </ul>
              </section>
            ))}
          </section>
        ))}
      </div>
      {(cameInNotShown > 0 || olderPublished > 0) && (
        <Rest>
          {cameInNotShown > 0 &&
            `${capped(cameInNotShown)} more ${cameInNotShown === 1 ? 'is' : 'are'} not shown. `}
          {olderPublished > 0 &&
            `And ${capped(olderPublished)} older ${olderPublished === 1 ? 'entry' : 'entries'} from files published since: search finds them.`}
        </Rest>
      )}
    </Section>
  )
}
