import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Endpoint } from '@safeground/graph-schema'
import type { Request } from 'express'
import { z } from 'zod'
import type { Asker } from '../access/asker.ts'
import { query } from '../graph/query.ts'
import { dropHolder, hasEnded, newHolder } from '../holders.ts'
import type { House } from '../house.ts'
import { Problem } from './problem.ts'

const Claimed = z.object({
  holder: z.string(),
  fingerprint: z.string(),
  since: z.string(),
  answer: z.string().nullable(),
})
const claimOnce = query(import.meta.url, './claim-once.cypher', Claimed)
const takeOverOnce = query(import.meta.url, './take-over-once.cypher', z.object({ id: z.string() }))
const keepOnce = query(import.meta.url, './keep-once.cypher', z.unknown())
const forgetOnce = query(import.meta.url, './forget-once.cypher', z.unknown())

/** What was answered the first time, and what the audit trail says of it. */
const Kept = z.object({
  status: z.number(),
  body: z.unknown(),
  subjects: z.array(z.string()),
  detail: z.record(z.string(), z.unknown()).optional(),
  /** Of the file that was sent, where one was. */
  file: z.string().nullable(),
})
export type Kept = Omit<z.output<typeof Kept>, 'file'>

const KEPT_HOURS = 24
/** Settings, so that a test need not wait. */
export const ONCE_SETTINGS = {
  /** How long a repeat waits for the first of them to be answered. */
  waitMs: 60_000,
  lookAgainMs: 200,
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const Key = z.string().regex(/^[\x21-\x7e]{8,200}$/)

const BAD_KEY =
  'Give an Idempotency-Key of 8 to 200 letters, digits and marks without blanks, such as a UUID.'
const OTHER_BODY =
  'Something else was sent under this Idempotency-Key before. Nothing was changed. Send it under a new key.'
const STILL_RUNNING =
  'The same request is still being carried out. Nothing was done twice. Ask again in a minute.'

/** One request under an Idempotency-Key: carried out once, answered alike each time it is sent within a day. */
export class Once {
  private readonly id: string
  private readonly secret: string
  private holder = ''
  private since = ''
  private readonly fileHash = createHash('sha256')
  private readonly file: Readable | null

  private constructor(
    key: string,
    private readonly request: Request,
    asker: Asker,
    private readonly house: House,
    isFile: boolean,
  ) {
    const at = `${request.method} ${request.baseUrl}${request.path}`
    this.id = house.ids.of('once', asker.username, at, key)
    // From the key itself, which is stored nowhere: what lies in the database cannot be read without it.
    this.secret = house.ids.of('seal', asker.username, key)
    this.file = isFile ? Readable.from(this.hashed(request), { objectMode: false }) : null
  }

  /** Null where no key came with the request, or where it changes nothing. */
  static of(
    request: Request,
    contract: Pick<Endpoint, 'body' | 'audit'>,
    asker: Asker,
    house: House,
  ): Once | null {
    const given = request.get('idempotency-key')
    if (given === undefined || READING.has(request.method) || contract.audit === 'consultation') return null
    const key = Key.safeParse(given)
    if (!key.success) throw new Problem('bad-request', BAD_KEY)
    return new Once(key.data, request, asker, house, contract.body === 'file')
  }

  /** What the ids of whatever it makes are made from: carried out again after a crash, it makes the same. */
  get idKey(): string {
    return `${this.id} ${this.since}`
  }

  /** The body of a file, whose bytes are taken note of as they pass. */
  get body(): Readable | null {
    return this.file
  }

  /** The answer that was given before; null when this request is to be carried out. */
  async begin(): Promise<Kept | null> {
    this.holder = newHolder(this.house.ids)
    try {
      const before = await this.claim()
      if (before === null) return null
      dropHolder(this.holder)
      return before
    } catch (error) {
      dropHolder(this.holder)
      throw error
    }
  }

  private async claim(): Promise<Kept | null> {
    const until = performance.now() + ONCE_SETTINGS.waitMs
    const now = this.house.clock.now()
    const expiresAt = new Date(Date.parse(now) + KEPT_HOURS * 3_600_000).toISOString()
    const fingerprint = this.fingerprint()
    const { id, holder } = this
    while (true) {
      const [claimed] = await this.house.graph.write((ask) =>
        ask(claimOnce, { id, holder, fingerprint, now, expiresAt }),
      )
      if (!claimed) throw new Error('Whoever claims a key is told who holds it')
      this.since = claimed.since
      if (claimed.holder === holder) return null
      if (claimed.fingerprint !== fingerprint) throw new Problem('not-valid', OTHER_BODY)
      if (claimed.answer !== null) return this.repeated(claimed.answer)
      if (hasEnded(claimed.holder)) {
        const gone = claimed.holder
        const taken = await this.house.graph.write((ask) => ask(takeOverOnce, { id, gone, holder }))
        if (taken.length > 0) return null
      }
      if (performance.now() >= until) throw new Problem('already-running', STILL_RUNNING)
      await new Promise((done) => setTimeout(done, ONCE_SETTINGS.lookAgainMs))
    }
  }

  private async repeated(sealed: string): Promise<Kept> {
    const { file, ...kept } = Kept.parse(JSON.parse(this.unseal(sealed)))
    if (this.file) {
      // To know that it is the same file, all of it has to come in once more; nothing of it is kept.
      for await (const _ of this.file);
      if (this.fileHash.digest('hex') !== file) throw new Problem('not-valid', OTHER_BODY)
    }
    return kept
  }

  /** Before the answer leaves: whoever sends the request again is given the same. */
  async keep(kept: Kept): Promise<void> {
    const file = this.file ? this.fileHash.digest('hex') : null
    const answer = this.seal(JSON.stringify({ ...kept, file }))
    const { id, holder } = this
    await this.house.graph.write((ask) => ask(keepOnce, { id, holder, answer }))
    dropHolder(this.holder)
  }

  /** Refused or failed: it may be sent again. */
  async forget(because: unknown): Promise<void> {
    const { id, holder } = this
    dropHolder(holder)
    try {
      await this.house.graph.write((ask) => ask(forgetOnce, { id, holder }))
    } catch (error) {
      // The database is away. Its holder has ended, so the next one under this key takes over.
      this.house.log.warn(
        { err: error, because },
        'a request under an Idempotency-Key could not be forgotten',
      )
    }
  }

  private fingerprint(): string {
    const { originalUrl, body } = this.request
    const sent = JSON.stringify([originalUrl, this.file ? null : (body ?? null)])
    return createHash('sha256').update(this.secret).update(sent).digest('hex')
  }

  private async *hashed(request: Request): AsyncGenerator<Buffer> {
    for await (const piece of request as AsyncIterable<Buffer>) {
      this.fileHash.update(piece)
      yield piece
    }
  }

  private key(salt: Buffer): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, salt, 'once', 32))
  }

  private seal(text: string): string {
    const salt = createHash('sha256').update(this.house.ids.fresh('salt')).digest().subarray(0, 12)
    const cipher = createCipheriv('aes-256-gcm', this.key(salt), salt)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([salt, cipher.getAuthTag(), body]).toString('base64')
  }

  private unseal(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    const salt = bytes.subarray(0, 12)
    const decipher = createDecipheriv('aes-256-gcm', this.key(salt), salt)
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  }
}
