import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One Neo4j a project, files serial: each wipes it and builds its own story (only kill and two-store tests start more). */
const serial = { fileParallelism: false, pool: 'forks' as const, maxWorkers: 1 }

export default defineConfig({
  root,
  test: {
    testTimeout: 30_000,
    hookTimeout: 180_000,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: [
            '{graph-schema,server,client,fixtures}/src/**/*.test.{ts,tsx}',
            'tests/house-rules/**/*.test.ts',
          ],
        },
      },
      {
        root,
        test: {
          name: 'database',
          include: ['tests/{api,access,identity,demo,bulk,hotspots}/**/*.test.ts'],
          globalSetup: ['tests/support/one-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          ...serial,
        },
      },
      {
        root,
        test: {
          name: 'imports',
          include: ['tests/imports/**/*.test.ts'],
          globalSetup: ['tests/support/one-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          ...serial,
        },
      },
      {
        root,
        test: {
          name: 'processes',
          include: ['tests/{database,starts}/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          ...serial,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/one-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          ...serial,
        },
      },
    ],
  },
})
