import '@safeground/server/keep-heap-small.ts'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { makeApp } from '@safeground/server/app.ts'
import { IMPORT_SETTINGS } from '@safeground/server/features/imports/index.ts'
import { keepDemoAccounts } from '@safeground/server/features/sign-in/demo-accounts.ts'
import { type At, openBenchHouse } from './bench-house.ts'

/** The whole app in a process of its own, which says how well it was while a file came in. */
const { at, dataFolder } = JSON.parse(process.argv[2] ?? '') as { at: At; dataFolder: string }
// Nobody waits for a request to end a job here, and no reader is under way when a file is undone.
Object.assign(IMPORT_SETTINGS, { answerMs: 0, graceMs: 0, sayMs: 250, leastFreeBytes: 0, leastFreeShare: 0 })
const house = openBenchHouse(at, dataFolder)
await keepDemoAccounts(house)
const app = makeApp(house, { sessionSecret: 'a secret of the benchmark only', version: 'bench' })
const server = createServer(app)

const lag = monitorEventLoopDelay({ resolution: 10 })
lag.enable()
let mostResident = 0
const look = setInterval(() => {
  mostResident = Math.max(mostResident, process.memoryUsage.rss())
}, 100)
look.unref()

/** How the app has been since it was asked last. */
process.on('message', () => {
  const ms = (nanoseconds: number) => nanoseconds / 1e6 - 10
  process.send?.({ mostResident, lagP99: ms(lag.percentile(99)), lagMost: ms(lag.max) })
  lag.reset()
  mostResident = process.memoryUsage.rss()
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
