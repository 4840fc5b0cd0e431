import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BASE_LAYERS } from '../../client/src/drawing/map/base-style.ts'
import { MAP_COLOURS } from '../../client/src/drawing/map/map-colours.ts'
import { axe } from '../support/browser.ts'
import { focused, type Journeys, openJourneys, signIn, tabTo } from '../support/journey.ts'
import { bringInStory } from '../support/story.ts'

/**
 * Somebody looks where: on a map that is really drawn, from our own server alone, with a list beside it that holds the
 * same, for eyes, keyboard and screen reader.
 */
let journeys: Journeys

beforeAll(async () => {
  journeys = await openJourneys(({ house }) => bringInStory(house))
})
afterAll(() => journeys?.close())

const mapOf = (page: Page) => page.getByRole('application', { name: 'Map of places' })
const rowsOf = (page: Page) => page.getByRole('region', { name: 'Places on the map' }).locator('tbody tr')
const namesIn = (page: Page) => page.getByRole('rowheader').locator('button').allInnerTexts()

/** Opens Places and waits until the map has come to rest: then the address says where it looks. */
async function openPlaces(page: Page, address = '/places'): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: 'Places' }).waitFor()
  await mapOf(page).waitFor()
  await page.waitForURL(/[?&]at=/)
}

/** How many colours a part of the screen has: one or two when nothing is drawn there. */
async function coloursOf(page: Page): Promise<number> {
  const picture = (await mapOf(page).screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!pen) return 0
    pen.drawImage(image, 0, 0)
    const { data: pixels } = pen.getImageData(0, 0, image.width, image.height)
    return new Set(new Uint32Array(pixels.buffer)).size
  }, picture)
}

describe('the map and the list', () => {
  it('are one: drawn truly, from here alone, and what is selected in one is selected in the other', async () => {
    const one = await journeys.open()
    const { page } = one
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await signIn(page, 'Police analyst')
    await openPlaces(page)
    for (const layer of BASE_LAYERS) expect(asked).toContain(`/base-map/${layer}.geojson`)
    await expect.poll(() => coloursOf(page)).toBeGreaterThan(200)
    expect(await axe(page)).toEqual([])

    const names = await namesIn(page)
    expect(names).toContain('Bell Park')
    expect(names).toContain('Kiln Row Vapes')
    expect(names.join()).not.toMatch(/Fold House|Gable|Marlow House/)
    await page.getByText(`${names.length} places`, { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Bell Park', exact: true }).click()
    await page.getByRole('heading', { level: 2, name: 'Bell Park' }).waitFor()
    await page.waitForURL(/place=s-/)
    const { searchParams } = new URL(page.url())
    expect(await axe(page)).toEqual([])

    // Pressed on the map, beside every place, nothing is selected; pressed on the place, it is.
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('No map')
    await page.mouse.click(box.x + 12, box.y + 12)
    await page.getByRole('heading', { level: 2, name: 'Bell Park' }).waitFor({ state: 'detached' })
    await openPlaces(page, `/places?at=53.9138,-3.9925,15&place=${searchParams.get('place')}`)
    await page.getByRole('button', { name: 'Select no place' }).click()
    await page.getByRole('heading', { level: 2, name: 'Bell Park' }).waitFor({ state: 'detached' })
    const middle = await mapOf(page).boundingBox()
    if (!middle) throw new Error('No map')
    await page.mouse.move(middle.x + middle.width / 2, middle.y + middle.height / 2)
    await expect.poll(() => mapOf(page).evaluate((canvas) => canvas.style.cursor)).toBe('pointer')
    await page.mouse.click(middle.x + middle.width / 2, middle.y + middle.height / 2)
    await page.getByRole('heading', { level: 2, name: 'Bell Park' }).waitFor()
    expect(await rowsOf(page).count()).toBeLessThan(names.length)

    await page.getByRole('link', { name: 'Open its page' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bell Park' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Bell Park' }).waitFor()
    await journeys.done(one)
  })

  it('hold the same after a search, a kind of place and a move of the map', async () => {
    const one = await journeys.open({ width: 1024, height: 768, theme: 'dark' })
    const { page } = one
    await signIn(page, 'Police analyst')
    await openPlaces(page)
    await expect.poll(() => coloursOf(page)).toBeGreaterThan(200)
    expect(await axe(page)).toEqual([])
    const all = await rowsOf(page).count()
    await page.getByRole('textbox', { name: 'Filter places by name' }).fill('kiln')
    await expect.poll(() => namesIn(page)).toContain('Kiln Row Vapes')
    expect((await namesIn(page)).every((name) => /kiln/i.test(name))).toBe(true)
    // What is typed may be a name: it stays out of the address.
    expect(page.url()).not.toMatch(/kiln/i)
    await page.getByRole('textbox', { name: 'Filter places by name' }).fill('nowhere')
    await page.getByRole('button', { name: 'Show all places' }).click()
    await expect.poll(() => rowsOf(page).count()).toBe(all)

    await page.getByRole('combobox', { name: 'Filter by kind of place' }).click()
    await page.getByRole('option', { name: /^Park / }).click()
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => (await rowsOf(page).allInnerTexts()).every((row) => /\bPark\b/.test(row)))
      .toBe(true)
    expect(page.url()).toContain('types=park')
    await openPlaces(page, '/places?at=53.8600,-4.0300,15')
    await page.getByRole('heading', { name: 'None in this part of the map' }).waitFor()
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await expect.poll(() => rowsOf(page).count()).toBe(all)
    await journeys.done(one)
  })

  it('change their colours with the theme, without a reload', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Police analyst')
    await openPlaces(page)
    // As the page paints it, for the build writes #ffffff as #fff.
    const token = (name: string) =>
      page.evaluate((wanted) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d')
        if (!pen) return ''
        pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(wanted)
        return pen.fillStyle
      }, `--${name}`)
    for (const scheme of ['light', 'dark'] as const) {
      for (const name of ['surface', 'text', 'accent'] as const)
        expect(await token(name)).toBe(MAP_COLOURS[scheme][name])
      await expect.poll(() => colourAt(page, 0.01)).toBe(MAP_COLOURS[scheme].outside)
      await page.getByRole('button', { name: /^(Dark|Light) colours$/ }).click()
    }
    await journeys.done(one)
  })
})

