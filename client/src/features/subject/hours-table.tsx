import { WEEKDAYS } from '../events/clock-here.ts'
import classes from './hours-table.module.css'

interface HoursTableProps {
  hours: readonly (readonly number[])[]
  hourNotKnown: number
}

/** Seven days by 24 hours. Every cell that has anything says how many: shade is only for the eye that scans. */
export function HoursTable({ hours, hourNotKnown }: HoursTableProps) {
  const most = Math.max(1, ...hours.flat())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroller} aria-label="By day and hour" tabIndex={0}>
      <table className={classes.table}>
        <caption className="out-of-sight">
          Reports of harm here by day of the week and hour of the day
        </caption>
        <thead>
          <tr>
            <td />
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hourKey(hour)} scope="col">
                <span className={hour % 3 === 0 ? undefined : 'out-of-sight'}>{hourKey(hour)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day, row) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {Array.from({ length: 24 }, (_, hour) => {
                const count = hours[row]?.[hour] ?? 0
                return (
                  <td
                    key={hourKey(hour)}
                    data-step={count === 0 ? undefined : Math.ceil((count / most) * 4)}
                    title={`${day} ${hourKey(hour)}:00: ${count}`}
                  >
                    {count > 0 && count}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {hourNotKnown > 0 && (
        <p className={classes.unknown}>{hourNotKnown} more with the hour not known: in no cell.</p>
      )}
    </section>
  )
}

const hourKey = (hour: number): string => String(hour).padStart(2, '0')
