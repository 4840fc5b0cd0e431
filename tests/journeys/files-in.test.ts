import { readFileSync } from 'node:fs'
import { FAULTY_FILES, STORY, STORY_FILES } from '@safeground/fixtures/story.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'

/**
 * A data officer drops in a week of exports on a Friday afternoon, sees what is wrong with them, accepts the good rows,
 * puts a faulty one right, publishes, and undoes it on Monday.
 */
let journeys: Journeys

beforeAll(async () => {
  journeys = await openJourneys()
})
afterAll(() => journeys?.close())

interface Dropped {
  name: string
  text: string
}

/** As from a folder on the desktop, all at once. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, text } of all) transfer.items.add(new File([text], name, { type: 'text/csv' }))
    return transfer
  }, files)
  await page.getByText('Drop files here').dispatchEvent('drop', { dataTransfer: data })
}

const kindOf = (page: Page, name: string) => page.getByLabel(`What kind of file is ${name}?`)
const listed = (page: Page) => page.getByRole('list', { name: 'Chosen files' })

const [police, children] = STORY_FILES.map((one) => ({
  name: one.name,
  text: readFileSync(one.file, 'utf8'),
})) as [Dropped, Dropped]
const faulty = FAULTY_FILES[0] as (typeof FAULTY_FILES)[number]
const sheet = { name: 'club register.csv', text: 'Forename,Surname,Sessions\nAyo,Bello,4\n' }

async function toBringIn(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Files in' }).click()
  await page.getByRole('link', { name: 'Bring in files' }).click()
  await page.getByText('Drop files here').waitFor()
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published', { exact: true }).first().waitFor({ timeout: 60_000 })
}

async function undoBoth(page: Page): Promise<void> {
  for (const { name } of [police, children]) {
    await page.getByRole('navigation').getByRole('link', { name: 'Files in' }).click()
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone', { exact: true }).first().waitFor({ timeout: 60_000 })
  }
}

/** Does a search from anywhere find the first child of the story? */
async function found(page: Page): Promise<boolean> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(STORY.firstChild.name)
  const dialog = page.getByRole('dialog')
  const nothing = dialog.getByText(/^Nothing that you may see/)
  await dialog.getByText(STORY.firstChild.name).or(nothing).first().waitFor()
  const isThere = !(await nothing.isVisible())
  await page.keyboard.press('Escape')
  return isThere
}

describe('a week of exports', () => {
  it('is taken for what it is, read file by file, and its faults are told by cause', {
    timeout: 180_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    await toBringIn(page)
    await drop(page, [
      police,
      children,
      { name: faulty.name, text: readFileSync(faulty.file, 'utf8') },
      sheet,
    ])
    expect(await kindOf(page, police.name).inputValue()).toBe('police-intelligence')
    expect(await kindOf(page, children.name).inputValue()).toBe('children-open')
    expect(await kindOf(page, sheet.name).inputValue()).toBe('')
    await listed(page).getByText('No kind of file fits').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Read these 3 files' }).click()
    await listed(page).getByText('with faults').waitFor({ timeout: 60_000 })
    expect(await listed(page).getByRole('link').count()).toBe(3)
    await listed(page).getByRole('listitem').filter({ hasText: faulty.name }).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: faulty.name }).waitFor()
    await page.getByRole('table', { name: 'Faults by column' }).waitFor()
    expect(await axe(page)).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Rows to put right' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^to-mend-.*\.csv$/)
    expect(readFileSync(await file.path(), 'utf8')).toContain('what_to_do')
    await journeys.done(one)
  })

  it('is published, and undone on Monday: then it is nowhere', { timeout: 180_000 }, async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Data steward')
    for (const { name } of [police, children]) {
      await page.getByRole('navigation').getByRole('link', { name: 'Files in' }).click()
      await page.getByRole('link', { name, exact: true }).click()
      await publish(page)
    }
    expect(await found(page)).toBe(true)
    await journeys.done(one)

    journeys.test.clock.set('2026-11-23T09:00:00.000Z')
    const monday = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    await signIn(monday.page, 'Data steward')
    await undoBoth(monday.page)
    expect(await found(monday.page)).toBe(false)
    await journeys.done(monday)
  })

  it('is chosen, told what it is and read by keyboard alone', { timeout: 120_000 }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward', '/files/new')
    const chooser = page.waitForEvent('filechooser')
    await page.locator('input[type=file]').focus()
    await page.keyboard.press('Enter')
    await (await chooser).setFiles({
      name: 'week 47.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(children.text),
    })
    await kindOf(page, 'week 47.csv').waitFor()
    await tabTo(page, /Read this file/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'week 47.csv' }).waitFor({ timeout: 60_000 })
    await journeys.done(one)
  })

  it('that is no table is answered where it stands, and keeps nobody from going on', {
    timeout: 120_000,
  }, async () => {
    const one = await journeys.open({ width: 1024, height: 768 })
    const { page } = one
    await signIn(page, 'Data steward')
    await toBringIn(page)
    await drop(page, [{ name: 'list.csv', text: 'PK\u0003\u0004 not a table at all' }])
    await kindOf(page, 'list.csv').selectOption('children-open')
    await page.getByRole('button', { name: 'Read this file' }).click()
    await page
      .getByRole('alert')
      .getByText(/workbook|columns are missing/)
      .waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Take list.csv off this list' }).click()
    await listed(page).waitFor({ state: 'detached' })
    await journeys.done(one)
  })
})
