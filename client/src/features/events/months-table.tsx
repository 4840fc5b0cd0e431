import { SegmentedControl } from '@mantine/core'
import { type EventMonth, eventOf } from '@safeground/graph-schema'
import { useState } from 'react'
import { EventIcon } from '../../drawing/kind-icon.tsx'
import classes from './months.module.css'
import { monthWords, toMonthRows } from './to-months.ts'

/**
 * Two years by month and kind: small bars, or the numbers themselves. One table, so that eye and voice get the same;
 * all rows have one scale.
 */
export function MonthsTable({ months, isCapped }: { months: readonly EventMonth[]; isCapped: boolean }) {
  const [shown, setShown] = useState('bars')
  const rows = toMonthRows(months)
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  if (rows.length === 0) return null
  return (
    <div className={classes.frame} data-shown={shown}>
      <div className={classes.head}>
        <p>
          The last {months.length} months. Bars have one scale: the highest is {most} in a month.
          {isCapped && ' Only the newest are counted, as there are very many.'}
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Months as bars or numbers"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'bars', label: 'Bars' },
            { value: 'numbers', label: 'Numbers' },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroller} aria-label="By month and kind" tabIndex={0}>
        <table className={classes.table}>
          <caption className="out-of-sight">What happened, by month and kind</caption>
          <thead>
            <tr>
              <td />
              {months.map(({ month }, index) => (
                <th
                  key={month}
                  scope="col"
                  aria-label={monthWords(month, true)}
                  data-year={isFirstOfYear(month, index) || undefined}
                >
                  {isFirstOfYear(month, index) && <b>{month.slice(0, 4)}</b>}
                  <span>{monthWords(month).slice(0, shown === 'bars' ? 1 : 3)}</span>
                </th>
              ))}
              <th scope="col" className={classes.sum}>
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, counts, sum }) => (
              <tr key={kind}>
                <th scope="row">
                  <EventIcon kind={kind} size={15} />
                  {eventOf(kind).plural}
                </th>
                {counts.map((count, index) => {
                  const month = months[index]?.month ?? ''
                  return (
                    <td
                      key={month}
                      data-year={isFirstOfYear(month, index) || undefined}
                      title={`${monthWords(month, true)}: ${count}`}
                    >
                      {shown === 'bars' && count > 0 && (
                        <i style={{ height: `${barHeight(count, most)}px` }} />
                      )}
                      <span className={shown === 'bars' ? 'out-of-sight' : classes.number}>{count}</span>
                    </td>
                  )
                })}
                <td className={classes.sum}>{sum}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

const HIGHEST = 30
const barHeight = (count: number, most: number): number => Math.max(3, Math.round((count / most) * HIGHEST))

/** January; or the first month, unless January follows so soon that the two years would run into each other. */
const isFirstOfYear = (month: string, index: number): boolean =>
  month.endsWith('-01') || (index === 0 && Number(month.slice(5, 7)) <= 9)
