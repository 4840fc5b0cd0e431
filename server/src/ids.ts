import { createHmac, randomBytes } from 'node:crypto'

/**
 * The one source of ids. An id that stands for something in a file is an HMAC of what it stands for, so that the
 * same row brought in twice is the same record, and nobody without the installation's key can work one out.
 */
export interface Ids {
  /** `of('s', 'police', 'INT/26/1', 'tee')`: always the same id for the same parts. */
  of(prefix: string, ...parts: readonly string[]): string
  /** Unguessable and new: 130 bits. */
  fresh(prefix: string): string
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** 26 characters of Crockford's base 32: the last 130 of the first 136 bits. */
function base32(bytes: Buffer): string {
  let text = ''
  // Six bits more than fill 26 characters: the first six are left out.
  let held = (bytes[0] as number) & 3
  let bits = 2
  for (let at = 1; at < 17; at++) {
    held = (held << 8) | (bytes[at] as number)
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text
}

export function idsWith(key: string, random: (bytes: number) => Buffer = randomBytes): Ids {
  return {
    of: (prefix, ...parts) =>
      // JSON keeps ['a|b','c'] and ['a','b|c'] apart.
      `${prefix}-${base32(createHmac('sha256', key).update(JSON.stringify(parts)).digest())}`,
    fresh: (prefix) => `${prefix}-${base32(random(17))}`,
  }
}
