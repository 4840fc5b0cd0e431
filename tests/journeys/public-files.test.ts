import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'
import { bringInStory } from '../support/story.ts'

/**
 * A data steward brings in what is published for everybody: the wards, and some months of recorded crime. They see it
 * behind the places with what it says and does not say, and take it back.
 */
let journeys: Journeys

beforeAll(async () => {
  journeys = await openJourneys(({ house }) => bringInStory(house))
})
afterAll(() => journeys?.close())

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const fixture = (path: string) => fileURLToPath(new URL(path, FIXTURES))

async function bringIn(page: Page, path: string, kind: string): Promise<void> {
  await page.goto('/files/new')
  await page.locator('input[type=file]').setInputFiles(fixture(path))
  const asked = page.getByLabel(/What kind of file is/)
  await asked.waitFor()
  await asked.selectOption({ label: kind })
  await page.getByRole('button', { name: 'Read this file' }).click()
  await page.getByRole('heading', { name: 'What publishing would change' }).waitFor()
}

const legendOf = (page: Page) => page.getByRole('region', { name: 'Recorded crime (police.uk): legend' })

it('boundaries and recorded crime come in, are seen with their caveat, and go again', async () => {
  const one = await journeys.open()
  const { page } = one
  await signIn(page, 'Data steward')

  await bringIn(page, 'geojson/wards.geojson', 'Boundaries (GeoJSON)')
  await page.getByText('Kept as wards. Shown with: “Invented for Safeground. No licence needed”').waitFor()
  expect(await axe(page)).toEqual([])
  await publish(page)

  await bringIn(page, 'csv/story/street-crime.csv', 'Recorded crime (police.uk)')
  await page.getByText('3 rows repeat the number of a crime').waitFor()
  await publish(page)
  const crimeFile = page.url()

  await page.goto('/places')
  await page.getByRole('application', { name: 'Map of places' }).waitFor()
  await page.getByText('Invented for Safeground. No licence needed').waitFor()
  // Recorded crime is off until somebody asks for it, which the keyboard can.
  expect(await legendOf(page).count()).toBe(0)
  await tabTo(page, /Layers/)
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Recorded crime (police.uk)' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await legendOf(page).getByText('10 crimes, August 2026 to October 2026 (2 months covered)').waitFor()
  await legendOf(page).getByText('September 2026 of Northmoor Police').waitFor()
  await legendOf(page).getByText('How this was made').click()
  await legendOf(page).getByText('never a statement about a street').waitFor()
  expect(await axe(page)).toEqual([])

  await page.getByText('Recorded crime', { exact: true }).click()
  const table = page.getByRole('region', { name: 'Recorded crime by neighbourhood' }).last()
  await table.getByRole('rowheader', { name: 'Northmoor 003B' }).waitFor()
  expect(await axe(page)).toEqual([])

  await page.goto('/places?within=ward:ZZ050001')
  await page.getByText('Only places within Bell Park.').waitFor()
  const park = page.getByRole('button', { name: 'Bell Park', exact: true })
  await park.waitFor()
  await park.click()
  await page.getByRole('link', { name: 'Open its page' }).click()
  await page.getByRole('heading', { name: 'Lies in' }).waitFor()
  await page.getByRole('link', { name: 'Bell Park', exact: true }).waitFor()
  expect(await axe(page)).toEqual([])

  await page.goto(crimeFile)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /Undo/ }).click()
  await page
    .getByText(/^Undone/)
    .first()
    .waitFor()
  await page.goto('/places?crime=all')
  await legendOf(page).getByText('No month has been brought in yet').waitFor()
  await journeys.done(one)
})

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Publish/ }).click()
  await page.getByRole('heading', { name: 'What it changed' }).waitFor()
}
