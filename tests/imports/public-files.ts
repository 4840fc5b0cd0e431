import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportView, Role } from '@safeground/graph-schema'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import { askerAs, type TestHouse } from '../support/house.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)

/** The files of the invented borough that a national register would have published. */
export const PUBLIC = {
  wards: new URL('geojson/wards.geojson', FIXTURES),
  authority: new URL('geojson/authority.geojson', FIXTURES),
  wardsFaulty: new URL('geojson/wards-faulty.geojson', FIXTURES),
  schools: new URL('csv/story/schools.csv', FIXTURES),
  stops: new URL('csv/story/stops.csv', FIXTURES),
  streetCrime: new URL('csv/story/street-crime.csv', FIXTURES),
}

type Sent = Omit<Parameters<typeof bringInFile>[0], 'file' | 'name'>
type Options = Parameters<typeof bringInFile>[3] & { as?: Role }

/** Brings a published file in, a minute after whatever came before. */
export async function bringPublic(
  { house, clock }: TestHouse,
  sent: Sent & { file: URL | string },
  { as = 'steward', ...options }: Options = {},
): Promise<ImportView> {
  clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString())
  return bringInFile({ ...sent, name: 'file' }, await askerAs(as, house), house, options)
}

/** The same of a text that only this test needs. */
export async function bringText(
  test: TestHouse,
  sent: Sent,
  text: string | Buffer,
  options: Options = {},
): Promise<ImportView> {
  const folder = mkdtempSync(join(tmpdir(), 'safeground-file-'))
  const file = join(folder, 'file')
  writeFileSync(file, text)
  try {
    return await bringPublic(test, { ...sent, file }, options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const bringAuthority = (test: TestHouse) =>
  bringPublic(test, {
    source: 'boundaries',
    file: PUBLIC.authority,
    attribution: 'Invented for Safeground',
  })
