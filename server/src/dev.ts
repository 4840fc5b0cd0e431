import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { viteProgram } from './client-build.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database/open-database.ts'

/**
 * `npm run dev`: the database once, the server again at every change of its files, the screens by Vite at
 * http://localhost:5173, which hands `/api` on to the server.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const config = readConfig(process.env, ROOT)
const database = await openDatabase({
  dataFolder: config.dataFolder,
  env: process.env,
  say: console.log,
  mayInstall: true,
})
const env = {
  ...process.env,
  NEO4J_URI: database.uri,
  NEO4J_USERNAME: database.username,
  NEO4J_PASSWORD: database.password,
  SAFEGROUND_DEMO: process.env.SAFEGROUND_DEMO ?? '1',
  SAFEGROUND_LOG: process.env.SAFEGROUND_LOG ?? 'info',
}
const children = [
  spawn(
    process.execPath,
    ['--import', 'tsx', '--watch-path=server/src', '--watch-path=graph-schema/src', 'server/src/main.ts'],
    {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    },
  ),
  spawn(process.execPath, [viteProgram()], { cwd: `${ROOT}client`, env, stdio: 'inherit' }),
]

let isClosing = false
async function close(): Promise<void> {
  if (isClosing) return
  isClosing = true
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(
    children.map(
      (child) => new Promise((done) => (child.exitCode === null ? child.on('exit', done) : done(null))),
    ),
  )
  await database.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())
