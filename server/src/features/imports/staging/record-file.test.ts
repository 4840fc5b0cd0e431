import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RecordFile } from './record-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safeground-records-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const record = (number: number) => Buffer.from(String(number).padStart(25, '.'))

it('gives each record back, from the disk and from its end that is in memory still', () => {
  const path = join(folder, 'records')
  const file = new RecordFile(path, 25)
  const wrong: number[] = []
  for (let number = 0; number < 6_000; number++) {
    const given = file.add(record(number))
    // One of long ago, and the last.
    const isRight = [Math.floor(number / 3), given].every((one) => file.get(one).equals(record(one)))
    if (given !== number || !isRight) wrong.push(number)
  }
  expect(wrong).toEqual([])
  expect(statSync(path).size).toBeGreaterThan(100_000)
  file.remove()
  expect(existsSync(path)).toBe(false)
})

it('lies on the disk for its owner only', () => {
  const path = join(folder, 'records')
  const file = new RecordFile(path, 25)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  file.remove()
})
