import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WebGL in software, so that maps truly render; nothing of the browser's own goes out. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium(console.log)
  if (!executablePath) throw new Error('No Chromium')
  return chromium.launch({ executablePath, args: FLAGS })
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** What must stay empty: scripts that failed, policies that were broken, requests that left the building. */
  faults: string[]
  close(): Promise<void>
}

export interface Look {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
}

/** One person at one browser, watched for faults that a person would not see. */
export async function visit(browser: Browser, url: string, look: Look = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.theme ?? 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // The browser itself logs every answer of 400 and above, which some journeys ask for.
    if (message.type() === 'error' && !/the server responded with a status of/.test(message.text())) {
      faults.push(`console: ${message.text()}`)
    }
  })
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(url) && !asked.startsWith('data:')) faults.push(`left the building: ${asked}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return { page, context, faults, close: () => context.close() }
}

interface AxeViolation {
  id: string
  help: string
  nodes: { target: string[]; failureSummary: string }[]
}
type AxeWindow = Window & { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } }

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on a page as it stands, WCAG 2.2 AA: a line a fault, with where it is. */
export async function axe(page: Page): Promise<string[]> {
  // As text, by the browser's debugger: the page's own policy would rightly refuse a script of ours.
  await page.evaluate(AXE)
  const violations = await page.evaluate(
    (rules) =>
      (window as unknown as AxeWindow).axe.run({ runOnly: rules }).then((result) => result.violations),
    RULES,
  )
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${one.help} at ${node.target.join(' ')}. ${node.failureSummary}`),
  )
}
