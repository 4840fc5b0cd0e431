import { parseArgs } from 'node:util'
import { z } from 'zod'

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const Settings = z.object({
  part: z.enum(['network', 'import', 'hotspots', 'all']),
  people: count(1_000, 1_000_000),
  centres: count(1, 5_000),
  rounds: count(1, 99),
  seed: count(0, 2 ** 31),
  rows: count(1_000, 2_000_000),
  events: count(1_000, 2_000_000),
  publish: count(1_000, 2_000_000).optional(),
})
export type Settings = z.output<typeof Settings>

const DEFAULTS = {
  part: 'all',
  people: '10000',
  centres: '500',
  rounds: '5',
  seed: '1',
  rows: '20000',
  events: '20000',
}
const OPTIONAL = { publish: { type: 'string' as const } }

/** `npm run bench -- --people 10000 --centres 500 --rounds 5 --seed 1`, `npm run bench -- --part import --rows 1000000 --publish 50000`, `npm run bench -- --part hotspots --events 100000` */
export function readSettings(args: readonly string[]): Settings {
  const options = Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, value]) => [name, { type: 'string' as const, default: value }]),
  )
  const { values } = parseArgs({ args: [...args], options: { ...options, ...OPTIONAL } })
  return Settings.parse(values)
}
