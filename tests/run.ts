import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from '@safeground/server/client-build.ts'
import { findChromium } from './support/chromium.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'safeground-run-'))
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)

interface Tally {
  passed: number
  failed: number
  skipped: number
}
const tally: Tally = { passed: 0, failed: 0, skipped: 0 }

/** Longer than any check takes: one that hangs is a failure, and the rest is still run. */
const LONGEST_MS = 40 * 60_000

/** What it prints comes out at once, or at its end where others run beside it. */
function run(command: string, args: readonly string[], isBeside = false): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: isBeside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    })
    const printed: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => printed.push(piece))
    child.on('close', () => process.stdout.write(Buffer.concat(printed)))
    child.on('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** A check that has no cases of its own counts as one. */
async function check(title: string, command: string, args: readonly string[]): Promise<void> {
  console.log(`\n── ${title}`)
  const code = await run(command, args)
  if (code === 0) tally.passed += 1
  else tally.failed += 1
}

/** One project of the test runner, its cases counted from its own report. */
async function cases(title: string, project: string, isBeside = false): Promise<void> {
  console.log(`\n── ${title}${isBeside ? ' (what it prints comes at its end)' : ''}`)
  const report = join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters]
  const code = await run(bin('vitest'), args, isBeside)
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, success } =
      JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    tally.passed += numPassedTests ?? 0
    tally.failed += numFailedTests ?? 0
    tally.skipped += (numPendingTests ?? 0) + (numTodoTests ?? 0)
    // A file that cannot be loaded has no failed test in it, and is a failure all the same.
    if (!success && !numFailedTests) tally.failed += Math.max(1, numFailedTestSuites ?? 1)
    else if (code !== 0 && !numFailedTests) tally.failed += 1
    if (!numPassedTests && !numFailedTests) tally.failed += 1
  } catch (error) {
    console.error(`No report of ${project}: ${(error as Error).message}`)
    tally.failed += 1
  }
}

const started = performance.now()
const only = process.argv.slice(2)
const wanted = (name: string) => only.length === 0 || only.includes(name)

if (wanted('types')) {
  await check('Types: server, vocabulary, tests', bin('tsc'), ['-p', 'tsconfig.json'])
  await check('Types: client', bin('tsc'), ['-p', 'client/tsconfig.json'])
}
if (wanted('lint')) await check('Lint and format', bin('biome'), ['check', '--error-on-warnings', '.'])
if (wanted('unused')) await check('Nothing unused, nothing undeclared', bin('knip'), ['--no-config-hints'])
if (wanted('unit')) await cases('Unit tests and house rules', 'unit')
// Each on a Neo4j of its own, which it waits for most of the time.
const onADatabase: [title: string, project: string][] = [
  ['API, access and identity, on a real Neo4j', 'database'],
  ['Files in, on a real Neo4j', 'imports'],
]
const side = onADatabase.filter(([, project]) => wanted(project))
await Promise.all(side.map(([title, project]) => cases(title, project, side.length > 1)))
if (wanted('processes')) await cases('Starting, stopping, killing', 'processes')
if (wanted('journeys')) {
  await buildClient(console.log)
  const browser = await findChromium(console.log)
  if (browser) await cases('Journeys in a real browser', 'journeys')
  else tally.failed += 1
}

rmSync(folder, { recursive: true, force: true })
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s`)
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`)
process.exit(tally.failed > 0 ? 1 : 0)
