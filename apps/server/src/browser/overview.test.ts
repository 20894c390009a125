import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'
import type { Locator, Page } from 'playwright-core'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const heads = ['visitors', 'newLeads', 'mqls', 'revenue', 'netRevenueRetention'] as const
const rows = [
  'socialEngagements',
  'landingPageConversionRate',
  'costPerLead',
  'leadScore',
  'costPerMql',
  'emailOpenRate',
  'emailClickRate',
  'stalledLeads',
  'newCustomers',
  'winRate',
  'leadToCloseDays',
  'pipeline',
  'cpa',
  'roi',
  'customers',
  'churnRate',
  'clvRealised',
  'csat',
] as const
type Name = (typeof heads)[number] | (typeof rows)[number]

interface Answer {
  readonly metric: { readonly name: string }
  readonly value: number | null
  readonly unit: 'COUNT' | 'RATIO' | 'MONEY' | 'DAYS' | 'NUMBER'
  readonly currency: string | null
  readonly formatted: string
  readonly comparison: { readonly formatted: string; readonly value: number | null } | null
}

describe('the Overview', () => {
  let stage: Stage

  beforeAll(async () => (stage = await openStage(process.env)), 120_000)
  afterAll(() => stage.close())

  /** The same numbers, asked by hand. */
  async function numbers(period: object | null, compareTo: string | null = 'PREVIOUS_PERIOD') {
    const fields = [...heads, ...rows].map((name) => `${name} { ...Number }`)
    const query = `query Numbers($period: PeriodInput, $compareTo: Comparison) {
        kpis(period: $period, compareTo: $compareTo) { ${fields.join(' ')} }
      }
      fragment Number on Kpi {
        metric { name } value unit currency formatted(locale: "en-GB")
        comparison { value formatted(locale: "en-GB") }
      }`
    const { viewer } = await stage.ask('{ viewer { workspace { defaultPeriod { from to } } } }')
    const variables = { period: period ?? viewer.workspace.defaultPeriod, compareTo }
    return (await stage.ask(query, variables)).kpis as Record<Name, Answer>
  }

  const short = ({ unit, currency }: Answer, value: number | null) =>
    formatValue(value, { unit, currency, locale: 'en-GB', compact: true })

  const lanes = (page: Page): Locator => page.getByRole('region', { name: 'Lifecycle' })
  const tile = (page: Page, name: string): Locator =>
    lanes(page)
      .locator('.tile')
      .filter({ has: page.getByRole('heading', { name, exact: true }) })

  async function expectNumbers(page: Page, asked: Record<Name, Answer>): Promise<void> {
    for (const name of heads) {
      const answer = asked[name]
      const shown = tile(page, answer.metric.name)
      const value = shown.locator('.value')
      expect([name, await value.getAttribute('title')]).toEqual([name, answer.formatted])
      expect([name, await value.textContent()]).toEqual([name, short(answer, answer.value)])
      if (answer.comparison && answer.value !== null) {
        expect(await shown.textContent()).toContain(
          `before: ${short(answer, answer.comparison.value)}`,
        )
      }
    }
    for (const name of rows) {
      const answer = asked[name]
      if (answer.value === null) continue
      const row = lanes(page)
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: answer.metric.name, exact: true }) })
      expect([name, await row.locator('b').textContent()]).toEqual([
        name,
        short(answer, answer.value),
      ])
    }
  }

  it('shows the numbers that the API gives, from one request, without a fault', async () => {
    const { page, faults, operations } = await stage.open('/w/world')
    const asked = await numbers(null)
    expect(asked.newLeads.value).toBeGreaterThan(100)
    expect(asked.revenue.value).toBeGreaterThan(1000)
    await expectNumbers(page, asked)
    expect(operations.filter((name) => name === 'OverviewPage_Kpis')).toHaveLength(1)
    // The first asks who is signed in and where; what was restated waits until the numbers are drawn.
    while (operations.length < 3) await page.waitForTimeout(50)
    expect(operations).toEqual(['ShellLayout_Viewer', 'OverviewPage_Kpis', 'OverviewPage_Restated'])
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/leads/)
    expect(await page.locator('.summary').textContent()).toContain(
      `to ${short(asked.newLeads, asked.newLeads.value)}.`,
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('changes its numbers with the period, and shows the same page when its address is opened again', async () => {
    const { page, faults, operations } = await stage.open('/w/world')
    const headline = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByRole('button', { name: 'Period' }).click()
    await page.getByRole('button', { name: 'Last 3 months' }).click()
    await page.waitForURL('**?preset=LAST_3_MONTHS')
    await settled(page)
    const months = await numbers({ preset: 'LAST_3_MONTHS' })
    await expectNumbers(page, months)
    expect(operations.filter((name) => name === 'OverviewPage_Kpis')).toHaveLength(2)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(headline)

    await page.getByRole('button', { name: 'Period' }).click()
    await page.getByRole('radio', { name: 'The same days a year before' }).check()
    await page.waitForURL('**compare=PREVIOUS_YEAR')
    await settled(page)
    await expectNumbers(page, await numbers({ preset: 'LAST_3_MONTHS' }, 'PREVIOUS_YEAR'))
    await page.keyboard.press('Escape')

    const address = page.url()
    await page.locator('svg.apexcharts-svg').waitFor()
    const text = await page.locator('main').innerText()
    await page.reload()
    await settled(page)
    await page.locator('svg.apexcharts-svg').waitFor()
    expect(page.url()).toBe(address)
    expect(await page.locator('main').innerText()).toBe(text)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('takes days of one’s own and no comparison, and goes back to what was', async () => {
    const { page } = await stage.open('/w/world')
    await page.getByRole('button', { name: 'Period' }).click()
    await page.getByLabel('First day').fill('2025-01-01')
    await page.getByLabel('Last day').fill('2025-01-31')
    await page.getByRole('button', { name: 'Show these days' }).click()
    await page.waitForURL('**?from=2025-01-01&to=2025-02-01')
    await settled(page)
    const january = { from: '2025-01-01', to: '2025-02-01' }
    await expectNumbers(page, await numbers(january))
    expect(await page.locator('.periods').textContent()).toMatch(/^1\D+31 Jan 2025, compared with /)

    await page.goto(`${page.url()}&compare=NONE`)
    await settled(page)
    await expectNumbers(page, await numbers(january, null))
    expect(await page.getByText('Nothing to compare with').count()).toBe(1)
    expect(await lanes(page).textContent()).not.toContain('before:')

    await page.goBack()
    await settled(page)
    await expectNumbers(page, await numbers(january))
    await page.context().close()
  })

  it('shows its chart as a table that adds up, by any dimension that all its numbers bear', async () => {
    const { page, faults } = await stage.open('/w/world')
    const card = page.locator('section.card').filter({ hasText: 'Who brought them, and when?' })
    await card.locator('svg.apexcharts-svg').waitFor()
    await card.getByTitle('Table').click()
    const cells = await card.locator('tbody td').allInnerTexts()
    const { newLeads } = await numbers(null)
    const sum = cells.reduce((total, text) => total + (Number(text.replace(/\D/g, '')) || 0), 0)
    expect(sum).toBe(newLeads.value)
    await card.getByRole('button', { name: 'By' }).click()
    const other = page.getByRole('option', { selected: false }).first()
    const name = (await other.innerText()).trim()
    await other.click()
    await page.waitForURL('**by=*')
    await settled(page)
    for (const metric of ['New leads', 'MQLs', 'Revenue']) {
      await page.getByRole('heading', { name: `${metric} by ${name.toLowerCase()}` }).waitFor()
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('turns dark and stays dark', async () => {
    const { page, faults } = await stage.open('/w/world')
    const ground = () =>
      page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
    const light = await ground()
    await page.getByTitle('Dark').click()
    await page.locator('html[data-theme=dark]').waitFor()
    // Colours take a moment to change.
    await page.waitForTimeout(100)
    expect(await ground()).not.toBe(light)
    await page.reload()
    await settled(page)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await ground()).not.toBe(light)
    expect(faults).toEqual([])
    await page.context().close()
  })
})
