import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'
import type { Page } from 'playwright-core'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const count = (value: number) => formatValue(value, { unit: 'COUNT', locale: 'en-GB' })

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

interface Named {
  readonly stage: { readonly name: string }
}

const form = (page: Page, title: string) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })

it('tells what a change does before it is saved, shows what cannot be at its field, and saves', async () => {
  const { page, faults } = await stage.open('/w/world/settings?part=scores')
  const mql = form(page, 'What an MQL is')
  const { scoringWhatIf } = await stage.ask(
    '{ scoringWhatIf(query: { threshold: 3 }) { leads up down after { above } } }',
  )
  const { leads, up, down, after } = scoringWhatIf
  await mql.getByLabel('MQL threshold').fill('3')
  const reach = `Today ${count(after.above)} of ${count(leads)} leads would reach this threshold: ${count(up)} more than now, and ${count(down)} no longer.`
  await mql.getByText(reach, { exact: true }).waitFor()
  await mql.getByLabel('From this day on').fill('2025-05-01')
  expect(await mql.locator('.change').innerText()).toContain('It holds from 2025-05-01 on.')
  await mql.getByRole('button', { name: 'Save' }).click()
  await mql.getByText('Saved. Every page follows.').waitFor()
  const { viewer } = await stage.ask(
    '{ viewer { workspace { settings { mqlRules { since threshold } } } } }',
  )
  expect(viewer.workspace.settings.mqlRules.at(-1)).toEqual({ since: '2025-05-01', threshold: 3 })

  await page.getByText('Time limits', { exact: true }).click()
  expect(page.url()).toContain('part=limits')
  expect(await mql.isVisible()).toBe(false)
  const churn = form(page, 'Lost customers')
  const grace = churn.getByLabel('Days after the end of a paid term')
  await grace.fill('soon')
  await churn.getByRole('button', { name: 'Save' }).click()
  await churn.getByText('Type numbers, such as 30.').waitFor()
  expect(await grace.getAttribute('aria-invalid')).toBe('true')
  await grace.fill('-1')
  expect(await churn.locator('.change').innerText()).toContain('derived again')
  await churn.getByRole('button', { name: 'Save' }).click()
  await churn.getByText(/whole number/).waitFor()
  const other = churn.getByLabel('Days after the last purchase, without a subscription')
  expect(await other.getAttribute('aria-invalid')).toBe('false')
  await churn.getByRole('button', { name: 'As it was' }).click()
  expect(await grace.inputValue()).toBe('30')
  expect(faults).toEqual([])
}, 120_000)

it('changes the list of stages, tells first what that does, and keeps one that is in use', async () => {
  const { page, faults } = await stage.open('/w/world/settings?part=stages')
  const stages = form(page, 'Stages')
  const ids = async () =>
    (await stage.ask('{ stages { id } }')).stages.map(({ id }: { readonly id: string }) => id)
  const before = await ids()
  const change = stages.locator('.change')
  await stages.getByLabel('Name of the stage').nth(2).fill('Marketing ready')
  expect(await change.innerText()).toContain('MQL is called Marketing ready')
  expect(await change.innerText()).toContain('Nothing is computed anew')

  await stages.getByRole('button', { name: 'Add a stage' }).first().click()
  expect(await change.innerText()).toContain('derived again')
  await stages.getByRole('button', { name: 'Save' }).click()
  await stages.getByText('Name it as people call it.').waitFor()
  const last = before.indexOf('customer')
  await stages.getByLabel('Name of the stage').nth(last).fill('Verbal yes')
  await stages.getByRole('button', { name: 'Save' }).click()
  await stages.getByText('Saved. Every page follows.').waitFor()
  expect(await ids()).toEqual(before.toSpliced(last, 0, 'verbalYes'))
  const { funnel } = await stage.ask('{ funnel(query: {}) { steps { stage { id name } } } }')
  expect(funnel.steps.map(({ stage: { name } }: Named) => name)).toEqual(
    expect.arrayContaining(['Marketing ready', 'Verbal yes']),
  )

  await stages.getByRole('button', { name: 'Remove SQL' }).click()
  await stages.getByRole('button', { name: 'Save' }).click()
  await stages.getByText(/`sql` cannot go/).waitFor()
  await stages.getByRole('button', { name: 'As it was' }).click()
  await stages.getByRole('button', { name: 'Remove Verbal yes' }).click()
  await stages.getByLabel('Name of the stage').nth(2).fill('MQL')
  await stages.getByRole('button', { name: 'Save' }).click()
  await stages.getByText('Saved. Every page follows.').waitFor()
  expect(await ids()).toEqual(before)
  expect(faults).toEqual([])
}, 180_000)

it('writes a set of scoring rules, tries it on the leads of today and keeps it as a version', async () => {
  const { page, faults } = await stage.open('/w/world/lead-quality')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'New rules' }).first().click()
  await main.getByLabel('Name of the set').last().fill('Forms count')
  await main.getByRole('button', { name: 'Add a rule for what they do' }).click()
  await main.getByRole('button', { name: 'Save', exact: true }).click()
  await main.getByText('A rule needs a name').waitFor()
  await main.getByLabel('Name of the rule').fill('A form')
  await main.getByLabel('Points', { exact: true }).fill('30')
  await main.getByRole('button', { name: /^Deeds/ }).click()
  await page.getByLabel('form', { exact: true }).check()
  await page.keyboard.press('Escape')
  const rules = {
    fit: [],
    engagement: [{ name: 'A form', points: 30, activities: ['formSubmitted'] }],
    minimum: 0,
    maximum: 100,
  }
  const { scoringWhatIf } = await stage.ask(
    'query Trial($rules: ScoringRulesInput!) { scoringWhatIf(query: { rules: $rules }) { changed leads } }',
    { rules },
  )
  const { changed, leads } = scoringWhatIf
  expect(changed).toBeGreaterThan(0)
  await main.getByText(`${count(changed)} of ${count(leads)} leads would have`).waitFor()
  await main.getByRole('button', { name: 'Save', exact: true }).click()
  const kept = main.locator('li').filter({ hasText: 'Forms count' })
  await kept.getByText(/Version 1/).waitFor()
  const { scoringRuleSets } = await stage.ask('{ scoringRuleSets { name version } }')
  expect(scoringRuleSets).toEqual([{ name: 'Forms count', version: 1 }])

  await kept.getByRole('button', { name: 'Change' }).click()
  await main.getByLabel('Points', { exact: true }).fill('40')
  await main.getByRole('button', { name: 'Save as version 2' }).click()
  await main
    .locator('li')
    .filter({ hasText: 'Forms count' })
    .getByText(/Version 2/)
    .waitFor()
  await settled(page)
  expect(faults).toEqual([])
}, 120_000)
