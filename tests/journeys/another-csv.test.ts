import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'

/**
 * A data officer has a register that no kind of file fits. They say by hand which column is what, see what its rows
 * would say, save that, and bring the register in; next month's comes in by the same description.
 */
let journeys: Journeys
let folder: string

beforeAll(async () => {
  journeys = await openJourneys()
  folder = mkdtempSync(join(tmpdir(), 'safeground-csv-'))
})
afterAll(async () => {
  await journeys?.close()
  rmSync(folder, { recursive: true, force: true })
})

const HEAD = 'Member no,Member,Sex,DOB,Club,Since,Leader says'
const OCTOBER = [
  HEAD,
  'M-001,Rowan Tesfaye,F,09/03/2011,Harbour Gym,September 2026,Comes most Fridays',
  'M-002,Ayo Bello,M,31/31/2011,Harbour Gym,,',
  'M-003,Kit Larsen,M,02/11/2010,Harbour Gym,2025,Good with the younger ones',
]
const NOVEMBER = [HEAD, OCTOBER[1], 'M-002,Ayo Bello,M,31/03/2011,Harbour Gym,,', OCTOBER[3]]

function file(name: string, lines: readonly (string | undefined)[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const field = (page: Page, part: string, label: string) =>
  page.getByRole('region', { name: part, exact: true }).getByLabel(label, { exact: true })
const addTo = (page: Page, part: string, what: string) =>
  page.getByLabel(`Add to ${part}`, { exact: true }).selectOption({ label: what })

async function bringIn(page: Page, path: string, name: string): Promise<void> {
  await page.goto('/files/new')
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: 'Read this file' }).click()
  await page.getByRole('heading', { name }).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published', { exact: true }).first().waitFor({ timeout: 60_000 })
}

describe('another kind of CSV', () => {
  it('is described by hand, looked at in words, and saved', { timeout: 180_000 }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    await page.goto('/files/new')
    await page.getByRole('link', { name: /another kind of csv/i }).click()
    await page.getByRole('heading', { name: 'Descriptions of files' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Describe another kind of CSV' }).click()
    await page.locator('input[type=file]').setInputFiles(file('register-october.csv', OCTOBER))
    await page.getByRole('list', { name: 'Columns of the file' }).getByText('Leader says').waitFor()

    await page.getByLabel('Add a person, place or thing').selectOption({ label: 'Person' })
    await field(page, 'Person person', 'Name').selectOption({ label: 'Member' })
    await addTo(page, 'person', 'Number that these files call it by')
    await field(page, 'Person person', 'Number that these files call it by').selectOption({
      label: 'Member no',
    })
    await addTo(page, 'person', 'Date of birth')
    await field(page, 'Person person', 'Date of birth').selectOption({ label: 'DOB' })
    await addTo(page, 'person', 'Sex')
    await field(page, 'Person person', 'Sex').selectOption({ label: 'Sex' })
    await page.getByRole('button', { name: 'Say what its words stand for: Sex' }).click()
    await page.getByLabel('Sex: F stands for').fill('female')
    await page.getByLabel('Sex: M stands for').fill('male')
    await page.getByLabel('Add a person, place or thing').selectOption({ label: 'Place' })
    await field(page, 'Place place', 'Name').selectOption({ label: 'Club' })
    await page.getByRole('button', { name: 'Add a link' }).click()
    const link = page.getByRole('region', { name: 'Link from person to place' })
    await link.getByLabel('What the link says').selectOption({ label: 'spends time at' })
    await link.getByLabel('Add to this link').selectOption({ label: 'Since when' })
    await link.getByLabel('Since when', { exact: true }).selectOption({ label: 'Since' })
    await page.getByRole('checkbox', { name: 'Member no' }).check()
    await page.getByLabel('The agency that the file comes from').selectOption({ label: 'Voluntary sector' })

    const preview = page.getByRole('region', { name: 'What the first rows would say' })
    await preview.getByText('Rowan Tesfaye spends time at Harbour Gym; since September 2026').waitFor()
    await preview.getByText('There is no month 31', { exact: false }).waitFor()
    expect(await preview.textContent()).toContain('3 rows, 1 with a fault')
    expect(await axe(page)).toEqual([])

    await page.getByRole('button', { name: 'Save this description' }).click()
    await page.getByText('Give it a name that others will know it by.').waitFor()
    await page.getByLabel('Name of this kind of file').fill('Youth club register')
    await page
      .getByLabel(/What a row of it is about, in a sentence/)
      .fill('Members of youth clubs and since when they come, one row each.')
    await page.getByRole('button', { name: 'Save this description' }).click()
    await page
      .getByRole('cell', { name: /Youth club register/ })
      .or(page.getByRole('rowheader', { name: /Youth club register/ }))
      .first()
      .waitFor()
    await journeys.done(one)
  })

  it('comes in by that description, is published, and its people are found', {
    timeout: 180_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    await bringIn(page, file('register-october.csv', OCTOBER), 'register-october.csv')
    await page.getByText('Youth club register', { exact: false }).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Rowan Tesfaye')
    await page.getByRole('dialog').getByText('Rowan Tesfaye').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rowan Tesfaye' }).waitFor()
    await page.getByText('spends time at', { exact: false }).first().waitFor()
    await journeys.done(one)
  })

  it('is used again for the next file: who is there already is not doubled, and it can be undone', {
    timeout: 180_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    await bringIn(page, file('register-november.csv', NOVEMBER), 'register-november.csv')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Rowan Tesfaye')
    await page.getByRole('dialog').getByText('Rowan Tesfaye').first().waitFor()
    expect(await page.getByRole('dialog').getByText('Rowan Tesfaye', { exact: true }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
    await page
      .getByText(/nothing of it is visible|Undone/i)
      .first()
      .waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Ayo Bello')
    await page
      .getByRole('dialog')
      .getByText(/nothing|no /i)
      .first()
      .waitFor()
    await journeys.done(one)
  })

  it('is improved as a new version and retired, by keyboard alone', { timeout: 180_000 }, async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Data steward')
    await page.goto('/files/mappings')
    await page.getByRole('link', { name: 'Improve Youth club register' }).waitFor()
    await tabTo(page, /^Improve Youth club register/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Youth club register, version 1/ }).waitFor()
    expect(await axe(page)).toEqual([])
    await tabTo(page, /As JSON/)
    await page.keyboard.press('Enter')
    const json = await page.getByRole('dialog').getByLabel('The description as JSON').inputValue()
    expect(JSON.parse(json).name).toBe('Youth club register')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await tabTo(page, /Save as version 2/)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Improve Youth club register' }).waitFor()
    await tabTo(page, /^Retire Youth club register/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).press('Enter')
    await page.getByText('retired', { exact: true }).waitFor()
    expect(await axe(page)).toEqual([])
    await journeys.done(one)
  })
})
