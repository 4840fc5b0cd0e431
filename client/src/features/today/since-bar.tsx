import { Button, SegmentedControl } from '@mantine/core'
import { todayApi } from '@safeground/graph-schema'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { formatDay, formatWhen } from '../../format.ts'
import { Refusal } from '../../parts/refusal.tsx'
import classes from './today.module.css'
import type { Shown } from './today-board.tsx'
import { firstDayOf, type Since } from './today-search.ts'

const CHOICES = [
  { value: 'looked', label: 'I last looked' },
  { value: 'yesterday', label: 'Yesterday' },
  { value: 'friday', label: 'Friday' },
  { value: 'week', label: '7 days' },
]

/** From when on returns and new entries are shown, and the button that says that one has looked. */
export function SinceBar({ view, now, search, onChange }: Shown) {
  const memory = useQueryClient()
  const looked = useMutation({
    mutationFn: () => call(todayApi.looked, { body: { at: view.asOf } }),
    onSuccess: async () => {
      onChange({ since: undefined })
      await memory.invalidateQueries({ queryKey: [todayApi.open.path] })
    },
  })
  return (
    <section className={classes.since} aria-label="From when on">
      <div className={classes.sinceRow}>
        <span className={classes.sinceLabel} id="since-label">
          Since
        </span>
        <SegmentedControl
          size="xs"
          className={classes.sinceChoice ?? ''}
          aria-labelledby="since-label"
          value={search.since ?? 'looked'}
          onChange={(value) => onChange({ since: value === 'looked' ? undefined : (value as Since) })}
          data={CHOICES}
        />
        <Button
          size="xs"
          className={classes.looked ?? ''}
          leftSection={<IconCheck size={15} />}
          loading={looked.isPending}
          onClick={() => looked.mutate()}
        >
          I have looked
        </Button>
      </div>
      <p className={classes.sinceWords} role="status">
        {looked.isSuccess && search.since === undefined && 'Noted. '}
        {sinceWords({ view, now, search })}
      </p>
      {looked.isError && (
        <Refusal error={looked.error} otherwise="It could not be noted that you have looked. Try again." />
      )}
    </section>
  )
}

/** From when on, and why from then. */
function sinceWords({ view, now, search }: Pick<Shown, 'view' | 'now' | 'search'>): string {
  if (search.since) return `From the beginning of ${formatDay(firstDayOf(search.since, now))}.`
  const from = formatWhen(view.since, now)
  if (!view.lookedAt) return `From ${from}: you have not said here yet that you have looked.`
  return view.lookedAt === view.since
    ? `From ${from}, when you last said that you had looked.`
    : `From ${from}, which is as far back as news goes; you last looked ${formatWhen(view.lookedAt, now)}.`
}
