import type { Layer, LayerReading, LayerSet } from '../sources/layer.ts'
import { FaultGroups } from './fault-groups.ts'
import type { Staged } from './stage-rows.ts'
import { openLines, readLines, type StagedFiles } from './staged-files.ts'

/** One line of a staged layer: a set, and then each of its parts. */
export type LayerLine =
  | { set: Omit<LayerSet, 'parts'> & { parts: number } }
  | { part: LayerSet['parts'][number]; of: string }

/** Reads the file of a layer into sets of parts and faults, both on disk, as `stageRows` does with rows. */
export async function stageLayer(
  layer: Layer,
  files: StagedFiles,
  reading: Omit<LayerReading, 'fault'>,
): Promise<Staged> {
  const groups = new FaultGroups()
  const good = openLines(files.rows)
  const bad = openLines(files.faults)
  try {
    const { rows, notes, sets } = await layer.read({
      ...reading,
      async fault(fault) {
        groups.add(fault)
        await bad.write(fault)
      },
    })
    for (const { parts, ...set } of sets) {
      await good.write({ set: { ...set, parts: parts.length } } satisfies LayerLine)
      for (const part of parts) await good.write({ part, of: set.slot } satisfies LayerLine)
    }
    return { rows, notes, faultGroups: groups.list(), notKnown: 0, anchors: 0 }
  } finally {
    await good.close()
    await bad.close()
  }
}

const MOST_TOGETHER = 1_000
/** Outlines are long: a batch is ended by what it holds, too. */
const MOST_CHARACTERS = 1_000_000

/** The lines of a staged layer, as many at a time as one transaction writes. */
export async function* readLayerBatches(files: StagedFiles): AsyncGenerator<LayerLine[]> {
  let batch: LayerLine[] = []
  let characters = 0
  for await (const line of readLines<LayerLine>(files.rows)) {
    batch.push(line)
    characters += 'part' in line ? String(line.part.content.geometry ?? '').length : 0
    if (batch.length < MOST_TOGETHER && characters < MOST_CHARACTERS) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
