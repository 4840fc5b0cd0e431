import { EVENT_FILES, STORY } from '@safeground/fixtures/story.ts'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { askerAs } from '../support/house.ts'
import { focused, type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'
import { bringInStory } from '../support/story.ts'

/**
 * The first ten seconds of the day: who is still out, who came back, what came in; for the chair at 08:45, for a
 * neighbourhood officer with a telephone, and for somebody who has a keyboard and nothing else.
 */
let journeys: Journeys

beforeAll(async () => {
  journeys = await openJourneys(async ({ house, clock }) => {
    await bringInStory(house)
    for (const file of EVENT_FILES) await bringInFile(file, await askerAs('steward', house), house)
    // What came in came in before anybody looks.
    clock.set('2026-11-22T08:46:00.000Z')
  })
})
afterAll(() => journeys?.close())

const FIRST = STORY.firstChild.name
const [CALLUM] = STORY.theThreeBoys

describe('the chair, before the meeting', () => {
  it('sees who is missing, opens one, comes back to the same page, and says that they have looked', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Chair of the daily meeting')
    expect(new URL(page.url()).pathname).toBe('/today')
    const missing = page.getByRole('region', { name: 'Missing now' })
    await missing.getByText(FIRST).waitFor()

    // Both are at high risk, as the police recorded: who has been away for longer stands first.
    const lines = await missing.locator('ul > li:has(button)').allInnerTexts()
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(CALLUM.name)
    expect(lines[0]).toMatch(/2 days/)
    expect(lines[0]).toContain('Duty inspector')
    expect(lines[1]).toContain(FIRST)
    expect(lines[1]).toMatch(/14 h[\s\S]*last seen yesterday 18:40[\s\S]*High risk/)
    expect(lines[1]).not.toContain('Off since last seen')
    expect(await axe(page)).toEqual([])

    await missing.getByRole('button', { name: `More about ${FIRST}` }).click()
    await missing.getByText('Off since last seen').waitFor()
    await missing.getByRole('link', { name: STORY.biscuit.knownAs }).waitFor()
    expect(await axe(page)).toEqual([])
    await missing.getByRole('link', { name: FIRST }).click()
    await page.getByRole('heading', { level: 1, name: FIRST }).waitFor()
    await page.goBack()
    await missing.getByText('Off since last seen').waitFor()

    const returned = page.getByRole('region', { name: 'Returned' })
    await expect.poll(() => returned.textContent()).toMatch(/Idris Haddad/)
    expect(await returned.textContent()).toMatch(/Harm: none recorded/)
    expect(await returned.textContent()).not.toMatch(/Harm: none\./)

    const cameIn = page.getByRole('region', { name: 'What came in' })
    const before = await cameIn.getByRole('listitem').count()
    expect(before).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'I have looked' }).click()
    await page.getByText(/Noted\. From today 08:46, when you last said/).waitFor()
    await cameIn.getByText(/Nothing that was written down since/).waitFor()
    // It is kept with the account, not with the page; and looking back stays possible.
    await page.reload()
    await page.getByText(/From today 08:46, when you last said/).waitFor()
    await missing.getByText(FIRST).waitFor()
    await page.getByText('7 days', { exact: true }).click()
    await expect.poll(() => cameIn.getByRole('listitem').count()).toBeGreaterThanOrEqual(before)
    expect(page.url()).toContain('since=week')
    await journeys.done(one)
  })

  it('is told when the page could not be read, keeps nobody waiting, and prints a sheet that says whose it is', async () => {
    const one = await journeys.open({ theme: 'dark' })
    const { page } = one
    await signIn(page, 'Chair of the daily meeting')
    await page.getByText(FIRST).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByText(/Printed by .*, Chair of the daily meeting, on/).waitFor()
    expect(await page.getByText('Off since last seen').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'I have looked' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })

    await page.route('**/api/today', (route) => route.fulfill({ status: 503, body: '' }))
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByRole('alert').waitFor()
    // What was known before stays, and says from when it is.
    await page.getByText('What stands below is as it was known today 08:46.').waitFor()
    expect(await page.getByText(FIRST).first().isVisible()).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.unroute('**/api/today')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.getByText(FIRST).first().waitFor()
    await journeys.done(one)
  })
})

describe('a neighbourhood officer with a telephone', () => {
  it('is told that this is not shared, never that nobody is missing, and is shown the way to places', async () => {
    const one = await journeys.open({ width: 390, height: 844 })
    const { page } = one
    await signIn(page, 'Neighbourhood officer')
    await page.getByRole('heading', { name: 'Who is missing is not shared with your role' }).waitFor()
    const told = await page.getByRole('main').textContent()
    expect(told).toContain('does not say that nobody is missing')
    expect(told).not.toMatch(/Nobody is recorded|No return is recorded/)
    for (const child of [FIRST, CALLUM.name, 'Idris Haddad']) expect(told).not.toContain(child)
    expect(await axe(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBe(390)
    await page.getByRole('main').getByRole('link', { name: 'Go to Places' }).click()
    await page.getByRole('heading', { level: 1, name: /Places/ }).waitFor()
    await journeys.done(one)
  })
})

describe('by keyboard alone', () => {
  it('a child is opened, what surrounds them is reached, and the page is marked as looked at', async () => {
    const one = await journeys.open({ width: 1024, height: 768 })
    const { page } = one
    await page.goto('/')
    await page.getByRole('button', { name: /Social work practitioner/ }).waitFor()
    await tabTo(page, /Social work practitioner/)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Missing now' }).getByText(FIRST).waitFor()
    await tabTo(page, new RegExp(`More about ${FIRST}`))
    await page.keyboard.press('Enter')
    await page.getByText('Off since last seen').waitFor()
    // The focus stays where it was, and the way on is what was opened.
    expect(await focused(page)).toContain(`More about ${FIRST}`)
    await tabTo(page, /I have looked/)
    await page.keyboard.press('Enter')
    await page.getByText(/Noted\./).waitFor()
    await tabTo(page, /^ ?Today$/)
    await tabTo(page, new RegExp(`More about ${CALLUM.name}`))
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: CALLUM.name }).waitFor()
    await journeys.done(one)
  })
})
