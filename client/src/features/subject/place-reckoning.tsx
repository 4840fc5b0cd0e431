import { PLACE_ROLES } from '@safeground/graph-schema'
import { Panel } from '../../parts/page.tsx'
import { isHarmRole } from '../events/event-words.ts'
import { HoursTable } from './hours-table.tsx'
import classes from './place.module.css'
import type { PlaceEvents } from './place-events.ts'

/** Fewer than this make a table of hours that says more than is known. */
const LEAST_FOR_HOURS = 10

/** What the place was in what happened, kept apart, and when. */
export function PlaceReckoning({ reckoned, isWhole }: { reckoned: PlaceEvents; isWhole: boolean }) {
  const { roles, ours, sentence, hours, hourKnown, hourNotKnown } = reckoned
  const harmCount = reckoned.counts.harm
  const harm = roles.filter(({ role }) => isHarmRole(role))
  const others = roles.filter(({ role }) => !isHarmRole(role))
  return (
    <Panel title="What this place was, and when">
      <p className={classes.sentence}>{sentence}</p>
      <div className={classes.roles}>
        {harm.length > 0 && (
          <Roles title="Harm" roles={harm}>
            {ours > 0 &&
              `${ours} of ${harmCount} were found by patrol or by our own operation or plan: where we look, we find. They are not in the sentence above nor in the hours.`}
          </Roles>
        )}
        {others.length > 0 && (
          <Roles title="Not harm here by that alone" roles={others}>
            Where a child was found, was missing from, or a report was made is not where harm happened.
          </Roles>
        )}
      </div>
      {hourKnown >= LEAST_FOR_HOURS && (
        <>
          <h3 className={classes.hours}>Reports of harm by day and hour</h3>
          <HoursTable hours={hours} hourNotKnown={hourNotKnown} />
        </>
      )}
      <p className={classes.made}>
        {hourKnown > 0 && hourKnown < LEAST_FOR_HOURS && 'Too few for a table of hours. '}
        {isWhole
          ? 'Counted from the events listed below: those that you may see, in these dates and kinds.'
          : 'Counted from the newest events only; earlier ones can be shown below, or choose dates.'}
      </p>
    </Panel>
  )
}

interface RolesProps {
  title: string
  roles: PlaceEvents['roles']
  children: React.ReactNode
}

function Roles({ title, roles, children }: RolesProps) {
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {roles.map(({ role, count }) => (
          <div key={role}>
            <dt>{PLACE_ROLES[role]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {children && <p>{children}</p>}
    </div>
  )
}
