import { ActionIcon, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { removePart, renamePart } from './mapping-draft.ts'
import classes from './mappings.module.css'
import { useDraft, useFaults } from './use-draft.tsx'

/** The head of a card: what kind it is, what the description calls it, and a way to take it out. */
export function PartHead({
  part,
  where,
  kind,
  icon,
}: {
  part: string
  where: string
  kind: string
  icon: ReactNode
}) {
  const { change } = useDraft()
  const [name, setName] = useState(part)
  const fault = useFaults(`${where}.part`)
  const own = useFaults(where)
  const rename = () => {
    const wanted = name
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+/, '')
      .slice(0, 31)
    setName(wanted || part)
    if (wanted && wanted !== part) change((before) => renamePart(before, part, wanted))
  }
  return (
    <>
      <header className={classes.partHead}>
        {icon}
        <h3>{kind}</h3>
        <TextInput
          size="xs"
          aria-label={`What this ${kind.toLowerCase()} is called here`}
          value={name}
          error={fault}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Take out ${part}`}
          onClick={() => change((before) => removePart(before, part))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </header>
      {own && <p className={classes.fault}>{own}</p>}
    </>
  )
}
