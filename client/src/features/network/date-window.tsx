import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './network-workspace.module.css'

interface DateWindowProps {
  from: string | undefined
  until: string | undefined
  onChange: (changes: { from?: string | undefined; until?: string | undefined }) => void
}

/** Two days. Undated claims are in every window; the table says which they are. */
export function DateWindow({ from, until, onChange }: DateWindowProps) {
  const isTurned = from !== undefined && until !== undefined && from > until
  return (
    <fieldset className={classes.window}>
      <legend className={classes.controlLabel}>Dates</legend>
      <DayField
        label="From"
        value={from}
        onChange={(day) => onChange({ from: day })}
        error={isTurned ? 'The window ends before it begins' : undefined}
      />
      <span aria-hidden>–</span>
      <DayField label="Until" value={until} onChange={(day) => onChange({ until: day })} />
      {(from || until) && (
        <ActionIcon
          aria-label="Clear the dates"
          title="Clear the dates"
          onClick={() => onChange({ from: undefined, until: undefined })}
        >
          <IconX size={15} />
        </ActionIcon>
      )}
    </fieldset>
  )
}

interface DayFieldProps {
  label: string
  value: string | undefined
  error?: string | undefined
  onChange: (day: string | undefined) => void
}

/** Sends a day when one leaves the field or presses Enter, not at every digit of a year half typed. */
function DayField({ label, value, error, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const settle = () => {
    const day = /^(19|20)\d\d-/.test(typed) ? typed : undefined
    if (day !== value) onChange(day)
  }
  return (
    <TextInput
      type="date"
      size="xs"
      w={128}
      aria-label={label}
      title={error ?? label}
      value={typed}
      error={error !== undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
