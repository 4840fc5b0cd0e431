import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type Choices, chosen, type Given } from '@safeground/graph-schema'
import { useState } from 'react'
import classes from './mappings.module.css'
import { useDraft } from './use-draft.tsx'

interface WordsTableProps {
  label: string
  where: string
  given: Extract<Given, { column: string }>
  choices: Choices | undefined
  onChange: (given: Given) => void
}

/** Without a list of values of their own, and yet written in a few words or codes in most files. */
const IN_FEW_WORDS = /(sex|ethnicity|placeType|locality)$/

/** What the words of a column stand for. Without it the cells are taken as they are. */
export function WordsTable({ label, where, given, choices, onChange }: WordsTableProps) {
  const { columns } = useDraft()
  const [added, setAdded] = useState('')
  const samples = columns.find(({ name }) => name === given.column)?.samples ?? []
  const strange = choices ? samples.filter((sample) => chosen(choices, sample) === null) : []
  const { words } = given
  const begin = () =>
    onChange({
      ...given,
      words: Object.fromEntries(samples.map((sample) => [sample, startOf(sample, choices)])),
    })
  if (!words) {
    return (
      <div className={classes.noWords}>
        {strange.length > 0 && (
          <span className={classes.strange}>
            {strange.slice(0, 3).join(', ')}: not known here as they stand.
          </span>
        )}
        {(choices || IN_FEW_WORDS.test(where)) && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Say what its words stand for: ${label}`}
            onClick={begin}
          >
            Say what its words stand for
          </Button>
        )}
      </div>
    )
  }
  const set = (word: string, value: string) => onChange({ ...given, words: { ...words, [word]: value } })
  const remove = (word: string) => {
    const left = Object.entries(words).filter(([one]) => one !== word)
    onChange(left.length > 0 ? { ...given, words: Object.fromEntries(left) } : { column: given.column })
  }
  return (
    <fieldset className={classes.words}>
      <legend>What its words stand for. Any other word is a fault of its row.</legend>
      {Object.entries(words).map(([word, value]) => (
        <div key={word} className={classes.word}>
          <code>{word === '' ? 'blank' : word}</code>
          <WordValue
            label={`${label}: ${word === '' ? 'blank' : word} stands for`}
            value={value}
            choices={choices}
            onChange={(to) => set(word, to)}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={`Take out the word ${word === '' ? 'blank' : word}`}
            onClick={() => remove(word)}
          >
            Take out
          </Button>
        </div>
      ))}
      <div className={classes.word}>
        <TextInput
          size="xs"
          aria-label={`Another word of ${label}`}
          placeholder="another word"
          value={added}
          onChange={(event) => setAdded(event.currentTarget.value)}
        />
        <Button
          size="compact-xs"
          variant="default"
          disabled={isTaken(added, words)}
          onClick={() => {
            set(added.trim(), startOf(added, choices))
            setAdded('')
          }}
        >
          Add word
        </Button>
      </div>
    </fieldset>
  )
}

/** Names that are no words to an object are no words here either. */
const isTaken = (word: string, words: Readonly<Record<string, string>>) =>
  word.trim() === '' || word.trim() === '__proto__' || Object.hasOwn(words, word.trim())

const startOf = (word: string, choices: Choices | undefined) =>
  choices ? (chosen(choices, word) ?? '') : word.trim()

interface WordValueProps {
  label: string
  value: string
  choices: Choices | undefined
  onChange: (value: string) => void
}

function WordValue({ label, value, choices, onChange }: WordValueProps) {
  if (!choices) {
    return (
      <TextInput
        size="xs"
        aria-label={label}
        placeholder="nothing"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={chosen(choices, value) ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'nothing' },
        ...Object.entries(choices).map(([one, words]) => ({ value: one, label: words })),
      ]}
    />
  )
}
