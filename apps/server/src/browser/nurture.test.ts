import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const locale = 'en-GB'
const count = (value: number) => formatValue(value, { unit: 'COUNT', locale })
const ratio = (value: number | null) => formatValue(value, { unit: 'RATIO', locale })
const period = { from: '2024-04-01', to: '2025-04-01' }
const address = 'from=2024-04-01&to=2025-04-01'

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

describe('the Nurture page', () => {
  interface Program {
    readonly name: string
    readonly enrolled: { readonly enrolments: number }
    readonly lift: { readonly value: number | null }
    readonly steps: readonly { readonly name: string; readonly entered: number }[]
  }

  it('ranks programs by lift, and tells one step by step, drawn and as a table', async () => {
    const { page, faults } = await stage.open(`/w/world/nurture?${address}`)
    const query = `query Programs($period: PeriodInput!) {
      programs(period: $period, orderBy: LIFT) {
        edges { node { name enrolled { enrolments } lift { value } steps { name entered } } }
      } }`
    const answer = (await stage.ask(query, { period })).programs as {
      readonly edges: readonly { readonly node: Program }[]
    }
    const programs = answer.edges.map(({ node }) => node)
    expect(programs.length).toBeGreaterThan(3)
    const rows = page.getByRole('region', { name: 'Programs by lift' }).locator('tbody tr')
    expect(await rows.count()).toBe(programs.length)
    for (const [index, program] of programs.entries()) {
      const text = await rows.nth(index).innerText()
      expect(text).toContain(program.name)
      expect(text).toContain(count(program.enrolled.enrolments))
      if (program.lift.value !== null) expect(text).toContain(ratio(program.lift.value))
    }
    // The first one with steps is shown already.
    const second = programs.filter(({ steps }) => steps.length > 0)[1]
    await page.getByRole('button', { name: second?.name ?? '', exact: true }).click()
    await settled(page)
    expect(page.url()).toContain('program=')
    const shown = page.getByRole('main').locator('ol > li')
    expect(await shown.count()).toBe((second?.steps.length ?? 0) + 1)
    for (const [index, step] of (second?.steps ?? []).entries()) {
      const text = await shown.nth(index + 1).innerText()
      expect(text).toContain(step.name)
      expect(text).toContain(count(step.entered))
    }
    await page.getByRole('main').getByTitle('Table').first().click()
    expect(
      await page.getByRole('region', { name: 'Step by step' }).locator('tbody tr').count(),
    ).toBe((second?.steps.length ?? 0) + 1)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

describe('the Customers page', () => {
  interface Cohort {
    readonly size: number
    readonly cells: readonly {
      readonly active: number | null
      readonly share: number | null
      readonly rolling: number | null
    }[]
  }

  it('shows the triangle that the API gives, as shares and as counts, then or later', async () => {
    const { page, faults } = await stage.open(`/w/world/customers?${address}`)
    const query = `query Triangle($input: RetentionInput!) {
      retention(query: $input) { cohorts { size cells { active share rolling } } } }`
    const { cohorts } = (await stage.ask(query, { input: { period } })).retention as {
      readonly cohorts: readonly Cohort[]
    }
    expect(cohorts.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(5)
    const rows = page.getByRole('region', { name: 'Retention' }).locator('tbody tr')
    expect(await rows.count()).toBe(cohorts.length)
    const cells = async (index: number) =>
      (await rows.nth(index).locator('td').allInnerTexts()).map((text) => text.trim())
    const short = (value: number | null | undefined) =>
      value == null ? '' : formatValue(value, { unit: 'RATIO', locale, compact: true })
    const [first] = cohorts
    const shares = await cells(0)
    expect(shares[0]).toBe(count(first?.size ?? 0))
    expect(shares.slice(1)).toEqual(
      first?.cells.slice(0, shares.length - 1).map(({ share }) => short(share)),
    )
    const table = page
      .getByRole('main')
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Retention', exact: true }) })
      .getByTitle('Table')
    await table.click()
    expect((await cells(0)).slice(1)).toEqual(
      first?.cells
        .slice(0, shares.length - 1)
        .map(({ active }) => (active === null ? '' : count(active))),
    )
    await page.goto(`${page.url()}&show=rolling`)
    await settled(page)
    await table.click()
    expect((await cells(0)).slice(1)).toEqual(
      first?.cells
        .slice(0, shares.length - 1)
        .map(({ rolling }) => (rolling === null ? '' : count(rolling))),
    )
    expect(faults).toEqual([])
    await page.context().close()
  })
})
