import { spawn } from 'node:child_process'

export interface Command {
  program: string
  args: readonly string[]
  env: Record<string, string | undefined>
  /** ends the command when it takes longer; without it the command may take as long as it likes */
  limitSeconds?: number
  /** called every few seconds, so that a long step is never silent */
  progress?: (seconds: number) => void
  /** each line of standard output as it comes */
  line?: (line: string) => void
}

export interface CommandResult {
  code: number
  /** the last 4,000 characters of both outputs: what a message quotes when the command fails */
  tail: string
}

const PROGRESS_EVERY_SECONDS = 5
const TAIL_CHARACTERS = 4_000
/** What a shell answers for a program that is not there. */
const NOT_STARTED = 127

/**
 * Runs a program to its end. Whether it could not be started, took too long or failed, the answer is a code other than
 * 0 and its last words: the caller knows what that means for the person waiting.
 */
export async function runCommand(command: Command): Promise<CommandResult> {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const ticking = setInterval(() => command.progress?.(seconds()), PROGRESS_EVERY_SECONDS * 1000)
  try {
    return await finish(command)
  } finally {
    clearInterval(ticking)
  }
}

function finish(command: Command): Promise<CommandResult> {
  return new Promise((resolve) => {
    const limit = command.limitSeconds
    const child = spawn(command.program, command.args, {
      env: command.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(limit === undefined ? {} : { timeout: limit * 1000, killSignal: 'SIGKILL' as const }),
    })
    let tail = ''
    let unfinished = ''
    const keep = (text: string) => {
      tail = (tail + text).slice(-TAIL_CHARACTERS)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      keep(text)
      const lines = (unfinished + text).split('\n')
      unfinished = lines.pop() ?? ''
      for (const line of lines) command.line?.(line)
    })
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (fault) => resolve({ code: NOT_STARTED, tail: `${command.program}: ${fault.message}` }))
    child.on('close', (code, signal) => {
      const ending = signal === null ? [] : [`${command.program} was ended by ${signal}`]
      resolve({ code: code ?? 1, tail: [tail.trim(), ...ending].join('\n').trim() })
    })
  })
}
