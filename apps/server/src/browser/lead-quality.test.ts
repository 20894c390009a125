import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const count = (value: number) => formatValue(value, { unit: 'COUNT', locale: 'en-GB' })
const period = { from: '2024-04-01', to: '2025-04-01' }
const address = 'from=2024-04-01&to=2025-04-01'

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

interface Cohort {
  readonly leads: number
  readonly bands: readonly number[]
}

async function cohorts(input: object): Promise<readonly Cohort[]> {
  const { scoreProfile } = await stage.ask(
    'query Profile($input: ScoreProfileInput!) { scoreProfile(query: $input) { cohorts { leads bands } } }',
    { input: { period, ...input } },
  )
  return (scoreProfile as { readonly cohorts: readonly Cohort[] }).cohorts
}

describe('Lead quality', () => {
  it('shows the cohorts that the API gives, the leads of a field, and the same at an age', async () => {
    const { page, faults } = await stage.open(`/w/world/lead-quality?${address}`)
    await settled(page)
    const told = await cohorts({})
    const map = page.getByRole('region', { name: 'Cohorts by score' })
    const leads = await map.locator('tbody td.all').allInnerTexts()
    expect(leads).toEqual(told.map((cohort) => count(cohort.leads)))

    const band = told[0]?.bands.findIndex((people) => people > 0) ?? 0
    await map.locator('tbody tr:not(.break)').first().locator('button').nth(band).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('tbody tr').first().waitFor()
    expect(await drawer.locator('tbody tr').count()).toBe(Math.min(100, told[0]?.bands[band] ?? 0))
    await page.keyboard.press('Escape')

    await page.goto(`${page.url()}&age=30&view=table`)
    await settled(page)
    const aged = await cohorts({ atAgeDays: 30 })
    const first = page.getByRole('region', { name: 'Cohorts by score' }).locator('tbody tr').first()
    const cells = await first.locator('td').allInnerTexts()
    expect(cells.slice(1, 1 + (aged[0]?.bands.length ?? 0))).toEqual(aged[0]?.bands.map(count))
    expect(faults).toEqual([])
  }, 120_000)

  it('tells what gave points over time and among the people of a value', async () => {
    const { page, faults } = await stage.open(`/w/world/lead-quality?${address}&by=source`)
    await settled(page)
    const { scoreContribution: told } = await stage.ask(
      `query Points($input: ScoreContributionInput!) { scoreContribution(query: $input) {
        series { given people } breakdown { label total { given people } rows { label given } } } }`,
      { input: { period, by: 'ACTIVITY', grain: 'MONTH', breakdownBy: 'source' } },
    )
    const course = page.locator('section').filter({ hasText: 'Points over time' })
    await course.getByTitle('Table').click()
    expect(page.url()).toContain('pointsView=table')
    const months = course.locator('tbody tr')
    const given = await months.locator('td:nth-child(2)').allInnerTexts()
    expect(given).toEqual(told.series.map((bucket: { given: string }) => count(+bucket.given)))
    const people = Math.min(50, told.series[0].people)
    await months.first().locator('td:nth-child(4) button').click()
    const drawer = page.getByRole('dialog').locator('tbody tr')
    await drawer.first().waitFor()
    expect(await drawer.count()).toBe(people)
    await page.keyboard.press('Escape')

    const [first] = told.breakdown
    const groups = page.getByRole('region', { name: 'Source', exact: true }).last()
    const row = groups.locator('tbody tr').first()
    expect(await row.innerText()).toContain(count(+first.total.given))
    await row.getByRole('button', { name: first.label }).click()
    expect(page.url()).toContain('pointsGroup=')
    const among = page.getByText(`Among ${first.label}`).locator('xpath=..')
    expect(await among.locator('tbody tr').first().innerText()).toContain(
      count(+first.rows[0].given),
    )
    await row.locator('td:nth-child(4) button').click()
    await drawer.first().waitFor()
    expect(await drawer.count()).toBe(Math.min(50, first.total.people))
    expect(faults).toEqual([])
  }, 120_000)

  it('tries another threshold without changing anything', async () => {
    const { page, faults } = await stage.open(`/w/world/lead-quality?${address}&try=1`)
    await settled(page)
    const { scoringWhatIf } = await stage.ask(
      '{ scoringWhatIf(query: { threshold: 1 }) { up after { above } } }',
    )
    const { up } = scoringWhatIf as { readonly up: number | null }
    const moved = page.locator('.moves .up b')
    await moved.waitFor()
    expect(await moved.innerText()).toBe(count(up ?? 0))

    await page.getByLabel('MQL threshold').fill('2.5')
    await page.keyboard.press('Enter')
    await page.waitForURL(/try=2\.5/, { timeout: 10_000 })
    expect(faults).toEqual([])
  }, 120_000)
})
