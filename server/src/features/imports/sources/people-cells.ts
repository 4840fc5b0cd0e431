import { z } from 'zod'
import { foldName } from '../planning/keys.ts'
import type { Content, Identifier } from '../planning/statements.ts'
import { identify, readNumber } from './registers.ts'

/** Somebody as a cell of people names them. */
export interface Named {
  /** What stands in the cell, but for the number. */
  words: string
  number: string
  name: string | null
  knownAs: string[]
  description: string | null
}

const MOST = 20
const LONGEST = 200

/**
 * `Rowan Tesfaye [N204417]; Tee; two Year 9 girls, not named`: each with a police nominal in brackets, a full name, or
 * a nickname or description alone. A blank is nobody.
 */
export const people = z
  .string()
  .transform((text) => [
    ...new Set(
      text
        .normalize('NFC')
        .split(';')
        .map((one) => one.trim().replaceAll(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ])
  .pipe(
    z.array(z.string().max(LONGEST, `Shorten each to at most ${LONGEST} characters.`)).max(MOST, TOO_MANY()),
  )
  .transform((all, context): Named[] =>
    all.map((text) => {
      const named = readNamed(text)
      if (named.number !== '' && readNumber('police-nominal', named.number) === null) {
        context.addIssue({ code: 'custom', message: PART_OF_A_NUMBER })
      }
      if (/[[\]]/.test(named.words)) context.addIssue({ code: 'custom', message: NO_BRACKETS })
      return named
    }),
  )

function TOO_MANY() {
  return `Give at most ${MOST}, with ; between them.`
}
const PART_OF_A_NUMBER =
  'A number in brackets is only part of one. Leave it out and keep the name, or give all of the number.'
const NO_BRACKETS = 'Write each person as Name [nominal], as a name or as a nickname, with ; between them.'

function readNamed(text: string): Named {
  const [, before = text, number = ''] = text.match(/^(.*?)\s*\[([^[\]]+)\]$/) ?? []
  const words = before.trim()
  const none = { words, number: number.trim(), name: null, knownAs: [], description: null }
  if (words === '') return none
  if (isFullName(words)) return { ...none, name: words }
  // With a number it is a person on record, whatever they are called there.
  if (number !== '' || isNickname(words)) return { ...none, knownAs: [words.slice(0, 100)] }
  return { ...none, description: words }
}

/** "Rowan Tesfaye", "Siobhán O'Neill", "Ana de la Cruz": two words or more, each with a capital but for particles. */
const PARTICLES = /^(al|bin|bint|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|van|von|y)$/
const isFullName = (words: string) => {
  const parts = words.split(' ')
  const isName = (part: string) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(part) && !/['’]s$/u.test(part)
  return (
    parts.length > 1 &&
    isName(parts[0] ?? '') &&
    isName(parts.at(-1) ?? '') &&
    parts.every((part) => isName(part) || PARTICLES.test(part))
  )
}

/** "Tee", "Little T", "Kez's cousin": short, with a capital first, and no sentence. */
const isNickname = (words: string) =>
  words.split(' ').length <= 3 && /^[\p{Lu}\d]/u.test(words) && !words.includes(',')

/** What a record of somebody named in a cell says of them, and what identifies them. */
export function namedContent(named: Named): { identifiers: Identifier[]; content: Content } {
  const identifiers = identify('Person', 'police-nominal', named.number)
  return {
    identifiers,
    content: {
      name: named.name,
      nameKey: foldName(named.name ?? named.knownAs[0] ?? '') || null,
      knownAs: named.knownAs,
      identified: named.name !== null || identifiers.length > 0,
      description: named.description,
    },
  }
}
