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

/** 26 characters of Crockford's base 32 from at least 17 bytes. */
function base32(bytes: Buffer): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = ALPHABET[Number(bits & 31n)] + text
    bits >>= 5n
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
