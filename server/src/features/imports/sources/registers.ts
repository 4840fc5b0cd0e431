import { type RecordedKind, registersOf } from '@safeground/graph-schema'
import type { Identifier } from '../planning/statements.ts'

/**
 * A register number in its one form, or null when it is only part of one ("?K19", "07700 …", "ends 417").
 * Part of a number never joins two rows.
 */
export function readNumber(register: string, text: string): string | null {
  if (/[?*…_]|\.\.|x{3}/i.test(text)) return null
  if (register === 'telephone') {
    const digits = text.replaceAll(/[^\d+]/g, '').replace(/^(\+44|0044)/, '0')
    return /^\+?\d{10,15}$/.test(digits) ? digits : null
  }
  const value = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s|]+/g, '')
  if (register === 'vrm') return /^[A-Z0-9-]{4,9}$/.test(value) ? value.replaceAll('-', '') : null
  return value === '' ? null : value
}

/** The number as an identifier of a kind of subject or event. The register must be one that the vocabulary names for it. */
export function identify(kind: RecordedKind, register: string, text: string): Identifier[] {
  if (!registersOf(kind).includes(register)) throw new Error(`${register} is not a register of ${kind}`)
  const value = text === '' ? null : readNumber(register, text)
  return value === null ? [] : [{ register, value }]
}

export const identifierKey = ({ register, value }: Identifier) => `${register}|${value}`
