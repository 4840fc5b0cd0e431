import { expect, it } from 'vitest'
import { CYPHER_FILES } from '../support/cypher-files.ts'

/**
 * Queries that are about the system and not about anyone, or that must see what the asker may not: base name → reason.
 * Whatever matches a protected label and is not here must use the visibility include.
 */
const UNSCOPED: Record<string, string> = {
  'demo-state': 'asks only whether anything is there at all, before anyone has signed in',
}
const PROTECTED =
  /:(Subject|Event|Record|Report|Proposal|LayerSet|LayerPart)\b|claim types|stated types|record_words|claim_words/
const READS_SCOPE = /\{\{visible /

const unscoped = async () => ({
  ...UNSCOPED,
  ...(await import('@safeground/server/features/hotspots/unscoped.ts')).UNSCOPED,
  ...(await import('@safeground/server/features/identity/unscoped.ts')).UNSCOPED,
  ...(await import('@safeground/server/features/imports/unscoped.ts')).UNSCOPED,
})

it.each(CYPHER_FILES.map((file) => [file.path, file] as const))(
  '%s says what it asks, and asks within a scope',
  async (_, file) => {
    const code = file.source.replaceAll(/^\/\/.*$/gm, '').trim()
    expect(file.source.startsWith('// '), 'opens with a sentence').toBe(true)
    expect(file.source, 'says what a row is').toMatch(/^\/\/ .*\b(row|rows)\b/im)
    expect(code.split('\n').length, 'is at most 40 lines').toBeLessThanOrEqual(40)
    for (const [, name] of code.matchAll(/\$(\w+)/g)) {
      if (name !== 'scope')
        expect(file.source, `explains $${name}`).toMatch(new RegExp(`^//.*\\$${name}\\b`, 'm'))
    }
    const reason = (await unscoped())[file.name]
    if (PROTECTED.test(code) && reason === undefined) {
      expect(code, `${file.path} needs the visibility include, or a reason`).toMatch(READS_SCOPE)
    }
  },
)

it('has a reason only for queries that exist', async () => {
  const names = new Set(CYPHER_FILES.map(({ name }) => name))
  expect(Object.keys(await unscoped()).filter((name) => !names.has(name))).toEqual([])
})

it('gives no two queries the same name, so that a reason cannot cover the wrong one', () => {
  const names = CYPHER_FILES.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
