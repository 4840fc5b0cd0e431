import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringInQuarter, COUNTED } from '../hotspots/a-quarter-of-harm.ts'
import { axe } from '../support/browser.ts'
import { focused, type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'
import { bringInStory } from '../support/story.ts'

/**
 * 13:30: a neighbourhood officer sees where to go, when, what for, how sure and who to call, and works no child out of
 * it. An analyst sees why the map says so, down to what happened. Both from our own server alone.
 */
let journeys: Journeys

beforeAll(async () => {
  journeys = await openJourneys(async (test) => {
    await bringInStory(test.house)
    await bringInQuarter(test)
  })
})
afterAll(() => journeys?.close())

const Q3 = 'from=2026-07-01&until=2026-09-30'
const mapOf = (page: Page) => page.getByRole('application', { name: 'Map of where harm is recorded' })

async function openHarm(page: Page, query = ''): Promise<void> {
  await page.goto(`/places/harm${query}`)
  await page.getByRole('heading', { level: 1, name: 'Where harm is recorded' }).waitFor()
  await mapOf(page).waitFor()
  await page.waitForURL(/[?&]at=/)
}

/** What the server answered, as it came over the wire. An answer that was given up, or that nobody waited for, is none. */
function answersOf(page: Page): string[] {
  const answers: string[] = []
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/hotspots')) return
    response.text().then(
      (text) => answers.push(text),
      () => undefined,
    )
  })
  return answers
}

