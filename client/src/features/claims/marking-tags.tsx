import { MARKINGS } from '@safeground/graph-schema'
import { Tag, Tags } from '../../parts/tag.tsx'

const MEANINGS = new Map(Object.values(MARKINGS).map(({ label, meaning }) => [label, meaning]))

/** Compartments in words, as the server gives them. The lowest says nothing that needs saying. */
export function MarkingTags({ markings }: { markings: readonly string[] }) {
  const told = markings.filter((label) => label !== MARKINGS.open.label)
  if (told.length === 0) return null
  return (
    <Tags>
      {told.map((label) => (
        <Tag key={label} title={MEANINGS.get(label)}>
          {label}
        </Tag>
      ))}
    </Tags>
  )
}
