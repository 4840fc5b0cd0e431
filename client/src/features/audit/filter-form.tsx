import { Button, TextInput } from '@mantine/core'
import { SubjectId } from '@safeground/graph-schema'
import { type FormEvent, useEffect, useState } from 'react'
import classes from './audit.module.css'

export interface Filter {
  username?: string
  subject?: string
}

interface FilterFormProps {
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** By who looked, and by what was looked at. */
export function FilterForm({ filter, onFilter }: FilterFormProps) {
  const [username, setUsername] = useState('')
  const [subject, setSubject] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => setSubject(filter.subject ?? ''), [filter.subject])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = subject.trim()
    const isFaulty = wanted !== '' && !SubjectId.safeParse(wanted).success
    setFault(isFaulty ? 'An id begins with s- and has 26 letters and digits after it.' : null)
    if (isFaulty) return
    onFilter({
      ...(username.trim() ? { username: username.trim() } : {}),
      ...(wanted ? { subject: wanted } : {}),
    })
  }
  const clear = () => {
    setUsername('')
    setSubject('')
    setFault(null)
    onFilter({})
  }
  return (
    <form className={classes.filters} onSubmit={submit}>
      <TextInput
        label="User name"
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        autoComplete="off"
      />
      <TextInput
        label="Id of a person, place or thing"
        className={classes.id ?? ''}
        value={subject}
        error={fault}
        onChange={(event) => setSubject(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit">Filter</Button>
      {(filter.username || filter.subject) && (
        <Button variant="default" onClick={clear}>
          Clear
        </Button>
      )}
    </form>
  )
}
