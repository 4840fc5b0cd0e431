import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? failed(error) : done(key)))
  })
}

/** A password as it is kept: scrypt with a salt of its own. */
export async function sealPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return `scrypt$${salt.toString('base64')}$${key.toString('base64')}`
}

// Compared with when there is no such account, so that a wrong name takes as long as a wrong password.
const NOBODY = await sealPassword(randomBytes(16).toString('hex'))

export async function isPassword(given: string, sealed: string | null): Promise<boolean> {
  const [, salt = '', key = ''] = (sealed ?? NOBODY).split('$')
  const wanted = Buffer.from(key, 'base64')
  const derived = await derive(given, Buffer.from(salt, 'base64'), COST)
  return wanted.length === derived.length && timingSafeEqual(wanted, derived) && sealed !== null
}
