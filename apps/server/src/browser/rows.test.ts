import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'
import type { Locator, Page } from 'playwright-core'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const count = (value: number) => formatValue(value, { unit: 'COUNT', locale: 'en-GB' })
const period = { from: '2024-04-01', to: '2025-04-01' }
const address = 'from=2024-04-01&to=2025-04-01'

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

/** Opens the rows behind a number: as many as it says, or the first page of them. */
async function expectRows(page: Page, number: Locator, people: number): Promise<void> {
  expect(people).toBeGreaterThan(0)
  await number.click()
  const drawer = page.getByRole('dialog')
  await drawer.locator('tbody tr').first().waitFor()
  const shown = Math.min(50, people)
  expect(await drawer.locator('tbody tr').count()).toBe(shown)
  expect(await drawer.locator('.count').innerText()).toBe(
    people === 1 ? '1 record' : `${count(shown)} of ${count(people)} records, latest first`,
  )
  expect(page.url()).toContain('rows=')
}

async function closeDrawer(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(page.url()).not.toContain('rows=')
}

describe('a number of an analysis', () => {
  it('opens the people behind it in the cohort, the flow and the hand-over, and leads to how it came about', async () => {
    const { page, faults } = await stage.open(`/w/world/funnel?${address}`)
    const { funnel } = await stage.ask(
      `query Told($input: FunnelInput!) { funnel(query: $input) {
        steps { stage { id name } entered } flow { stages { stage { name } left } }
        handBack { loop { handedOver } } } }`,
      { input: { period } },
    )
    const { steps, flow, handBack } = funnel
    const last = steps.length - 1
    const shown = page.getByRole('main').locator('ol > li').nth(last).locator('b button')
    await expectRows(page, shown, steps[last].entered)
    await page.getByRole('dialog').getByRole('button', { name: 'Explain' }).click()
    await page.getByRole('dialog', { name: 'How Funnel was computed' }).waitFor()
    await closeDrawer(page)

    await page.goto(`${stage.url}/w/world/funnel?${address}&part=flow`)
    await settled(page)
    const out = page
      .getByRole('region', { name: /^Opening/ })
      .locator('tbody tr')
      .first()
    const { left } = flow.stages[0]
    await expectRows(
      page,
      out.getByRole('button', { name: count(left), exact: true }).first(),
      left,
    )
    await page.getByRole('dialog').getByRole('button', { name: 'Explain' }).click()
    await page.getByRole('dialog', { name: 'How Flow was computed' }).waitFor()
    await closeDrawer(page)

    await page.goto(`${stage.url}/w/world/funnel?${address}&part=handBack`)
    await settled(page)
    const handed = page.getByRole('main').locator('tbody td.people button').first()
    await expectRows(page, handed, handBack.loop.handedOver)
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  it('opens the customers of a cell, and the money behind a line of the bridge', async () => {
    const { page, faults, operations } = await stage.open(`/w/world/customers?${address}`)
    const { retention, kpis } = await stage.ask(
      `query Told($input: RetentionInput!, $period: PeriodInput!) {
        retention(query: $input) { cohorts { size cells { active } } }
        kpis(period: $period) {
          start: recurringBridge(bridgeLine: START) { value currency }
          lost: recurringBridge(bridgeLine: CHURN) { value currency }
          end: recurringBridge(bridgeLine: END) { value currency }
        }
      }`,
      { input: { period, grain: 'MONTH', periods: 12 }, period },
    )
    await page.getByText('Predicted lifetime value').waitFor()
    await page.waitForTimeout(500)
    // Neither answer pushes the other one out.
    expect(operations.filter((name) => name.startsWith('CustomersPage'))).toEqual([
      'CustomersPage_Customers',
      'CustomersPage_Predicted',
    ])
    const triangle = page.getByRole('region', { name: 'Retention' })
    const row = triangle.locator('tbody tr').first()
    await expectRows(page, row.locator('td button').first(), retention.cohorts[0].size)
    await closeDrawer(page)
    await expectRows(page, row.locator('td button').nth(1), retention.cohorts[0].cells[0].active)
    await closeDrawer(page)

    const money = ({ value, currency }: { value: number; currency: string }) =>
      formatValue(value, { unit: 'MONEY', currency, locale: 'en-GB' })
    const bridge = page.getByRole('list', { name: /^Recurring revenue/ }).locator('li')
    expect(await bridge.count()).toBe(8)
    expect(await bridge.first().innerText()).toContain(money(kpis.start))
    expect(await bridge.nth(5).innerText()).toContain(`− ${money(kpis.lost)}`)
    expect(await bridge.last().innerText()).toContain(money(kpis.end))
    await bridge.last().locator('button').click()
    const drawer = page.getByRole('dialog', { name: 'Behind At the end' })
    await drawer.locator('tbody tr').first().waitFor()
    expect(page.url()).toContain('line=END')
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)

  it('opens the enrolments at a step, and the credit of a channel', async () => {
    const { page, faults } = await stage.open(`/w/world/nurture?${address}`)
    const { programs } = await stage.ask(
      `query Told($period: PeriodInput!) { programs(period: $period, orderBy: LIFT) { edges { node { name start { entered } steps { entered } lift { control { people } } } } } }`,
      { period },
    )
    const ranked = programs.edges.findIndex(
      ({ node }: { node: { lift: { control: { people: number } } } }) =>
        node.lift.control.people > 0,
    )
    const others = page.getByRole('region', { name: 'Programs by lift' }).locator('tbody tr')
    const { control } = programs.edges[ranked].node.lift
    await expectRows(page, others.nth(ranked).locator('td button').last(), control.people)
    await closeDrawer(page)
    const told = programs.edges.find(
      ({ node }: { node: { steps: unknown[] } }) => node.steps.length > 0,
    ).node
    const card = page.getByRole('main').locator('section').filter({ hasText: told.name }).last()
    const places = card.locator('ol > li')
    await expectRows(page, places.nth(1).locator('b button'), told.steps[0].entered)
    await page.goto(`${stage.url}/w/world/attribution?${address}`)
    await settled(page)
    const { attributionRecords, attribution } = await stage.ask(
      `query Told($input: AttributionInput!, $cell: AttributionCellInput!) {
        attribution(query: $input) { touches { distribution { conversions } } paths { conversions } }
        attributionRecords(query: $input, cell: $cell, first: 1) { totalCount } }`,
      {
        input: { period, by: 'channel', models: [{ model: 'linear' }] },
        cell: { kind: 'TOTAL', model: 'linear' },
      },
    )
    const table = page.getByRole('region', { name: 'Credit, cost and return' })
    await table.locator('tbody td button').first().click()
    await page.getByRole('dialog').locator('tbody tr').first().waitFor()
    await closeDrawer(page)
    const whole = table.locator('tfoot tr').first().locator('button').first()
    await expectRows(page, whole, attributionRecords.totalCount)
    await closeDrawer(page)
    const counts = page.locator('section').filter({ hasText: 'How many touches led to' }).last()
    await counts.getByTitle('Table').click()
    const [fewest] = attribution.touches.distribution
    await expectRows(page, counts.locator('tbody button').first(), fewest.conversions)
    await closeDrawer(page)
    const path = page.locator('ol > li').first().getByRole('button')
    await expectRows(page, path, attribution.paths[0].conversions)
    expect(faults).toEqual([])
    await page.context().close()
  }, 120_000)
})
