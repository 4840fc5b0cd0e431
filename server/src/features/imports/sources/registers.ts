import { type RecordedKind, registersOf } from '@safeground/graph-schema'
import type { Identifier } from '../planning/statements.ts'

/** Registers in words, for the reasons of a proposal. */
export const REGISTER_WORDS: Record<string, string> = {
  'social-care-case': 'case number',
  'police-nominal': 'police nominal number',
  upn: 'unique pupil number',
  urn: 'school number (URN)',
  uprn: 'property number (UPRN)',
  'police-location': 'police location number',
  'police-group': 'police group number',
  'company-number': 'company number',
  vrm: 'vehicle index',
  telephone: 'telephone number',
  'police-line': 'police line number',
  'police-online': 'police number of an online space',
  'missing-episode': 'missing episode number',
  'return-interview': 'return interview number',
  'police-incident': 'incident number',
  'police-sighting': 'sighting number',
  'social-care-referral': 'referral number',
  'police-custody': 'custody number',
}

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
