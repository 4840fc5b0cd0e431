import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What `npm start` runs, with settings of the test's own: small memory, a small borough. */
export class AStart {
  readonly child: ChildProcess
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>
  output = ''

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
      cwd: ROOT,
      env: {
        ...process.env,
        NEO4J_URI: '',
        SAFEGROUND_NEO4J_HEAP: '512m',
        SAFEGROUND_NEO4J_PAGECACHE: '64m',
        SAFEGROUND_DEMO_PEOPLE: '60',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += chunk
      })
    }
    this.ended = new Promise((done) => this.child.on('exit', done))
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  /** Waits until it has said something; fails with all that it said when it ends or takes too long. */
  async says(words: RegExp, seconds = 120): Promise<void> {
    const has = () => words.test(this.output) || !this.isRunning
    await until(() => `${words} among:\n${this.output}`, has, seconds)
    if (!words.test(this.output)) throw new Error(`It ended without saying ${words}:\n${this.output}`)
  }

  ready(): Promise<void> {
    return this.says(/Ready after/)
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal)
    return this.ended
  }
}

export async function until(
  what: string | (() => string),
  test: () => boolean | Promise<boolean>,
  seconds = 120,
): Promise<void> {
  for (let i = 0; i < seconds * 20; i++) {
    if (await test()) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`Still waiting after ${seconds} s: ${typeof what === 'string' ? what : what()}`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}
