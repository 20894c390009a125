import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const paths = [
  '/w/world',
  '/w/world/funnel?by=source',
  '/w/world/funnel?part=flow',
  '/w/world/funnel?part=time',
  '/w/world/funnel?part=stalls',
  '/w/world/funnel?part=handBack',
  '/w/world/funnel?part=forecast',
  '/w/world/engagement',
  '/w/world/campaigns',
  '/w/world/attribution?models=linear,firstTouch,markov',
  '/w/world/lead-quality',
  '/w/world/nurture',
  '/w/world/customers',
  '/w/world/segments',
  '/w/world/metrics',
  '/w/world/metrics/conversionRate',
  '/w/world/metrics/newLeads?split=time&look=bars',
  '/w/world/metrics/emailClickRate?look=table',
  '/w/main',
  '/w/world/nothing',
]

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

describe('coming in', () => {
  it.each(['/', '/sign-in', '/w/world', '/w/world/metrics/newLeads'])(
    'asks a stranger at %s for the sign-in link, and shows nothing else',
    async (path) => {
      const { page } = await stage.openStranger()
      await page.goto(stage.url + path)
      await page.getByRole('heading', { name: 'Open your sign-in link' }).waitFor()
      expect(await page.getByRole('navigation').count()).toBe(0)
      await page.context().close()
    },
  )

  it('signs in with the printed link, and refuses it politely the second time', async () => {
    const { page, faults } = await stage.openStranger()
    await page.goto(stage.link)
    await page.waitForURL('**/w/*')
    await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    expect(page.url()).not.toContain('token')
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
    // The session is the browser's: another tab of it is signed in too, and scripts cannot read it.
    const tab = await page.context().newPage()
    await tab.goto(`${stage.url}/w/world`)
    await tab.getByRole('region', { name: 'Lifecycle' }).waitFor()
    expect(await tab.evaluate('document.cookie')).toBe('')
    await page.context().close()

    const second = await stage.openStranger()
    await second.page.goto(stage.link)
    await second.page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
    expect(await second.page.getByText('npm run sign-in').count()).toBe(1)
    await second.page.goto(`${stage.url}/w/world`)
    await second.page.getByRole('heading', { name: 'Open your sign-in link' }).waitFor()
    await second.page.context().close()
  })

  it.each([
    '',
    '/funnel',
    '/engagement',
    '/campaigns',
    '/attribution',
    '/lead-quality',
    '/nurture',
    '/customers',
    '/segments',
    '/metrics/newLeads',
  ])('says how to bring data into an empty workspace at /w/main%s', async (path) => {
    const { page, faults } = await stage.open(`/w/main${path}`)
    await page.getByRole('heading', { name: 'No data yet' }).waitFor()
    expect(await page.locator('code').first().textContent()).toMatch(/^npm run import -- /)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('leads from one workspace to another', async () => {
    const { page, faults } = await stage.open('/w/main')
    await page.getByRole('button', { name: 'Workspace' }).click()
    await page.getByRole('option', { name: 'Northlight Software' }).click()
    await page.waitForURL('**/w/world')
    await settled(page)
    await page.getByRole('region', { name: 'Lifecycle' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('says so where a page or a workspace does not exist', async () => {
    const { page } = await stage.open('/w/world/nothing')
    await page.getByText('There is no such page').waitFor()
    await page.goto(`${stage.url}/w/nowhere`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('WORKSPACE_UNKNOWN')
    await page.context().close()
  })
})

describe('every page', () => {
  it.each(paths)(
    'fits a phone and a laptop at %s, light and dark, and keeps to the content policy',
    async (path) => {
      const { page, faults } = await stage.open(path, { viewport: { width: 390, height: 844 } })
      // Charts are drawn by a script that comes last.
      await page.waitForLoadState('networkidle')
      const room = () => page.evaluate<number>('innerWidth - document.scrollingElement.scrollWidth')
      for (const name of ['Period', 'Explain']) {
        const control = page.getByRole('button', { name, exact: name === 'Explain' }).first()
        if ((await control.count()) === 0) continue
        await control.click()
        await page.getByRole('dialog').waitFor()
        expect([name, await room()]).toEqual([name, 0])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      for (const width of [390, 768, 1280]) {
        await page.setViewportSize({ width, height: 844 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect([width, colorScheme, await room()]).toEqual([width, colorScheme, 0])
        }
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  it('would hear of a style that the content policy refuses', async () => {
    const { page, faults } = await stage.open('/w/main')
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<i style="color:red">x</i>')`,
    )
    await page.waitForTimeout(100)
    expect(faults.join('\n')).toContain('policy: style-src-attr inline')
    await page.context().close()
  })

  it('is searched with Ctrl K, from the keyboard alone', async () => {
    const { page, faults } = await stage.open('/w/world')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search metrics and pages' }).waitFor()
    await page.keyboard.type('click')
    await page
      .getByRole('option', { name: /Click rate/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/metrics/*')
    await settled(page)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('lets Tab reach everything that can be worked, and shows where it is', async () => {
    const { page } = await stage.open('/w/world')
    const reached: string[] = []
    for (let step = 0; step < 400; step++) {
      await page.keyboard.press('Tab')
      const [words, isSeen] = await page.evaluate<[string, boolean]>(`(() => {
        const at = document.activeElement
        const seen = at.matches('input') ? at.nextElementSibling ?? at : at
        const isLined = [null, '::after'].some((part) => getComputedStyle(seen, part).outlineStyle !== 'none')
        return [(at.getAttribute('aria-label') ?? at.innerText ?? '').trim() || at.value || '', isLined]
      })()`)
      // After the last one, the browser's own controls have their turn.
      if (await page.evaluate('document.activeElement === document.body')) break
      expect([words, isSeen]).toEqual([words, true])
      reached.push(words.replace(/\s+/g, ' '))
    }
    expect(reached[0]).toBe('Skip to the content')
    for (const name of [
      /^Overview$/,
      /^Funnel$/,
      /^Campaigns$/,
      /^Metrics$/,
      /^Period/,
      /^Segment/,
      /Search/,
      /^By/,
      /^New leads$/,
      /^How New leads was computed$/,
      /^Behind New leads$/,
      /^Open the funnel$/,
    ]) {
      expect(reached).toContainEqual(expect.stringMatching(name))
    }
    await page.context().close()
  })

  it('moves on a phone through the navigation that a button opens', async () => {
    const { page, faults } = await stage.open('/w/world?preset=LAST_6_MONTHS', {
      viewport: { width: 390, height: 844 },
    })
    await page.getByRole('button', { name: 'Open the navigation' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Funnel' }).click()
    await page.waitForURL('**/funnel?preset=LAST_6_MONTHS')
    await settled(page)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('heading', { level: 1, name: 'Funnel' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })
})
