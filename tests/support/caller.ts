import type { Role } from '@safeground/graph-schema'
import { DEMO_PASSWORD } from '@safeground/server/features/sign-in/demo-accounts.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any
}

/** Someone who calls the API as a script does: a cookie and nothing else. */
export class Caller {
  #cookie = ''
  constructor(private readonly url: string) {}

  /** For a test that speaks to the server below HTTP as `fetch` does it. */
  get cookie(): string {
    return this.#cookie
  }

  async signIn(username: Role | string, password = DEMO_PASSWORD): Promise<this> {
    const answer = await this.post('/session', { username, password })
    if (answer.status !== 200) throw new Error(`${username} could not sign in: ${answer.text}`)
    return this
  }

  get = (path: string, headers: Record<string, string> = {}) => this.call('GET', path, { headers })
  delete = (path: string, headers: Record<string, string> = {}) => this.call('DELETE', path, { headers })
  post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    this.call('POST', path, {
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  sendCsv = (path: string, text: string | Uint8Array<ArrayBuffer>) =>
    this.call('POST', path, { headers: { 'content-type': 'text/csv' }, body: text })

  async call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      redirect: 'manual',
      ...init,
      method,
      headers: {
        ...(init.headers as Record<string, string>),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
      },
    })
    const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-'))
    if (set) this.#cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }
}

export const signedInAs = (role: Role, url: string) => new Caller(url).signIn(role)

/** One signed-in caller for each role, kept for the tests of a file. */
export class Callers {
  readonly #known = new Map<Role, Promise<Caller>>()

  constructor(private readonly url: () => string) {}

  as = (role: Role): Promise<Caller> => {
    const known = this.#known.get(role) ?? signedInAs(role, this.url())
    this.#known.set(role, known)
    return known
  }

  /** Whoever asks next signs in again: the clock has been moved, and their sessions have ended. */
  forget(): void {
    this.#known.clear()
  }
}
