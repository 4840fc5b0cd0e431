import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { keepUpload } from './keep-upload.ts'
import { SealedFile } from './sealed-file.ts'

it('keeps an upload so that this process alone can read it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'safeground-sealed-'))
  try {
    const kept = new SealedFile(join(folder, 'upload'))
    const rows = Array.from({ length: 5_000 }, (_, at) => `Ottoline Quarmby,${at}`)
    const pieces = rows.map((row) => Buffer.from(`${row}\n`))
    await keepUpload(Readable.from(pieces), kept, 1e6, async () => {})
    expect(await text(kept.open())).toBe(`${rows.join('\n')}\n`)
    expect(await text(kept.open(20))).toBe('Ottoline Quarmby,0\nO')
    expect(readFileSync(kept.path, 'latin1')).not.toMatch(/Ottoline|Quarmby/)
    expect(await text(new SealedFile(kept.path).open(20))).not.toContain('Ottoline')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
