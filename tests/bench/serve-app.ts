import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeApp } from '@safeground/server/app.ts'
import { keepDemoAccounts } from '@safeground/server/features/sign-in/demo-accounts.ts'
import { type At, openBenchHouse } from './bench-house.ts'

/** The whole app in a process of its own, so that the caller's work is not counted as the app's. */
const { at, dataFolder } = JSON.parse(process.argv[2] ?? '') as { at: At; dataFolder: string }
const house = openBenchHouse(at, dataFolder)
await keepDemoAccounts(house)
const server = createServer(
  makeApp(house, { sessionSecret: 'a secret of the benchmark only', version: 'bench' }),
)
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }))
// Gone with whoever started it.
process.on('disconnect', () => process.exit(0))
