import { parseArgs } from 'node:util'
import { z } from 'zod'

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const Settings = z.object({
  people: count(1_000, 1_000_000),
  centres: count(1, 5_000),
  rounds: count(1, 99),
  seed: count(0, 2 ** 31),
})
export type Settings = z.output<typeof Settings>

const DEFAULTS = { people: '10000', centres: '500', rounds: '5', seed: '1' }

/** `npm run bench -- --people 10000 --centres 500 --rounds 5 --seed 1` */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: DEFAULTS.people },
      centres: { type: 'string', default: DEFAULTS.centres },
      rounds: { type: 'string', default: DEFAULTS.rounds },
      seed: { type: 'string', default: DEFAULTS.seed },
    },
  })
  return Settings.parse(values)
}
