import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

import { findChromium } from './find-chromium.js'
import { startProduct } from './start-product.js'
import type { Product } from './start-product.js'

/** What a page did that nobody should see, and what it asked. */
export interface Watch {
  /** Errors of scripts and of the console, and refusals by the content policy. */
  readonly faults: string[]
  /** Names of the GraphQL operations sent, in order. */
  readonly operations: string[]
}

/** A page of a browser, watched from its first script on. */
export interface WatchedPage extends Watch {
  readonly page: Page
}

/** A running product, and a real browser before it. */
export interface Stage extends Product {
  /** A page in a fresh browser profile that nobody has signed in to. */
  openStranger(options?: BrowserContextOptions): Promise<WatchedPage>
  /** A page in a profile that shares one session with the others. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>
}

// Another zone than the server's and the workspace's: no day may move on its way to the screen.
const profile: BrowserContextOptions = {
  locale: 'en-GB',
  timezoneId: 'Pacific/Auckland',
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
}

/** Starts the product and a browser. */
export async function openStage(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Stage> {
  const executablePath = await findChromium(environment)
  const [product, browser] = await Promise.all([
    startProduct(environment),
    chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
    }),
  ])
  const session = await signIn(browser, await product.makeLink())
  const openStranger = (options?: BrowserContextOptions) =>
    watchedPage(browser, { ...profile, ...options })
  return {
    ...product,
    openStranger,
    async open(path, options) {
      const watched = await openStranger({ storageState: session, ...options })
      await watched.page.goto(product.url + path)
      await settled(watched.page)
      return watched
    },
    async close() {
      await browser.close()
      await product.close()
    },
  }
}

/** Waits until a page has something to say, and nothing of it is a placeholder or out of date. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, .empty, [role=alert]').first().waitFor()
  await page.locator('[role=status][aria-label=Loading]').first().waitFor({ state: 'detached' })
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

async function signIn(browser: Browser, link: string) {
  const context = await browser.newContext(profile)
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForURL('**/w/*')
  const session = await context.storageState()
  await context.close()
  return session
}

async function watchedPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const watch: Watch = { faults: [], operations: [] }
  await watchFaults(context, watch.faults)
  context.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return
    const { operationName } = request.postDataJSON() as { operationName: string }
    watch.operations.push(operationName)
  })
  return { page: await context.newPage(), ...watch }
}

async function watchFaults(context: BrowserContext, faults: string[]): Promise<void> {
  context.on('weberror', (one) => faults.push(`script: ${one.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      faults.push(`console: ${message.text()}`)
    }
  })
  await context.exposeFunction('refusedByPolicy', (what: string) => faults.push(`policy: ${what}`))
  await context.addInitScript({
    content: `addEventListener('securitypolicyviolation', (refused) =>
      refusedByPolicy(refused.effectiveDirective + ' ' + refused.blockedURI + ' ' + refused.sourceFile))`,
  })
}
