import { createHash } from 'node:crypto'

/** Parts of a key are folded, so that a stray space or a capital does not make another row of it. */
export const keyPart = (text: string) =>
  text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').replaceAll('|', '¦').toUpperCase()

/** `police|police-intelligence|INT/26/004512|1|`: ends with a bar, so that row 1 is not the beginning of row 12. */
export const prefixOf = (...parts: readonly string[]) => `${parts.join('|')}|`

/** Folded for comparison of names: without case, accents and punctuation. "Zoë O'Neill" and "zoe oneill" are one. */
export const foldName = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same content gives the same hash, whatever the order of its properties; null and absent are the same. */
export function hashOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 32)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, held]) => held !== null && held !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`
}
