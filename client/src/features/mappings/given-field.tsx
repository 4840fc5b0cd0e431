import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { type Choices, type Given, isColumn } from '@safeground/graph-schema'
import { IconX } from '@tabler/icons-react'
import classes from './mappings.module.css'
import { useDraft, useFaults } from './use-draft.tsx'
import { WordsTable } from './words-table.tsx'

interface GivenFieldProps {
  label: string
  /** Its place in the description, by which faults find it. */
  where: string
  given: Given | null | undefined
  onChange: (given: Given | null) => void
  /** The values that it may take, where the vocabulary has a list. */
  choices?: Choices | undefined
  help?: string | undefined
  /** It cannot be left out. */
  isNeeded?: boolean
  /** It can only come from a column. */
  columnOnly?: boolean
  /** Takes the whole line away. */
  onRemove?: (() => void) | undefined
}

const LEFT_OUT = ''
const FIXED = 'fixed'

/** Where one value comes from: a column, the same in every row, or nowhere. */
export function GivenField(props: GivenFieldProps) {
  const { label, where, given, onChange, choices, help, isNeeded, columnOnly, onRemove } = props
  const { columns } = useDraft()
  const fault = useFaults(where)
  const isFixed = given && !isColumn(given)
  const chosen = !given ? LEFT_OUT : isColumn(given) ? `column ${given.column}` : FIXED
  const names = columns.map(({ name }) => name)
  const unknown = given && isColumn(given) && !names.includes(given.column) ? [given.column] : []
  const choose = (value: string) => {
    if (value === LEFT_OUT) onChange(null)
    else if (value === FIXED) onChange({ fixed: Object.keys(choices ?? {})[0] ?? '' })
    else onChange({ column: value.slice('column '.length) })
  }
  return (
    <div className={classes.field}>
      <NativeSelect
        label={label}
        description={help}
        size="xs"
        value={chosen}
        error={isFixed ? undefined : fault}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {(!isNeeded || chosen === LEFT_OUT) && (
          <option value={LEFT_OUT}>{isNeeded ? 'Choose …' : 'Leave out'}</option>
        )}
        {!columnOnly && <option value={FIXED}>The same in every row …</option>}
        <optgroup label="Columns of the file">
          {[...unknown, ...names].map((name) => (
            <option key={name} value={`column ${name}`}>
              {columns.find((one) => one.name === name)?.heading ?? `${name} (not in this file)`}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      {isFixed && (
        <FixedValue
          label={label}
          fixed={given.fixed}
          choices={choices}
          fault={fault}
          onChange={(fixed) => onChange({ fixed })}
        />
      )}
      {given && isColumn(given) && !columnOnly && (
        <WordsTable label={label} where={where} given={given} choices={choices} onChange={onChange} />
      )}
      {onRemove && (
        <ActionIcon
          className={classes.removeField ?? ''}
          variant="subtle"
          color="gray"
          aria-label={`Take out ${label}`}
          onClick={onRemove}
        >
          <IconX size={15} />
        </ActionIcon>
      )}
    </div>
  )
}

interface FixedValueProps {
  label: string
  fixed: string
  choices: Choices | undefined
  fault: string | undefined
  onChange: (fixed: string) => void
}

function FixedValue({ label, fixed, choices, fault, onChange }: FixedValueProps) {
  const shared = { size: 'xs', error: fault, 'aria-label': `${label}, in every row` } as const
  if (!choices) {
    return (
      <TextInput
        {...shared}
        placeholder="in every row"
        value={fixed}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <NativeSelect
      {...shared}
      value={fixed}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={Object.entries(choices).map(([value, words]) => ({ value, label: words }))}
    />
  )
}
