import type { ImportChanges, ImportSource } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Scope } from '../../../access/scope.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { type LayerLine, readLayerBatches } from '../staging/stage-layer.ts'
import type { StagedFiles } from '../staging/staged-files.ts'

const writeSets = query(import.meta.url, './write-layer-sets.cypher', z.unknown())
const writeParts = query(import.meta.url, './write-layer-parts.cypher', z.unknown())
const seenSlots = query(import.meta.url, './seen-layer-slots.cypher', z.object({ slot: z.string() }))

interface WrittenAs {
  importId: string
  recordedAt: string
  /** Of two files published in one moment the one of the later turn is the later. */
  turn: number
}

/** Which layer's: a slot of one is none of another's. */
const slotOf = (source: ImportSource, slot: string) => `${source}|${slot}`

/** Writes one batch of a layer: sets and parts, tagged with their import. */
export async function writeLayerBatch(
  ask: Ask,
  source: ImportSource,
  lines: readonly LayerLine[],
  { importId, recordedAt, turn }: WrittenAs,
  house: Pick<House, 'ids'>,
): Promise<void> {
  const setId = (slot: string) => house.ids.of('set', importId, source, slot)
  const sets = lines.flatMap((line) => {
    if (!('set' in line)) return []
    const { slot, words, content, parts } = line.set
    return [
      {
        ...content,
        id: setId(slot),
        layer: source,
        slot: slotOf(source, slot),
        words,
        parts,
        markings: ['open'],
        recordedAt,
        turn,
        import: importId,
      },
    ]
  })
  const parts = lines.flatMap((line) => {
    if (!('part' in line)) return []
    const { key, content } = line.part
    const id = house.ids.of('part', importId, source, line.of, key)
    return [{ id, set: setId(line.of), props: { ...content, key, import: importId } }]
  })
  if (sets.length > 0) await ask(writeSets, { sets })
  if (parts.length > 0) await ask(writeParts, { parts })
}

/** What publishing a layer would change, as this reader may know it. Writes nothing. */
export async function countLayerChanges(
  house: House,
  scope: Scope,
  entry: { id: string; source: ImportSource },
  files: StagedFiles,
): Promise<ImportChanges> {
  const sets: { slot: string; words: string; parts: number }[] = []
  for await (const lines of readLayerBatches(files))
    for (const line of lines) if ('set' in line) sets.push(line.set)
  const slots = sets.map(({ slot }) => slotOf(entry.source, slot))
  const rows = await house.graph.read(scope, (ask) =>
    ask(seenSlots, { layer: entry.source, slots, importId: entry.id }),
  )
  const seen = new Set(rows.map(({ slot }) => slot))
  const none = { fresh: 0, changed: 0, same: 0 }
  return {
    subjects: [],
    records: none,
    claims: none,
    reports: none,
    notKnown: 0,
    layers: sets.map(({ slot, words, parts }) => ({
      what: words,
      parts,
      replaces: seen.has(slotOf(entry.source, slot)),
    })),
  }
}
