import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return false
    throw error
  }
}

/** A real Chromium: found, or installed on Debian as root, or asked for in words. */
export async function findChromium(say: (line: string) => void): Promise<string | undefined> {
  const found = process.env.SAFEGROUND_CHROMIUM ?? onPath() ?? ELSEWHERE.find(isProgram)
  if (found) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('Installing Chromium (two or three minutes)')
    const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
    const installed = onPath()
    if (installed) return installed
  }
  say(
    'The journeys need Chromium or Chrome. Install one, or set SAFEGROUND_CHROMIUM to its program. On Debian or Ubuntu: sudo apt-get install chromium',
  )
  return undefined
}