/** The colour near the upper left corner of the map: land of the neighbours. */
async function colourAt(page: Page, share: number): Promise<string> {
  const picture = (await mapOf(page).screenshot()).toString('base64')
  return page.evaluate(
    async ({ data, share }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
      pen?.drawImage(image, 0, 0)
      const [r = 0, g = 0, b = 0] =
        pen?.getImageData(image.width * share, image.height * share, 1, 1).data ?? []
      return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
    },
    { data: picture, share },
  )
}

describe('by keyboard alone', () => {
  it('the map is moved, zoomed and shown whole, and a place is chosen and opened', async () => {
    const one = await journeys.open()
    const { page } = one
    await signIn(page, 'Neighbourhood officer')
    await openPlaces(page)
    await tabTo(page, /Map of places/)
    const start = page.url()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).not.toBe(start)
    for (let i = 0; i < 3; i++) await page.keyboard.press('+')
    await page.getByText(/\d+ of \d+ places in view/).waitFor()
    await page.keyboard.press('0')
    await page.getByText(/^\d+ places$/).waitFor()
    await tabTo(page, /Bell Park/)
    expect(await focused(page)).toContain('Bell Park')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Bell Park' }).waitFor()
    await tabTo(page, /Open the page of Bell Park/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Bell Park' }).waitFor()
    await journeys.done(one)
  })
})

describe('a browser without WebGL', () => {
  it('says so in place of the map, and shows the list', async () => {
    const one = await journeys.open()
    const { page } = one
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
          return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...more])
        },
      })
    })
    await signIn(page, 'Police analyst')
    await page.goto('/places')
    await page.getByRole('heading', { name: 'This browser cannot draw the map' }).waitFor()
    expect(await namesIn(page)).toContain('Bell Park')
    expect(await axe(page)).toEqual([])
    await journeys.done(one)
  })
})
