import { fileURLToPath } from 'node:url'
import { FAULTY_FILES, STORY, STORY_FILES } from '@safeground/fixtures/story.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'

/**
 * The sentence that this product begins with, acted out: someone signs in, brings in a police intelligence file and a
 * list of children open to the team, opens one child, and sees who is around them and how we know.
 */
let journeys: Journeys

beforeAll(async () => {
  journeys = await openJourneys()
})
afterAll(() => journeys?.close())

async function bringIn(page: Page, file: (typeof STORY_FILES)[number]): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Files in' }).click()
  await page.getByRole('link', { name: 'Bring in files' }).click()
  await page.locator('input[type=file]').setInputFiles(fileURLToPath(file.file))
  // What kind of file it is, is told by its first row.
  const kind = page.getByLabel(`What kind of file is`)
  await kind.and(page.locator(`:has(option:checked[value="${file.source}"])`)).waitFor()
  await page.getByRole('button', { name: 'Read this file' }).click()
  await page.getByRole('heading', { name: file.name }).waitFor()
}

describe('one child, honestly', () => {
  it('is brought in from two agencies’ files by the data steward', { timeout: 180_000 }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    for (const file of STORY_FILES) {
      await bringIn(page, file)
      await page.getByRole('button', { name: 'Publish' }).waitFor()
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: 'Publish' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
      await page.getByText('Published', { exact: true }).first().waitFor({ timeout: 60_000 })
    }
    await journeys.done(one)
  })

  it('is opened by an analyst, who sees who is around them and how we know', {
    timeout: 120_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Police analyst')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Control+k')
    await page.keyboard.type(STORY.firstChild.name.slice(0, 5))
    await page.getByRole('dialog').getByText(STORY.firstChild.name).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: STORY.firstChild.name }).waitFor()
    await page.getByRole('tab', { name: /Lines/ }).waitFor()
    expect(await axe(page)).toEqual([])

    const harm = page.getByRole('row').filter({ hasText: 'is suspected of exploiting' }).first()
    await harm.getByRole('button').first().click()
    await page.getByRole('heading', { name: 'What each source says' }).waitFor()
    await page
      .getByText(/source; .*3×5×2|3x5x2/i)
      .first()
      .waitFor()
    expect(page.url()).toContain('selected=')
    expect(await axe(page)).toEqual([])

    // The address is the view: the same address shows the same selection.
    const again = await one.context.newPage()
    await again.goto(page.url())
    await again.getByRole('heading', { name: 'What each source says' }).waitFor()
    await again.close()
    await journeys.done(one)
  })

  it('looks different to a neighbourhood officer: places, and nobody’s name', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Neighbourhood officer')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(STORY.firstChild.name)
    await page
      .getByRole('dialog')
      .getByText(/nothing|no /i)
      .first()
      .waitFor()
    expect(await page.getByRole('dialog').textContent()).not.toContain(`${STORY.firstChild.name}Person`)
    await journeys.done(one)
  })

  it('can be undone, and is then nowhere', { timeout: 120_000 }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    await page.getByRole('navigation').getByRole('link', { name: 'Files in' }).click()
    await page.getByRole('link', { name: 'children-open.csv' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
    await page
      .getByText(/nothing of it is visible|Undone/i)
      .first()
      .waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(STORY.firstChild.caseNumber)
    await page
      .getByRole('dialog')
      .getByText(/nothing|no /i)
      .first()
      .waitFor()
    await journeys.done(one)
  })
})

describe('by keyboard alone', () => {
  it('the same is done: sign in, find, walk the picture, read a line, narrow to one kind', {
    timeout: 120_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await page.goto('/')
    await page.getByRole('button', { name: /Police analyst/ }).waitFor()
    await tabTo(page, /Police analyst/)
    await page.keyboard.press('Enter')
    await page.getByRole('banner').getByText('Police analyst').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(STORY.firstChild.name)
    await page.getByRole('dialog').getByText(STORY.firstChild.name).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: STORY.firstChild.name }).waitFor()
    await tabTo(page, /Network around/)
    const before = page.url()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect.poll(() => page.url()).not.toBe(before)
    // The table has gone to the tab of what was chosen; its other tab is one arrow away.
    await tabTo(page, /^ ?People and things/)
    await page.keyboard.press('ArrowLeft')
    await tabTo(page, /is suspected of exploiting/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What each source says' }).waitFor()
    await journeys.done(one)
  })
})

describe('a bad file', () => {
  it('is answered row by row, and publishes nothing', { timeout: 120_000 }, async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Data steward')
    const faulty = FAULTY_FILES[0] as (typeof FAULTY_FILES)[number]
    await bringIn(page, faulty)
    await page
      .getByText(/source_grade/)
      .first()
      .waitFor()
    expect(await axe(page)).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Every fault' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
    await page
      .getByText(/Undone|Discarded/i)
      .first()
      .waitFor()
    await journeys.done(one)
  })
})
