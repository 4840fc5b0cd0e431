import { STORY } from '@safeground/fixtures/story.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

/** A practitioner opens a child, what happened to him, and the place where he was: on pages, not on a diagram. */
let journeys: Journeys
beforeAll(async () => {
  journeys = await openJourneys(async ({ house }) => {
    await bringInStory(house)
    await bringInEvents(house)
  })
})
afterAll(() => journeys?.close())

/** What the young person said in the conversation, whom he named, and the number that the police gave the absence. */
const SAID = 'They took my phone at nine'
const NAMED = STORY.kezsCousin.knownAs
const EPISODE = 'Friday, 6 November 2026'

const panel = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
const pageOf = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('dialog').getByText(words).first().waitFor()
  await page.keyboard.press('Enter')
  await pageOf(page, words).waitFor()
}

/** From the diagram to the page of whoever is in its middle. */
async function openPage(page: Page, name: string): Promise<void> {
  await find(page, name)
  await page.getByRole('link', { name: /Open (their|its) page/ }).click()
  await page.waitForURL(/\/subjects\//)
  await pageOf(page, name).waitFor()
}

describe('a practitioner', () => {
  it('opens a child: strengths beside concerns, an absence, its interview, and the place', {
    timeout: 90_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Social work practitioner')
    await openPage(page, STORY.firstChild.name)

    // Strengths and concerns have one width: neither is the small print of the other.
    const strengths = panel(page, 'Strengths')
    const concerns = panel(page, 'Concerns around them')
    await strengths.getByRole('link', { name: STORY.coach.name }).waitFor()
    await concerns.getByText('may be exploited by').first().waitFor()
    const [wide, asWide] = [await strengths.boundingBox(), await concerns.boundingBox()]
    expect(wide?.y).toBe(asWide?.y)
    expect(wide?.width).toBeCloseTo(asWide?.width ?? 0, 0)

    // Where he lives is not on the page until somebody asks for it.
    const lives = panel(page, 'Where they live')
    expect(await lives.getByText('lives at').count()).toBe(0)
    await lives.getByRole('button', { name: 'Show where they live' }).click()
    await lives.getByText('lives at').first().waitFor()
    await lives.getByRole('button', { name: 'Hide' }).click()
    expect(await lives.getByText('lives at').count()).toBe(0)

    // A line says how we know, source by source, and the address keeps which one is open.
    await strengths
      .getByRole('listitem')
      .filter({ hasText: STORY.coach.name })
      .getByRole('button', { name: /source/ })
      .click()
    await strengths
      .getByRole('region', { name: 'What each source says' })
      .getByRole('article')
      .first()
      .waitFor()
    expect(page.url()).toContain('line=')
    expect(await axe(page)).toEqual([])

    await panel(page, 'Times missing').getByText('in the last 12 months').waitFor()
    const absence = panel(page, 'What happened')
      .getByRole('listitem')
      .filter({ has: page.getByTitle(EPISODE) })
    await absence
      .filter({ hasText: /Missing from home.*Mill Cross Interchange/ })
      .getByRole('link')
      .first()
      .click()
    await page.waitForURL(/\/events\//)
    await panel(page, 'Who was part of it')
      .getByRole('row', { name: /Rowan Tesfaye.*Missing.*15/ })
      .waitFor()
    expect(await axe(page)).toEqual([])

    await panel(page, 'What came of it')
      .getByRole('link', { name: /interview/i })
      .first()
      .click()
    await page.getByText(SAID).first().waitFor()
    await page.getByText('Told in confidence').first().waitFor()
    await panel(page, 'Who was part of it')
      .getByRole('row', { name: /Kez's cousin.*Named/ })
      .waitFor()
    expect(await axe(page)).toEqual([])

    await panel(page, 'This came of').getByRole('link', { name: 'Mill Cross Interchange' }).click()
    await pageOf(page, 'Mill Cross Interchange').waitFor()
    await panel(page, 'What this place was, and when').waitFor()
    await page.getByText('is not where harm happened').first().waitFor()
    expect(await axe(page)).toEqual([])
    await journeys.done(one)
  })

  it('keeps the view in the address, and is told what is not there', { timeout: 60_000 }, async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Social work practitioner')
    await openPage(page, STORY.firstChild.name)
    const happened = panel(page, 'What happened')
    await happened.getByRole('button', { name: 'Crimes and incidents' }).click()
    await page.waitForURL(/kinds=/)
    await expect.poll(() => happened.getByText('Common assault').count()).toBe(0)
    const again = await one.context.newPage()
    await again.goto(page.url())
    await pageOf(again, STORY.firstChild.name).waitFor()
    await panel(again, 'What happened').getByRole('listitem').first().waitFor()
    expect(await panel(again, 'What happened').getByText('Common assault').count()).toBe(0)
    expect(await again.title()).not.toContain('Rowan')
    await again.close()
    expect(await axe(page)).toEqual([])

    await page.goto(`/subjects/s-${'0'.repeat(26)}`)
    await page.getByRole('heading', { name: 'No such record, or you may not see it' }).waitFor()
    await page.goto(`/events/e-${'0'.repeat(26)}`)
    await page.getByRole('heading', { name: 'No such event, or you may not see it' }).waitFor()
    await journeys.done(one)
  })
})

describe('others', () => {
  it('find nothing on these pages that was told in confidence, and no sign that it was told', {
    timeout: 60_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Police analyst')
    await openPage(page, STORY.firstChild.name)
    const interview = panel(page, 'What happened').getByRole('link', { name: /interview/i })
    await interview.first().waitFor()
    const addresses = await interview.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    )
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      await page.goto(address)
      await panel(page, 'What is recorded').waitFor()
      const words = await page.locator('main').textContent()
      expect(words).not.toContain(SAID)
      expect(words).not.toContain(NAMED)
      expect(words).not.toMatch(/confidence|withheld/i)
    }
    await journeys.done(one)
  })

  it('who see places only are told that events are not shared, never that nothing happened', {
    timeout: 60_000,
  }, async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Neighbourhood officer')
    await openPage(page, STORY.places.bellPark.name)
    await page.getByText('What happened here is not shared with your role').waitFor()
    await page.getByText('Children and adults are not shared with your role.').waitFor()
    const words = await page.locator('main').textContent()
    expect(words).not.toMatch(/Rowan|nothing is recorded|no report of harm/i)
    expect(await axe(page)).toEqual([])
    await journeys.done(one)
  })
})

it('by keyboard alone: a child, a source, an absence, and what surrounds the child', {
  timeout: 90_000,
}, async () => {
  const one = await journeys.open()
  const { page } = one
  await page.goto('/')
  await page.getByRole('button', { name: /Social work practitioner/ }).waitFor()
  await tabTo(page, /Social work practitioner/)
  await page.keyboard.press('Enter')
  await page.getByRole('banner').getByText('Social work practitioner').waitFor()
  await find(page, STORY.firstChild.name)
  await tabTo(page, /Open their page/)
  await page.keyboard.press('Enter')
  await panel(page, 'Strengths').waitFor()
  await tabTo(page, new RegExp(`source.*${STORY.coach.name}`))
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'What each source says' }).getByRole('article').first().waitFor()
  // Pressing it again closes it, and the focus stays where it was.
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'What each source says' }).waitFor({ state: 'detached' })
  await tabTo(page, /^ Missing from/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/events\//)
  await tabTo(page, new RegExp(`^ ${STORY.firstChild.name}`))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/subjects\//)
  await tabTo(page, /What surrounds them/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/network\//)
  await pageOf(page, STORY.firstChild.name).waitFor()
  await journeys.done(one)
})
