import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { OpenDatabase } from './open-database.ts'
import { runCommand } from './run-command.ts'

type Env = OpenDatabase['env']

/** The programs of one Java development kit, version 17 or later. */
export interface Java {
  home: string | undefined
  java: string
  javac: string
}

const OLDEST_JAVA = 17

/** A program on the PATH of the given environment, or undefined. */
export function findProgram(name: string, env: Env): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(mayRun)
}

/** The first development kit that is recent enough: of JAVA_HOME, then of PATH. */
export async function findJava(env: Env): Promise<Java | undefined> {
  const home = env.JAVA_HOME
  const kits = [
    ...(home ? [{ home, java: join(home, 'bin/java'), javac: join(home, 'bin/javac') }] : []),
    { home: undefined, java: findProgram('java', env), javac: findProgram('javac', env) },
  ]
  for (const { home, java, javac } of kits) {
    if (java && javac && mayRun(java) && mayRun(javac) && (await isRecent(java, env)))
      return { home, java, javac }
  }
  return undefined
}

/**
 * Installs a JDK and Maven with apt-get, where that can work: on Debian or Ubuntu, as root.
 * Answers false where it cannot, so that the next way is tried.
 */
export async function installJava(env: Env, say: (line: string) => void): Promise<boolean> {
  const aptGet = findProgram('apt-get', env)
  if (!aptGet || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  say('Installing a Java 17 development kit and Maven with apt-get (once; a minute or two).')
  const apt = (args: string[], what: string) =>
    runCommand({
      program: aptGet,
      args,
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      progress: (seconds) => say(`${what}: ${seconds} s so far.`),
    })
  const update = await apt(['update'], 'Reading the package lists')
  if (update.code !== 0) say(`apt-get update failed, trying with the lists at hand: ${lastLine(update.tail)}`)
  for (const kit of ['openjdk-17-jdk-headless', 'openjdk-21-jdk-headless']) {
    const install = await apt(['install', '-y', '--no-install-recommends', kit, 'maven'], `Installing ${kit}`)
    if (install.code === 0) return true
    say(`apt-get could not install ${kit}: ${lastLine(install.tail)}`)
  }
  return false
}

async function isRecent(java: string, env: Env): Promise<boolean> {
  const { code, tail } = await runCommand({ program: java, args: ['-version'], env, limitSeconds: 30 })
  const major = Number(/version "(\d+)/.exec(tail)?.[1] ?? 0)
  return code === 0 && major >= OLDEST_JAVA
}

function mayRun(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isFile() === true && (stat.mode & 0o111) !== 0
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? ''
}