describe('a neighbourhood officer', () => {
  it('sees a place to go to: when, what, how sure, who to call, and no number to work a child out of', async () => {
    const one = await journeys.open()
    const { page } = one
    const answers = answersOf(page)
    await signIn(page, 'Neighbourhood officer')
    await page.getByRole('link', { name: 'Places', exact: true }).click()
    await page.getByRole('link', { name: 'Where harm is recorded' }).click()
    await page.getByText('July to September 2026.').waitFor()
    const sheet = page.getByRole('article', { name: 'Bell Park' })
    await sheet.waitFor()
    for (const words of ['Mostly Fri', 'Exploitation', 'More harm than expected here'])
      await sheet.getByText(words).first().waitFor()
    await sheet.getByText('Nobody is recorded who looks after it').waitFor()
    await mapOf(page).waitFor()
    expect(await axe(page)).toEqual([])

    // Steps with two children: named as a place perhaps, never with its count.
    const shown = ((await page.getByRole('main').textContent()) ?? '').replace(
      /\d+ (Jul|Sep|Nov) 2026|\d\d:\d\d/g,
      '',
    )
    expect(shown).not.toMatch(/hotspot|\b\d+ (events?|reports?)\b/i)
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) {
      expect(answer).not.toMatch(/"(events|around|expected|z|p|q|analyticP|totals|leftOut|hours|roles)":/)
      expect(answer).not.toMatch(/Child [A-G]/)
    }

    await sheet.getByRole('button', { name: /Show on the map/ }).click()
    await page.waitForURL(/place=s-/)
    await page.getByRole('region', { name: 'Cell selected' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Time' }).selectOption({ label: 'July 2026' })
    await page.waitForURL(/period=2026-07/)
    await page.getByText('July 2026.').waitFor()
    await journeys.done(one)
  })

  it('has it in the hand, in the dark, and on one sheet of paper', async () => {
    const one = await journeys.open({ width: 390, height: 844, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Neighbourhood officer')
    await openHarm(page)
    const sheet = page.getByRole('article', { name: 'Bell Park' })
    const box = await sheet.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await page
      .getByRole('heading', { level: 1, name: /^Locations of concern: July to September 2026/ })
      .waitFor()
    await page.getByText('Printed by').waitFor()
    expect(await page.getByRole('application').count()).toBe(0)
    await journeys.done(one)
  })

  it('is asked for in whole periods only, whatever a link holds', async () => {
    const one = await journeys.open()
    const { page } = one
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await signIn(page, 'Neighbourhood officer')
    await openHarm(page, `?${Q3}&days=fri&hours=18-19&agencies=police&resolution=99&layer=ours`)
    await page.getByText('July to September 2026.').waitFor()
    const questions = asked.filter((url) => url.includes('/api/hotspots'))
    expect(questions.length).toBeGreaterThan(0)
    for (const url of questions) expect(url).not.toMatch(/days|hours|agencies|resolution=99|layer|from=/)
    await journeys.done(one)
  })
})

describe('a police analyst', () => {
  it('sees why a cell has its colour, and what and who is behind it', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Police analyst')
    await openHarm(page, `?${Q3}&resolution=9`)
    await page.getByRole('region', { name: 'Legend' }).getByText('More than expected').waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Bell Park', exact: true }).click()
    await page.waitForURL(/cell=89/)
    const panel = page.getByRole('region', { name: 'Cell selected' })
    const { park, overnight } = COUNTED
    await panel.getByRole('button', { name: `${park + overnight} events` }).waitFor()
    for (const words of ['More than expected, 99 %', 'By chance there would be', 'Gi* z, for comparison'])
      await panel.getByText(words).first().waitFor()
    await panel.getByRole('button', { name: '7 children' }).click()
    await panel.getByRole('link', { name: 'Child A' }).waitFor()
    expect(await axe(page)).toEqual([])

    await panel.getByRole('link', { name: 'Bell Park', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Bell Park' }).waitFor()
    await page.waitForURL(/from=2026-07-01&until=2026-09-30/)
    await page.getByRole('heading', { name: 'On the map of where harm is recorded' }).waitFor()
    await page.getByText('More than expected, 99 %').waitFor()
    await page.getByRole('link', { name: 'What surrounds it' }).click()
    await page.waitForURL(/network\/s-.*from=2026-07-01&until=2026-09-30/)
    await page.goBack()
    await page.getByRole('link', { name: 'See it on the map' }).click()
    await page.waitForURL(/places\/harm\?.*place=s-/)
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-07-01')
    await journeys.done(one)
  })

  it('narrows it by the week, colours it by counts, and sees what is not on it', async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Police analyst')
    await openHarm(page, `?${Q3}&resolution=9`)
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('checkbox', { name: /Friday/ }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('radio', { name: 'These hours' }).check()
    await page.waitForURL(/days=fri.*hours=18-22|hours=18-22.*days=fri/)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take off: Fri' }).waitFor()
    await page.getByText(`Harm: ${COUNTED.park} events`).waitFor()
    await page.getByText('How many', { exact: true }).click()
    await page.getByText('Events in a cell in 30 days').waitFor()
    await page.getByText('How made, left out').click()
    await page.getByText('Hour not known').first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Take all off' }).click()
    await expect.poll(() => page.url()).not.toMatch(/days=|hours=/)
    await journeys.done(one)
  })

  it('does all of it by keyboard alone', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Police analyst')
    await openHarm(page, `?${Q3}&resolution=9`)
    await tabTo(page, /Map of where harm is recorded/)
    const start = page.url()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).not.toBe(start)
    await page.keyboard.press('0')
    await tabTo(page, /^\s*Bell Park/)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Cell selected' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    const first = new URL(page.url()).searchParams.get('cell')
    await page.keyboard.press('Shift+Tab')
    expect(await focused(page)).toMatch(/Next cell/)
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('cell')).not.toBe(first)
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Places on the map' }).waitFor()
    await journeys.done(one)
  })

  it('reads an address with nonsense in it as if it were not there', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Police analyst')
    await openHarm(page, '?resolution=99&layer=heat&from=never&hours=9-9&cell=x&harm=all')
    await expect.poll(() => page.getByRole('combobox', { name: 'Size of cells' }).inputValue()).toBe('8')
    expect(new URL(page.url()).search).not.toMatch(/99|heat|never|cell/)
    await journeys.done(one)
  })
})

describe('a licensing officer', () => {
  it('is told that nothing is counted for them, and that this is not the same as nothing', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Licensing officer')
    await openHarm(page)
    await page.getByRole('heading', { name: 'Nothing is recorded that may be counted for you' }).waitFor()
    expect(await axe(page)).toEqual([])
    await journeys.done(one)
  })
})
