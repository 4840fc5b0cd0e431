import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import {
  CLOSENESS,
  type ClaimType,
  claimOf,
  type Given,
  type LinkPart,
  QUALITIES,
} from '@safeground/graph-schema'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { AddField } from './add-field.tsx'
import { GivenField } from './given-field.tsx'
import { claimsBetween, nextLink, removeAt, replaceAt } from './mapping-draft.ts'
import classes from './mappings.module.css'
import { useDraft, useFaults } from './use-draft.tsx'

/** What a row says between two of its parts: only links that may join them are offered. */
export function LinksPanel() {
  const { mapping, change } = useDraft()
  const next = nextLink(mapping)
  const set = (links: LinkPart[]) => change((before) => ({ ...before, links }))
  return (
    <div className={classes.links}>
      <h3 className={classes.subhead}>Links</h3>
      <p className={classes.hint}>
        What the source says between two of them. Being at the same event is not a link: say under the event
        who was there.
      </p>
      {mapping.links.map((link, at) => (
        <LinkCard
          key={`${link.from} ${link.type} ${link.to}`}
          link={link}
          at={at}
          onChange={(one) => set(replaceAt(mapping.links, at, one))}
          onRemove={() => set(removeAt(mapping.links, at))}
        />
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} />}
        disabled={!next}
        onClick={() => next && set([...mapping.links, next])}
      >
        Add a link
      </Button>
    </div>
  )
}

const EXTRAS = ['basis', 'since', 'until', 'quality', 'closeness'] as const
type Extra = (typeof EXTRAS)[number]
const EXTRA_LABELS: Record<Extra, string> = {
  basis: 'Why the source says so',
  since: 'Since when',
  until: 'Until when',
  quality: 'What it does for the child',
  closeness: 'How close, as the source recorded it',
}
const EXTRA_CHOICES = { quality: QUALITIES, closeness: CLOSENESS } as const

interface LinkCardProps {
  link: LinkPart
  at: number
  onChange: (link: LinkPart) => void
  onRemove: () => void
}

function LinkCard({ link, at, onChange, onRemove }: LinkCardProps) {
  const { mapping } = useDraft()
  const [shown, setShown] = useState<readonly string[]>([])
  const where = `links.${at}`
  const [fault, fromFault, toFault] = [
    useFaults(`${where}.type`),
    useFaults(`${where}.from`),
    useFaults(`${where}.to`),
  ]
  const parts = mapping.subjects.map(({ part }) => part)
  const types = claimsBetween(mapping, link.from, link.to)
  const offered = types.includes(link.type) ? types : [link.type, ...types]
  const move = (from: string, to: string) => {
    const [first] = claimsBetween(mapping, from, to)
    const stays = claimsBetween(mapping, from, to).includes(link.type)
    onChange({ ...link, from, to, type: stays ? link.type : (first ?? link.type) })
  }
  const extras = EXTRAS.filter((name) => name !== 'quality' || claimOf(link.type).quality === 'recorded')
  const isShown = (name: Extra) => Boolean(link[name]) || shown.includes(name)
  const setExtra = (name: Extra, given: Given | null) => {
    const { [name]: _, ...others } = link
    onChange(given ? { ...others, [name]: given } : others)
  }
  return (
    <section className={classes.part} aria-label={`Link from ${link.from} to ${link.to}`}>
      <div className={classes.linkHead}>
        <NativeSelect
          size="xs"
          aria-label="From"
          data={parts}
          value={link.from}
          error={fromFault}
          onChange={(event) => move(event.currentTarget.value, link.to)}
        />
        <NativeSelect
          size="xs"
          aria-label="What the link says"
          value={link.type}
          error={fault}
          data={offered.map((type) => ({ value: type, label: claimOf(type).reads }))}
          onChange={(event) => onChange({ ...link, type: event.currentTarget.value as ClaimType })}
        />
        <NativeSelect
          size="xs"
          aria-label="To"
          data={parts}
          value={link.to}
          error={toFault}
          onChange={(event) => move(link.from, event.currentTarget.value)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Take out the link from ${link.from} to ${link.to}`}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      {types.length === 0 && (
        <p className={classes.fault}>
          Nothing is known that may join these two in this direction. Swap them, or choose others.
        </p>
      )}
      <div className={classes.fields}>
        {extras.filter(isShown).map((name) => (
          <GivenField
            key={name}
            label={EXTRA_LABELS[name]}
            where={`${where}.${name}`}
            given={link[name]}
            choices={name === 'quality' || name === 'closeness' ? EXTRA_CHOICES[name] : undefined}
            onChange={(given) => setExtra(name, given)}
            onRemove={() => {
              setShown(shown.filter((one) => one !== name))
              setExtra(name, null)
            }}
          />
        ))}
      </div>
      <div className={classes.partFoot}>
        <AddField
          label="Add to this link"
          options={extras
            .filter((name) => !isShown(name))
            .map((value) => ({ value, label: EXTRA_LABELS[value] }))}
          onAdd={(name) => setShown([...shown, name])}
        />
      </div>
    </section>
  )
}
