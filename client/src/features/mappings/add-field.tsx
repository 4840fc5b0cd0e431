import { NativeSelect } from '@mantine/core'
import classes from './mappings.module.css'

interface AddFieldProps {
  label: string
  options: readonly { value: string; label: string }[]
  onAdd: (value: string) => void
}

/** A list of what can still be added: choosing one adds it. */
export function AddField({ label, options, onAdd }: AddFieldProps) {
  if (options.length === 0) return null
  return (
    <NativeSelect
      className={classes.add ?? ''}
      size="xs"
      aria-label={label}
      value=""
      onChange={(event) => event.currentTarget.value && onAdd(event.currentTarget.value)}
    >
      <option value="">{label} …</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </NativeSelect>
  )
}
