import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Look, openBrowser, type Visit, visit } from './browser.ts'
import { openTestHouse, serve, type TestHouse } from './house.ts'

/** A house that listens and a browser before it: what every journey walks through. */
export interface Journeys {
  test: TestHouse
  /** Somebody sits down at a browser of their own. */
  open(look?: Look): Promise<Visit>
  /** They get up: nothing may have failed behind their back. */
  done(one: Visit): Promise<void>
  close(): Promise<void>
}

/** Opens an empty house with the demo accounts; `fill` brings in what the journeys are about. */
export async function openJourneys(fill?: (test: TestHouse) => Promise<unknown>): Promise<Journeys> {
  const test = await openTestHouse()
  await fill?.(test)
  const server = await serve(test.house)
  const browser: Browser = await openBrowser()
  const visits = new Set<Visit>()
  return {
    test,
    async open(look = {}) {
      const one = await visit(browser, server.url, look)
      visits.add(one)
      return one
    },
    async done(one) {
      expect(one.faults).toEqual([])
      visits.delete(one)
      await one.close()
    },
    async close() {
      for (const one of visits) await one.close()
      await browser.close()
      await server.close()
      await test.close()
    },
  }
}

/** Signs a demo account in by pressing its role; ends on the first page of that role. */
export async function signIn(page: Page, role: string, address = '/'): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: new RegExp(role) }).click()
  await page.getByRole('banner').getByText(role).waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** What has the focus, in the words by which somebody would know it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at?.getAttribute('aria-label') ?? ''
    // A region that scrolls holds the words of everything in it: only what can be pressed is known by its words.
    return at?.matches('button, a, [role=tab]') ? `${label} ${at.textContent}` : label
  })

/** Presses Tab until the focus is on something of these words. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab')
    if (words.test(await focused(page))) return
  }
  throw new Error(`The keyboard does not reach ${words}`)
}
