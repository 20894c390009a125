import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const locale = 'en-GB'
const period = { from: '2024-04-01', to: '2025-04-01' }
const address = 'from=2024-04-01&to=2025-04-01&models=linear,firstTouch,markov'

interface Answer {
  readonly currency: string
  readonly rows: readonly { readonly label: string; readonly credits: readonly Credit[] }[]
  readonly footer: readonly { readonly whole: string; readonly difference: string }[]
  readonly models: readonly { readonly name: string }[]
  readonly paths: readonly {
    readonly series: readonly { readonly conversions: number }[]
    readonly previous: { readonly conversions: number }
  }[]
  readonly touches: { readonly series: readonly { readonly mean: number | null }[] }
}

interface Credit {
  readonly value: number | null
}

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

describe('the page of attribution', () => {
  async function ask(input: object): Promise<Answer> {
    const query = `query Credit($input: AttributionInput!) { attribution(query: $input) {
      currency models { name } rows { label credits { value } } footer { whole difference }
      paths { series { conversions } previous { conversions } } touches { series { mean } } } }`
    return (await stage.ask(query, { input: { period, limit: 25, ...input } }))
      .attribution as Answer
  }

  it('sets models side by side, adds up, and keeps what was chosen in the address', async () => {
    const { page, faults, operations } = await stage.open(`/w/world/attribution?${address}`)
    const models = ['linear', 'firstTouch', 'markov'].map((model) => ({ model }))
    const answer = await ask({ models, by: 'channel' })
    const main = page.getByRole('main')
    expect(operations.filter((name) => name === 'AttributionPage_Attribution')).toHaveLength(1)
    const table = main.getByRole('table').first()
    const heads = await table.locator('thead th').allInnerTexts()
    for (const [index, { name }] of answer.models.entries()) expect(heads[index + 1]).toBe(name)
    const money = (value: number | string | null) =>
      formatValue(value === null ? null : Number(value), {
        unit: 'MONEY',
        currency: answer.currency,
        locale,
      })
    const [first] = answer.rows
    const cells = await table.locator('tbody tr').first().locator('th, td').allInnerTexts()
    expect(cells.slice(0, 4)).toEqual([
      first?.label,
      ...(first?.credits ?? []).map(({ value }) => money(value)),
    ])
    expect(answer.footer.every(({ difference }) => Number(difference) === 0)).toBe(true)
    expect(await table.locator('tfoot').innerText()).toContain(
      money(answer.footer[0]?.whole ?? null),
    )
    expect(await table.locator('tfoot').innerText()).toContain('Adds up')

    const course = await ask({
      ...{ models, by: 'channel', grain: 'MONTH', compareTo: 'PREVIOUS_PERIOD' },
    })
    const openTable = async (name: string) => {
      const card = main.locator('section').filter({ has: page.getByRole('heading', { name }) })
      await card.getByTitle('Table').click()
      return card
    }
    const ways = await openTable('Common paths over time')
    const [way] = course.paths
    expect(await ways.locator('tbody td:nth-child(2)').allInnerTexts()).toEqual(
      way?.series.map(({ conversions }) => String(conversions)),
    )
    const touches = await openTable('Touches to close over time')
    expect(await touches.locator('tbody td:nth-child(3)').allInnerTexts()).toEqual(
      course.touches.series.map(({ mean }) => formatValue(mean, { unit: 'NUMBER', locale })),
    )
    const before = main.locator('ol > li').first().locator('small').last()
    expect(await before.innerText()).toBe(`before: ${String(way?.previous.conversions)} ×`)

    await main.getByRole('button', { name: 'Touch rules' }).click()
    await page.getByText('30 days', { exact: true }).click()
    await page.keyboard.press('Escape')
    await settled(page)
    expect(page.url()).toContain('lookback=30')
    expect(await main.innerText()).toContain('looks back 30 days')

    await main.getByRole('button', { name: 'Touch rules' }).click()
    await page.getByText('All ways', { exact: true }).click()
    await page.keyboard.press('Escape')
    await settled(page)
    expect(page.url()).toContain('paths=all')
    expect(await main.innerText()).toContain('learns from ways without a conversion too')
    expect(faults).toEqual([])
  })

  it('writes a model of one’s own, tries it, keeps it beside the others, and lets it go', async () => {
    const { page, faults } = await stage.open(`/w/world/attribution?${address}`)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: 'New model' }).click()
    await main.getByRole('textbox', { name: 'Name of the model' }).fill('Board model')
    await main.getByRole('textbox', { name: 'First touch' }).fill('70')
    await main.getByText('Sum: 130.0%').waitFor()
    await main.getByRole('button', { name: 'Save' }).click()
    await main.getByText('Write numbers that come to 100 % together.').waitFor()
    await main.getByRole('textbox', { name: 'Last touch' }).fill('10')
    const weights = { first: 0.7, conversion: 0.1, rest: 0.2 }
    const query = `query Share($input: AttributionInput!) {
      attribution(query: $input) { rows { label credits { share } } } }`
    const { attribution } = await stage.ask(query, { input: { period, models: [{ weights }] } })
    const [first] = attribution.rows
    const share = formatValue(first.credits[0].share, { unit: 'RATIO', locale })
    const trial = main.getByRole('region', { name: 'Whom it would give how much' })
    await trial.locator('tbody tr').first().getByText(share, { exact: true }).waitFor()

    await main.getByRole('button', { name: 'Save' }).click()
    await main.locator('li').filter({ hasText: 'boardModel' }).waitFor()
    await settled(page)
    expect(page.url()).toContain('boardModel')
    const { viewer } = await stage.ask(
      '{ viewer { workspace { settings { attributionModels { id name } } } } }',
    )
    expect(viewer.workspace.settings.attributionModels).toEqual([
      { id: 'boardModel', name: 'Board model' },
    ])
    const heads = main.getByRole('table').first().locator('thead th')
    expect(await heads.allInnerTexts()).toContain('Board model')

    await main.getByRole('button', { name: 'Remove' }).click()
    await main.getByRole('button', { name: 'Remove for good?' }).click()
    await main.getByText('No model of your own yet').waitFor()
    await settled(page)
    expect(page.url()).not.toContain('boardModel')
    expect(faults).toEqual([])
  }, 120_000)
})
