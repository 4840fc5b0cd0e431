import { Chip, NativeSelect, Radio } from '@mantine/core'
import { DAYPARTS, Daypart, WEEKDAYS, Weekday } from '@safeground/graph-schema'
import classes from '../filters.module.css'
import { type ChangeSearch, type HotspotsSearch, listIn, listInWords } from '../hotspots-search.ts'

interface WeekFilterProps {
  search: HotspotsSearch
  onChange: ChangeSearch
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
const FROM = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock(hour) }))
const UNTIL = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour + 1), label: clock(hour + 1) }))
/** What is offered first when somebody chooses hours of their own: the evening. */
const FIRST_HOURS = '18-22'

/** Days on which it began and hours of the clock; and what becomes of events whose hour is not known. */
export function WeekFilter({ search, onChange }: WeekFilterProps) {
  const choice = search.hours ? 'own' : (search.daypart ?? 'all')
  const [from = '18', until = '22'] = (search.hours ?? FIRST_HOURS).split('-')
  const setHours = (start: string, end: string) => {
    if (start !== end) onChange({ hours: `${start}-${end}` })
  }
  const narrows = choice !== 'all'
  return (
    <fieldset className={classes.group}>
      <legend>When in the week</legend>
      <Chip.Group
        multiple
        value={listIn(search.days)}
        onChange={(days) =>
          onChange({ days: listInWords(Weekday.options.filter((day) => days.includes(day))) })
        }
      >
        <div className={classes.chips}>
          {Weekday.options.map((day) => (
            <Chip key={day} size="xs" value={day}>
              <span aria-hidden>{WEEKDAYS[day].short}</span>
              <span className="out-of-sight">{WEEKDAYS[day].label}</span>
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <Radio.Group
        label="Hours"
        value={choice}
        onChange={(value) => {
          const daypart = Daypart.safeParse(value).data
          onChange({
            daypart: daypart === 'all' ? undefined : daypart,
            hours: value === 'own' ? FIRST_HOURS : undefined,
          })
        }}
      >
        <div className={classes.checks}>
          {Daypart.options.map((part) => (
            <Radio key={part} size="xs" value={part} label={DAYPARTS[part].label} />
          ))}
          <Radio size="xs" value="own" label="These hours" />
        </div>
      </Radio.Group>
      {choice === 'own' && (
        <div className={classes.hours}>
          <NativeSelect
            size="xs"
            label="From"
            data={FROM}
            value={from}
            onChange={(event) => setHours(event.currentTarget.value, until)}
          />
          <NativeSelect
            size="xs"
            label="To before"
            data={UNTIL}
            value={until}
            onChange={(event) => setHours(from, event.currentTarget.value)}
          />
        </div>
      )}
      <Radio.Group
        label="Hour not known"
        description={
          narrows || search.days
            ? 'Overnight windows may lie in or out of the hours chosen.'
            : 'Matters once days or hours are chosen.'
        }
        value={search.unknownHours ?? 'left-out'}
        onChange={(value) => onChange({ unknownHours: value === 'spread' ? 'spread' : undefined })}
      >
        <div className={classes.checks}>
          <Radio size="xs" value="left-out" label="Left out, and listed" />
          <Radio size="xs" value="spread" label="Spread over the hours they may have been in" />
        </div>
      </Radio.Group>
    </fieldset>
  )
}
