import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STORY } from '@safeground/fixtures/story.ts'
import { buildClient } from '@safeground/server/client-build.ts'
import { openDatabase } from '@safeground/server/database/open-database.ts'
import { connect } from '@safeground/server/graph/graph.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import { openBrowser, visit } from '../support/browser.ts'
import { openTestHouse, serve } from '../support/house.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

/** `npm run pictures`: the pictures of the README, from the running product with the invented story in it. */
const OUT = fileURLToPath(new URL('../../server/decisions/pictures/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'safeground-pictures-'))

await buildClient(console.log)
const database = await openDatabase({
  dataFolder: folder,
  env: { ...process.env, NEO4J_URI: undefined },
  say: console.log,
  memory: { heap: '512m', pageCache: '64m' },
  mayInstall: true,
})
const graph = connect(database.uri, database.username, database.password)
await migrate(graph.driver, () => {})
await graph.close()
const test = await openTestHouse({ database })
await bringInStory(test.house)
await bringInEvents(test.house)
const server = await serve(test.house)
const browser = await openBrowser()
mkdirSync(OUT, { recursive: true })

for (const theme of ['light', 'dark'] as const) {
  const { page, close } = await visit(browser, server.url, { width: 1440, height: 900, theme })
  await page.goto('/')
  await page.getByRole('button', { name: /Police analyst/ }).click()
  await page.getByRole('banner').getByText('Police analyst').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(STORY.firstChild.name)
  await page.getByRole('dialog').getByText(STORY.firstChild.name).first().click()
  await page.getByRole('heading', { level: 1, name: STORY.firstChild.name }).waitFor()
  if (theme === 'dark') await page.goto(`${page.url()}?steps=2&view=picture`)
  else await page.locator('tr', { hasText: 'is suspected of exploiting' }).getByRole('button').first().click()
  // The layout runs in a worker; a picture of it half way would be a picture of nothing.
  await page.waitForTimeout(3_000)
  await page.screenshot({ path: `${OUT}network-${theme}.png` })
  await page.goto(theme === 'dark' ? '/places' : '/today')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(3_000)
  await page.screenshot({ path: `${OUT}${theme === 'dark' ? 'places' : 'today'}-${theme}.png` })
  await close()
}

await browser.close()
await server.close()
await test.close()
await database.stop()
rmSync(folder, { recursive: true, force: true })
console.log(`Pictures are in ${OUT}`)
