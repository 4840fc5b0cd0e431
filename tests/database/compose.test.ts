import { readFile } from 'node:fs/promises'
import { settingArguments } from '@safeground/server/database/start-docker.ts'
import { expect, it } from 'vitest'

it('gives the database of compose.yaml the settings of every other database', async () => {
  const compose = await readFile(new URL('../../server/neo4j/compose.yaml', import.meta.url), 'utf8')
  const lines = [...compose.matchAll(/^ {6}(NEO4J_\w+): ['"]?(.*?)['"]?$/gm)]
  const inCompose = lines
    .map(([, name, value]) => `${name}=${value}`)
    .filter((line) => !/_(AUTH|PLUGINS)=/.test(line))
  const ours = settingArguments({ dataFolder: '', env: {}, say: () => {} }).filter(
    (argument) => argument !== '--env',
  )
  expect(inCompose.sort()).toEqual(ours.sort())
})
