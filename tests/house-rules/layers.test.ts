import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface SourceFile {
  path: string
  text: string
  imports: string[]
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`; not the word in a sentence. */
const IMPORT = /^(?:import|export)\b(?:[^'"`]*?\sfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm

const files: SourceFile[] = ['graph-schema/src', 'server/src', 'client/src', 'fixtures/src', 'tests']
  .flatMap((folder) => readdirSync(ROOT + folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => {
    const full = `${entry.parentPath}/${entry.name}`
    const text = readFileSync(full, 'utf8')
    const imports = [...text.matchAll(IMPORT)].map(([, one, other]) => {
      const from = one ?? other ?? ''
      return from.startsWith('.') ? relative(ROOT, resolve(dirname(full), from)) : from
    })
    return { path: relative(ROOT, full), text, imports }
  })

/** Where a file may not reach. One line a rule; a newcomer reads the shape of the house here. */
const RULES: readonly { in: RegExp; never: RegExp; why: string }[] = [
  {
    in: /^graph-schema\/src\/(?!print-words).*(?<!\.test)\.ts$/,
    never: /^(?!graph-schema\/|zod$)/,
    why: 'the vocabulary knows words, never I/O',
  },
  {
    in: /^client\//,
    never: /^(server\/|@safeground\/server|fixtures\/|@safeground\/fixtures|node:)/,
    why: 'the client meets the server through contracts only',
  },
  {
    in: /^client\/src\/(parts|drawing)\//,
    never: /^client\/src\/features\//,
    why: 'parts and drawings know no feature',
  },
  {
    in: /^server\/src\/(access|audit|graph|database)\//,
    never: /^server\/src\/features\//,
    why: 'features stand on these, not the other way',
  },
  {
    in: /^(graph-schema|server|client|fixtures)\/.*(?<!\.test)\.tsx?$/,
    never: /^(tests\/|@safeground\/tests|vitest)/,
    why: 'nothing stands on tests',
  },
  {
    in: /^server\/src\/(?!graph\/|database\/)/,
    never: /^neo4j-driver$/,
    why: 'there is one way to the database',
  },
]

describe('layers', () => {
  it.each(RULES.map((rule) => [rule.why, rule] as const))('%s', (_, rule) => {
    const broken = files
      .filter(({ path }) => rule.in.test(path))
      .flatMap(({ path, imports }) =>
        imports.filter((from) => rule.never.test(from)).map((from) => `${path} → ${from}`),
      )
    expect(broken).toEqual([])
  })

  it('lets a feature of the server use another through its index only', () => {
    const broken = files.flatMap(({ path, imports }) => {
      const own = path.match(/^server\/src\/features\/([^/]+)\//)?.[1]
      if (!own) return []
      return imports
        .filter((from) => {
          const other = from.match(/^server\/src\/features\/([^/]+)\/(.+)$/)
          return other && other[1] !== own && other[2] !== 'index.ts'
        })
        .map((from) => `${path} → ${from}`)
    })
    expect(broken).toEqual([])
  })

  it('reads time and chance from the injected sources only', () => {
    const allowed =
      /^server\/src\/(clock|ids|keys)\.ts$|^server\/src\/database\/|^server\/src\/http\/security\.ts$|features\/sign-in\/password\.ts$/
    const broken = files
      .filter(
        ({ path }) => path.startsWith('server/src/') && !path.endsWith('.test.ts') && !allowed.test(path),
      )
      .filter(({ text }) => /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes/.test(text))
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })

  it('keeps every file short enough to read in one sitting', () => {
    // Tests are read case by case, and may be longer.
    const most = (path: string) => (/\.test\.tsx?$/.test(path) ? 500 : 300)
    const long = files
      .filter(({ path, text }) => text.split('\n').length > most(path))
      .map(({ path }) => path)
    expect(long).toEqual([])
  })

  it('swallows no error', () => {
    const broken = files
      .filter(({ text }) => /catch\s*(\(\w+\))?\s*\{\s*\}/.test(text))
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })
})
