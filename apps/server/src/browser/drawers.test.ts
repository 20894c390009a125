import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'
import type { Locator, Page } from 'playwright-core'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const period = { from: '2024-04-01', to: '2025-04-01' }
const address = 'from=2024-04-01&to=2025-04-01'
const money = (value: string, currency: string) =>
  formatValue(Number(value), { unit: 'MONEY', currency, locale: 'en-GB' })

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

const lane = (page: Page): Locator => page.getByRole('region', { name: 'Lifecycle' })

describe('the explanation of a number', () => {
  it('opens from a tile and from a row, with the numbers put in, and closes with Escape', async () => {
    const { page, faults } = await stage.open(`/w/world?${address}`)
    const asked = await stage.ask(
      `query Sums($period: PeriodInput!) {
        kpis(period: $period) {
          revenue { explain { formula numbers { sum } } }
          costPerMql { explain { numbers { sum } } }
        }
      }`,
      { period },
    )
    const button = lane(page).getByRole('button', { name: 'How Revenue was computed' })
    await button.click()
    const drawer = page.getByRole('dialog', { name: 'How Revenue was computed' })
    const { formula, numbers } = asked.kpis.revenue.explain
    await drawer.getByText(formula, { exact: true }).waitFor()
    expect(await drawer.innerText()).toContain(numbers[0].sum)
    expect(page.url()).toContain('open=explain.revenue')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('How Revenue was computed')

    await lane(page).getByTitle('How Cost per MQL was computed').click()
    const second = page.getByRole('dialog', { name: 'How Cost per MQL was computed' })
    await second.getByText(asked.kpis.costPerMql.explain.numbers[0].sum).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('leads to the records, from the keyboard alone, also on a phone in the dark', async () => {
    const { page, faults } = await stage.open(`/w/world?${address}&open=explain.newLeads`, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    const drawer = page.getByRole('dialog', { name: 'How New leads was computed' })
    await drawer.locator('pre').first().waitFor()
    const room = () => page.evaluate<number>('innerWidth - document.scrollingElement.scrollWidth')
    expect(await room()).toBe(0)
    for (let step = 0; step < 5 && (await focused(page)) !== 'Records'; step++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    const records = page.getByRole('dialog', { name: 'Behind New leads' })
    await records.locator('tbody tr').first().waitFor()
    expect(await room()).toBe(0)
    expect(page.url()).toContain('open=records.newLeads')
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('the records behind a number', () => {
  const question = `query Behind($cell: CellInput!, $metric: MetricId!) {
    records(metric: $metric, cell: $cell, first: 50) {
      totalCount currency edges { value numerator denominator }
    }
  }`

  it('write money as money, and load more until there is none', async () => {
    const { page, faults } = await stage.open(`/w/world/metrics/revenue?${address}`)
    const { records } = await stage.ask(question, { metric: 'revenue', cell: { period } })
    await page.getByRole('button', { name: 'Records', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Behind Revenue' })
    const values = drawer.locator('tbody td.value')
    await values.first().waitFor()
    expect(await values.allInnerTexts()).toEqual(
      records.edges.map(({ value }: { value: string }) => money(value, records.currency)),
    )
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })

    const leads = await stage.ask(question, { metric: 'newLeads', cell: { period } })
    expect(leads.records.totalCount).toBeGreaterThan(100)
    await page.goto(`${stage.url}/w/world/metrics/newLeads?${address}`)
    await settled(page)
    await page.getByRole('button', { name: 'Records', exact: true }).click()
    const more = page.getByRole('dialog', { name: 'Behind New leads' })
    await more.getByRole('button', { name: 'Load more' }).click()
    await more.locator('tbody tr').nth(99).waitFor()
    expect(await more.locator('tbody tr').count()).toBe(100)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('are those of one group, and of each side of a quotient', async () => {
    const { page, faults } = await stage.open(`/w/world/metrics/costPerLead?${address}`)
    const cell = { period, part: 'NUMERATOR' }
    const { records } = await stage.ask(question, { metric: 'costPerLead', cell })
    await page.getByRole('button', { name: 'Records', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Behind Cost per lead' })
    await drawer.locator('tbody tr').first().waitFor()
    await drawer.locator('label').filter({ hasText: 'Counted among' }).waitFor()
    await drawer
      .locator('label')
      .filter({ hasText: /^\s*Counted\s*$/ })
      .click()
    await drawer.getByText(`${records.totalCount} records, latest first`).waitFor()
    const added = await drawer.locator('tbody td.value').allInnerTexts()
    expect(added).toEqual(
      records.edges.map(({ value }: { value: string }) => money(value, records.currency)),
    )
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })

    const groups = page.getByRole('region', { name: 'Cost per lead by' })
    await groups.locator('tbody .value button').first().click()
    await page.getByRole('dialog', { name: /^Behind Cost per lead, / }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })
})

/** What the element with the focus is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.trim()`,
  )
