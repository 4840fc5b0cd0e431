import { STORY } from '@safeground/fixtures/story.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journeys, openJourneys, signIn } from '../support/journey.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

/** Who is the same: a steward answers what files ask, by keyboard; an analyst says who somebody is, and takes it back. */
let journeys: Journeys
beforeAll(async () => {
  journeys = await openJourneys(async ({ house }) => {
    await bringInStory(house)
    await bringInEvents(house)
  })
})
afterAll(() => journeys?.close())

/** A busy machine takes its time. */
const SOON = { timeout: 20_000 }
const AT_FIRST = { timeout: 60_000 }
const REASON = 'The support worker knows both and says so.'
const questions = (page: Page) => page.getByRole('list', { name: 'Questions' }).getByRole('listitem')
const toAnswer = (page: Page) => page.getByText(/^To answer \(\d+\)$/)
const howMany = async (page: Page) => Number(/\d+/.exec((await toAnswer(page).textContent()) ?? '')?.[0])
const heading = (page: Page, level: 1 | 2, name: string | RegExp) =>
  page.getByRole('heading', { level, name })

/** Presses Tab until the answers have the focus. */
async function toRadios(page: Page): Promise<void> {
  const isThere = () => page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio')
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('The keyboard does not reach the answers')
}

describe('a data steward', () => {
  it('answers questions by keyboard alone, one after another, and takes an answer back', {
    timeout: 120_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Data steward')
    await page.goto('/files')
    await page.getByRole('link', { name: 'Who is the same' }).click()
    await heading(page, 1, 'Who is the same').waitFor()
    // The first to ask: a database that has just started still plans, and reads from the disk.
    await page.getByRole('table', { name: 'What sources say of each, fact by fact' }).waitFor(AT_FIRST)
    const before = await howMany(page)
    expect(before).toBeGreaterThan(5)
    expect(await axe(page)).toEqual([])

    await page.getByLabel('Find questions by name or number').fill('Tee')
    await expect.poll(() => howMany(page), SOON).toBeLessThan(before)
    const ofTee = await howMany(page)
    await questions(page).first().getByRole('link').click()
    await heading(page, 2, /Tee/).waitFor()

    // From here on no mouse: the answer, the reason, and the next question.
    await toRadios(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type(REASON)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => howMany(page), SOON).toBe(ofTee - 1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SOON).toBe('H2')

    await page.getByText(/^Not the same \(1\)$/).click()
    await expect.poll(() => questions(page).count(), SOON).toBe(1)
    await questions(page).first().getByRole('link').click()
    const card = page.getByRole('region', { name: 'What was decided before' }).getByRole('article').first()
    await card.getByText(REASON).waitFor()
    expect(await axe(page)).toEqual([])
    await card.getByRole('button', { name: 'Reverse' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Why').fill('It was another support worker.')
    await dialog.getByRole('button', { name: 'Reverse' }).click()
    await dialog.waitFor({ state: 'detached' })
    await toAnswer(page).click()
    await expect.poll(() => howMany(page), SOON).toBe(ofTee)
    await journeys.done(one)
  })
})

describe('a police analyst', () => {
  it('says who Tee is, sees one person, and separates them again', { timeout: 120_000 }, async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Police analyst')
    await page.goto('/identity/unidentified')
    const row = page.getByRole('row').filter({ hasText: /^Tee/ }).first()
    await row.waitFor()
    expect(await axe(page)).toEqual([])
    await row.getByRole('link').first().click()
    await heading(page, 1, STORY.tee.knownAs).waitFor()

    await page.getByRole('button', { name: 'The same as…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Search for the other').fill(STORY.theBrother.name)
    await dialog
      .getByRole('button', { name: new RegExp(STORY.theBrother.name) })
      .first()
      .click()
    await dialog.getByRole('table').waitFor()
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('radio', { name: 'The same', exact: true }).check()
    await dialog.getByText('under one person').waitFor()
    await dialog.getByLabel('Why').fill(REASON)
    await dialog.getByRole('button', { name: 'Make them one' }).click()

    await heading(page, 1, STORY.theBrother.name).waitFor()
    await heading(page, 2, 'Joined from 2 by decision').waitFor()
    await page.getByText(REASON).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Separate again' }).click()
    await page.getByRole('dialog').getByLabel('Why').fill('The correction says that he is not Tee.')
    await page.getByRole('dialog').getByRole('button', { name: 'Separate again' }).click()
    await heading(page, 2, 'Joined from 2 by decision').waitFor({ state: 'detached' })
    await journeys.done(one)
  })

  it('is not offered to decide where their role only reads', { timeout: 60_000 }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Chair of the daily meeting')
    await page.goto('/identity')
    await page.getByText('A data steward or analyst answers this.').waitFor()
    expect(await page.getByRole('form', { name: 'Your answer' }).count()).toBe(0)
    await journeys.done(one)
  })
})
