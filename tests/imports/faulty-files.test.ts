import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FAULTY_FILES } from '@safeground/fixtures/story.ts'
import { SOURCES } from '@safeground/server/features/imports/sources/sources.ts'
import { keepUpload } from '@safeground/server/features/imports/staging/keep-upload.ts'
import { SealedFile } from '@safeground/server/features/imports/staging/sealed-file.ts'
import { stageRows } from '@safeground/server/features/imports/staging/stage-rows.ts'
import { expect, it } from 'vitest'

/** Whom the faulty education file speaks of and who is known: Rowan, by both numbers. */
const KNOWN = new Map(
  ['upn|B999400600412', 'social-care-case|CSC-10412'].map((key) => [
    key,
    [{ births: [{ earliest: '2011-03-09', latest: '2011-03-09' }] }],
  ]),
)

/** The two of the first milestone have rows with more than one fault; what they give is held elsewhere. */
const FILES = FAULTY_FILES.slice(2)

it.each(FILES.map((file) => [file.name, file] as const))(
  '%s: each fault by row and column, in words that say what to do, and the rest is read',
  async (_, { source, file, goodRows, faults, notKnown = 0 }) => {
    const folder = mkdtempSync(join(tmpdir(), 'safeground-faulty-'))
    try {
      const upload = new SealedFile(join(folder, 'upload'))
      const files = {
        folder,
        upload: upload.path,
        rows: join(folder, 'rows'),
        faults: join(folder, 'faults'),
        toMend: join(folder, 'to-mend'),
        reports: join(folder, 'reports'),
      }
      const { encoding } = await keepUpload(createReadStream(file), upload, 1e6, async () => {})
      const known = async () => KNOWN
      const staged = await stageRows({
        source: SOURCES[source],
        files,
        upload,
        encoding,
        known,
        said: async () => {},
      })
      const found = readFileSync(files.faults, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
      expect(found.map(({ row, column }) => ({ row, column }))).toEqual(
        faults.map(({ row, column }) => ({ row, column })),
      )
      for (const { message } of found) expect(message).toMatch(/^[A-Z"“].{15,}[.…]$/s)
      expect(staged).toMatchObject({ rows: { good: goodRows, faulty: faults.length }, notKnown })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
