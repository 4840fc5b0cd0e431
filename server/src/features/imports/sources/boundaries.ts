import { Worker } from 'node:worker_threads'
import { BOUNDARY_LEVELS, type BoundaryLevel, SOURCE_WORDS } from '@safeground/graph-schema'
import { Problem } from '../../../http/problem.ts'
import type { ReadBoundary, ReadCollection } from './boundaries-reader.ts'
import type { Asked, Layer, LayerPart, LayerRead, LayerReading } from './layer.ts'

/** Lines that maps draw and places lie within: wards, localities, authorities. Of each level one set is drawn. */
export const boundaries: Layer = {
  name: 'boundaries',
  layer: true,
  label: SOURCE_WORDS.boundaries,
  meaning:
    'A GeoJSON file (RFC 7946) of wards, localities or authorities, with a name for each. It takes the place of the set of the same level; whose it is and under which licence is shown wherever it is drawn.',
  agency: 'published',
  markings: ['open'],
  columns: [],
  fileType: 'geojson',
  asks: ['level', 'attribution'],
  mostBytes: 10 * 1024 ** 2,
  read,
}

async function read({ upload, encoding, asked, fault, said }: LayerReading): Promise<LayerRead> {
  await said(0)
  const pieces: Buffer[] = []
  for await (const piece of upload.open() as AsyncIterable<Buffer>) pieces.push(piece)
  const found = await readInWorker(new TextDecoder(encoding).decode(Buffer.concat(pieces)))
  const attribution = attributionOf(found, asked)
  for (const one of found.faults) await fault(one)
  const rows = {
    read: found.features,
    good: found.boundaries.length,
    faulty: found.features - found.boundaries.length,
  }
  if (found.boundaries.length === 0) return { rows, notes: found.notes, sets: [] }
  const level = levelOf(found, asked)
  const { plural } = BOUNDARY_LEVELS[level]
  return {
    rows,
    notes: [`Kept as ${plural.toLowerCase()}. Shown with: “${attribution}”`, ...found.notes],
    sets: [
      {
        slot: level,
        words: plural,
        content: { level, attribution },
        parts: found.boundaries.map(partOf),
      },
    ],
  }
}

/** What the person says comes first: they may know that the file is wrong. */
function attributionOf({ attribution }: ReadCollection, asked: Asked): string {
  const words = asked.attribution ?? attribution
  if (words) return words
  throw new Problem(
    'not-valid',
    'Nothing says whose these boundaries are. Give the attribution and the licence with the file, such as “Contains OS data © Crown copyright and database right 2026, Open Government Licence v3”.',
    [{ where: 'attribution', message: 'Say whose the boundaries are, and under which licence.' }],
  )
}

function levelOf({ level, boundaries: all }: ReadCollection, asked: Asked): BoundaryLevel {
  const [first, ...others] = new Set(all.map((one) => one.level))
  const own = others.length === 0 ? first : null
  const found = asked.level ?? level ?? own
  if (found) return found
  throw new Problem(
    'not-valid',
    others.length > 0
      ? 'The file holds areas of more than one level. Bring in each level by itself, or say what they all are.'
      : 'Nothing says what these areas are. Say whether they are wards, localities, authorities, police beats or something else.',
    [{ where: 'level', message: 'Say what the areas are.' }],
  )
}

function partOf({ name, code, geometry }: ReadBoundary): LayerPart {
  const corners = geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)
  const of = (at: 0 | 1) => corners.map((corner) => corner[at])
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b))
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b))
  return {
    key: code ?? name,
    content: {
      kind: 'boundary',
      name,
      code,
      geometry: JSON.stringify(geometry),
      west: least(of(0)),
      south: least(of(1)),
      east: most(of(0)),
      north: most(of(1)),
    },
  }
}

const MOST_MS = 30_000
const MOST_HEAP_MB = 256
const TOO_MUCH =
  'The file took too long or too much memory to read, and was given up. Bring in a generalised set of boundaries.'

/** In a thread of its own with little memory and little time: a hostile file ends that and nothing else. */
function readInWorker(text: string): Promise<ReadCollection> {
  const worker = new Worker(new URL('./boundaries-worker.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  })
  return new Promise<ReadCollection>((done, failed) => {
    const giveUp = () => failed(new Problem('not-valid', TOO_MUCH))
    const timer = setTimeout(giveUp, MOST_MS)
    worker.once('message', (said: { ok: true; read: ReadCollection } | { ok: false; words: string }) => {
      clearTimeout(timer)
      if (said.ok) done(said.read)
      else failed(new Problem('not-valid', said.words))
    })
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer)
      failed(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new Problem('not-valid', TOO_MUCH, [], { cause: error })
          : error,
      )
    })
    worker.postMessage(text)
  }).finally(() => worker.terminate())
}
