import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'
import type { Locator, Page } from 'playwright-core'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const locale = 'en-GB'
const count = (value: number) => formatValue(value, { unit: 'COUNT', locale })
const ratio = (value: number | null) => formatValue(value, { unit: 'RATIO', locale })
const period = { from: '2024-04-01', to: '2025-04-01' }
const address = 'from=2024-04-01&to=2025-04-01'

/** The cells of a table's part, row by row, without the bars. */
async function cells(rows: Locator): Promise<string[][]> {
  const all: string[][] = []
  for (const row of await rows.all()) {
    const texts = await row.locator('th, td').allInnerTexts()
    all.push(texts.map((text) => text.replace(/\s+/g, ' ').trim()))
  }
  return all
}

async function choose(page: Page, control: string, option: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: control, exact: false }).first().click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await settled(page)
}

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

describe('the Funnel', () => {
  interface Step {
    readonly stage: { readonly name: string }
    readonly entered: number
    readonly converted: number
    readonly open: number
    readonly immature: number
    readonly exited: number
    readonly stepRate: number | null
    readonly cumulativeRate: number | null
  }
  interface Answer {
    readonly steps: readonly Step[]
    readonly breakdown: readonly { readonly label: string; readonly steps: readonly Step[] }[]
  }

  async function funnel(input: object): Promise<Answer> {
    const query = `query Steps($input: FunnelInput!) {
        funnel(query: $input) { steps { ...Step } breakdown { label steps { ...Step } } }
      }
      fragment Step on FunnelStep {
        stage { name } entered converted open immature exited stepRate cumulativeRate
      }`
    return (await stage.ask(query, { input: { period, ...input } })).funnel as Answer
  }

  async function expectStages(page: Page, { steps }: Answer): Promise<void> {
    const shown = page.getByRole('main').locator('ol > li')
    expect(await shown.count()).toBe(steps.length)
    for (const [index, step] of steps.entries()) {
      const text = await shown.nth(index).innerText()
      expect(await shown.nth(index).locator('b').textContent()).toBe(count(step.entered))
      expect(text).toContain(step.stage.name)
      if (index > 0) expect(text).toContain(`${ratio(step.stepRate)} move on`)
      const young = steps[index - 1]?.immature ?? 0
      if (young > 1) expect(text).toContain(`${count(young)} still have time`)
      if (index < steps.length - 1) expect(text).toContain(`${count(step.converted)} went on`)
    }
  }

  it('shows the stages that the API gives, ever and within a window', async () => {
    const { page, faults } = await stage.open(`/w/world/funnel?${address}`)
    const ever = await funnel({})
    expect(ever.steps[0]?.entered).toBeGreaterThan(100)
    await expectStages(page, ever)
    await choose(page, 'Within', '30 days')
    expect(page.url()).toContain('window=30')
    const month = await funnel({ windowDays: 30 })
    expect(month.steps.at(-1)?.entered).toBeLessThan(ever.steps.at(-1)?.entered ?? 0)
    await expectStages(page, month)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('has a part for the flow, with what the API tells, and one for who is stalled', async () => {
    const { page, faults } = await stage.open(`/w/world/funnel?${address}`)
    await page.getByText('Flow', { exact: true }).click()
    expect(page.url()).toContain('part=flow')
    const query = `query Flow($input: FunnelInput!) {
      funnel(query: $input) {
        flow { stages { stage { name } opening entered left closing } }
        stalls { stages { stage { name } people } }
      }
    }`
    const { funnel: told } = (await stage.ask(query, { input: { period } })) as {
      readonly funnel: {
        readonly flow: {
          readonly stages: readonly {
            readonly stage: { readonly name: string }
            readonly opening: number
            readonly closing: number
          }[]
        }
        readonly stalls: {
          readonly stages: readonly {
            readonly stage: { readonly name: string }
            readonly people: number
          }[]
        }
      }
    }
    const rows = page.getByRole('region', { name: /^Opening/ }).locator('tbody tr')
    await rows.first().waitFor()
    for (const [index, { stage: of, opening, closing }] of told.flow.stages.entries()) {
      const text = await rows.nth(index).innerText()
      expect(text).toContain(of.name)
      expect(text).toContain(count(opening))
      expect(text).toContain(`= ${count(closing)}`)
    }
    await page.getByText('Stalled', { exact: true }).click()
    const stalled = told.stalls.stages.find(({ people }) => people > 0)
    const row = page.getByRole('region', { name: 'Beyond the limit' }).locator('tbody tr').first()
    await row.waitFor()
    expect(await row.innerText()).toContain(count(stalled?.people ?? -1))
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('breaks them down, with totals that are those of the whole, and shows them as a table', async () => {
    const { page, faults } = await stage.open(`/w/world/funnel?${address}`)
    await choose(page, 'By', 'Source')
    expect(page.url()).toContain('by=source')
    const { steps, breakdown } = await funnel({ by: 'source' })
    const written = (all: readonly Step[], label: string) => [
      label,
      ...all.map((step, index) =>
        index === 0 ? count(step.entered) : `${count(step.entered)} ${ratio(step.stepRate)}`,
      ),
      ratio(all.at(-1)?.cumulativeRate ?? null),
    ]
    const table = page.getByRole('region', { name: 'Source' })
    expect(await cells(table.locator('tbody tr'))).toEqual(
      breakdown.map((group) => written(group.steps, group.label)),
    )
    expect(await cells(table.locator('tfoot tr'))).toEqual([written(steps, 'Total')])

    await page.getByRole('main').getByTitle('Table').first().click()
    const stages = await cells(
      page.getByRole('region', { name: 'Stage by stage' }).locator('tbody tr'),
    )
    expect(stages.map((row) => row.slice(0, 7))).toEqual(
      steps.map((step) => [
        step.stage.name,
        count(step.entered),
        ratio(step.stepRate),
        ratio(step.cumulativeRate),
        count(step.converted),
        count(step.open),
        count(step.exited),
      ]),
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('tells the forecast by a dimension, and the open deals of each value with their chances', async () => {
    const { page, faults } = await stage.open(`/w/world/funnel?${address}&part=forecast`)
    await choose(page, 'By', 'Owner')
    expect(page.url()).toContain('forecastBy=owner')
    const { funnel: told } = await stage.ask(
      `{ funnel(query: {}) { forecast(by: "owner") { currency expected
        breakdown { value label openDeals ofWhole } deals { totalCount deals { chance } } } } }`,
    )
    interface Group {
      readonly label: string
      readonly openDeals: number
      readonly ofWhole: number
    }
    const { currency, breakdown, expected, deals } = told.forecast
    const money = (value: number) => formatValue(value, { unit: 'MONEY', currency, locale })
    await page.getByRole('main').getByTitle('Table').first().click()
    const table = page.getByRole('region', { name: 'Owner' })
    const rows = await cells(table.locator('tbody tr'))
    expect(rows.map((row) => [row[0], row[1], row[3]])).toEqual(
      breakdown
        .slice(0, 12)
        .map(({ label, openDeals, ofWhole }: Group) => [label, count(openDeals), money(ofWhole)]),
    )
    const total = table.locator('tfoot tr')
    expect((await cells(total))[0]?.[3]).toBe(money(expected))
    await total.getByRole('button').click()
    const drawer = page.getByRole('dialog').locator('tbody tr')
    await drawer.first().waitFor()
    expect(await drawer.count()).toBe(Math.min(50, deals.totalCount))
    expect(await drawer.first().innerText()).toContain(ratio(deals.deals[0].chance))
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('the page of a metric', () => {
  const value = (page: Page) => page.getByRole('main').locator('.figure .value').textContent()

  it('shows one number above its course, whatever the grain, and again below its groups', async () => {
    const { page, faults, operations } = await stage.open(`/w/world/metrics/mqls?${address}`)
    const { kpis } = await stage.ask(
      `query Mqls($period: PeriodInput!) {
        kpis(period: $period) { mqls { value formatted(locale: "en-GB") } }
      }`,
      { period },
    )
    expect(kpis.mqls.value).toBeGreaterThan(20)
    expect(await value(page)).toBe(kpis.mqls.formatted)
    const total = page.getByRole('region', { name: 'MQLs by source' }).locator('tfoot tr')
    expect((await cells(total))[0]).toContain(kpis.mqls.formatted)

    await page.getByTitle('Table').first().click()
    for (const [grain, buckets] of [
      ['Quarter', 4],
      ['Month', 12],
    ] as const) {
      await page.getByText(grain, { exact: true }).click()
      await settled(page)
      const series = await cells(page.getByRole('region', { name: /^MQLs, / }).locator('tbody tr'))
      expect(series).toHaveLength(buckets)
      expect(series.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(kpis.mqls.value)
      expect(await value(page)).toBe(kpis.mqls.formatted)
    }
    expect(operations.filter((name) => name.startsWith('MetricPage_Frame')).length).toBeLessThan(4)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('computes the total of a rate anew, and tells how, with the SQL that was run', async () => {
    const { page, faults } = await stage.open(
      `/w/world/metrics/conversionRate?${address}&windowDays=90`,
    )
    const { frame } = await stage.ask(
      `query Rate($query: MetricQueryInput!) { frame(query: $query) { totals explain { statements { sql } } } }`,
      {
        query: {
          metrics: [{ id: 'conversionRate', params: { goal: 'customer', windowDays: 90 } }],
          period,
        },
      },
    )
    const rate = ratio(frame.totals[0] as number)
    await choose(page, 'Within', '90 days')
    expect(await value(page)).toBe(rate)
    const groups = page.getByRole('region', { name: 'Conversion rate by source' })
    expect((await cells(groups.locator('tfoot tr')))[0]).toContain(rate)

    await page.getByRole('button', { name: 'Explain' }).click()
    const drawer = page.getByRole('dialog', { name: 'How Conversion rate was computed' })
    const sql = await drawer.locator('pre').first().innerText()
    expect(sql).toMatch(/\bselect\b/i)
    expect(sql).toMatch(/\bfrom\b/i)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('Engagement', () => {
  it('shows the adjusted and the raw open rate side by side, and bounces that add up', async () => {
    const { page, faults, operations } = await stage.open(`/w/world/engagement?${address}`)
    const { kpis } = await stage.ask(
      `query Mail($period: PeriodInput!) {
        kpis(period: $period) {
          emailOpenRate { ...Number } emailOpenRateRaw { ...Number } emailBounceRate { ...Number }
          emailsDelivered { value }
        }
      }
      fragment Number on Kpi { metric { name } value }`,
      { period },
    )
    const figure = (name: string) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name, exact: true }) })
        .locator('b')
    const { emailOpenRate, emailOpenRateRaw, emailBounceRate } = kpis
    for (const { metric, value } of [emailOpenRate, emailOpenRateRaw, emailBounceRate]) {
      expect([metric.name, (await figure(metric.name).innerText()).trim()]).toEqual([
        metric.name,
        ratio(value),
      ])
    }
    expect(emailOpenRate.value).not.toBe(emailOpenRateRaw.value)
    expect(operations.filter((name) => name === 'EngagementPage_Numbers')).toHaveLength(1)

    const groups = page.getByRole('region', { name: 'E-mail by group' })
    const total = await cells(groups.locator('tfoot tr'))
    expect(total[0]?.[1]).toBe(count(kpis.emailsDelivered.value))
    await choose(page, 'By', 'Program')
    expect(page.url()).toContain('by=program')
    expect(await cells(groups.locator('tfoot tr'))).toEqual(total)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('the Campaigns', () => {
  const metrics = [
    ...['cost', 'newLeads', 'costPerLead', 'mqls', 'costPerMql', 'attributedRevenue', 'roi'],
  ]
  type Unit = 'COUNT' | 'MONEY' | 'RATIO'
  /** Money is decimal text. */
  type Cell = number | string | null
  interface Label {
    readonly value: string
    readonly label: string
  }

  it('lists every campaign with the API’s numbers and totals, in the order asked for', async () => {
    const { page, faults } = await stage.open(`/w/world/campaigns?${address}`)
    const { frame } = await stage.ask(
      `query Campaigns($query: MetricQueryInput!) {
        frame(query: $query) { rows totals columns { unit currency labels { value label } } }
      }`,
      {
        query: {
          metrics: metrics.map((id) => ({ id })),
          by: ['campaign'],
          period,
          limit: 100,
          other: true,
          orderBy: [{ column: 'cost', descending: true }],
        },
      },
    )
    const columns = frame.columns as { unit: Unit; currency: string; labels: Label[] | null }[]
    const numbers = (row: readonly Cell[]) =>
      row.slice(1).map((one, index) => {
        const { unit = 'COUNT', currency = null } = columns[index + 1] ?? {}
        return formatValue(one === null ? null : Number(one), { unit, currency, locale })
      })
    const names = new Map(columns[0]?.labels?.map(({ value, label }) => [value, label]))
    await page.getByRole('button', { name: 'Cost', exact: true }).click()
    await page.waitForURL('**sort=cost')
    await settled(page)
    const table = page.getByRole('region', { name: 'All campaigns of the period' })
    const rows = frame.rows as Cell[][]
    expect(rows.length).toBeGreaterThan(10)
    expect(await cells(table.locator('tbody tr'))).toEqual(
      rows.map((row) => [
        row[0] === null ? 'No campaign' : (names.get(String(row[0])) ?? String(row[0])),
        ...numbers(row),
      ]),
    )
    expect(await cells(table.locator('tfoot tr'))).toEqual([
      ['Total', ...numbers(frame.totals as Cell[])],
    ])
    expect(await table.locator('th[aria-sort=descending]').innerText()).toBe('Cost')
    expect(faults).toEqual([])
    await page.context().close()
  })
})
