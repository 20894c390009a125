import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { formatValue } from '@leadlight/metrics'

import { openStage, settled } from '../testing/browser/open-stage.js'
import type { Stage } from '../testing/browser/open-stage.js'

const count = (value: number) => formatValue(value, { unit: 'COUNT', locale: 'en-GB' })

let stage: Stage
beforeAll(async () => (stage = await openStage(process.env)), 120_000)
afterAll(() => stage.close())

async function save(name: string, rule: object): Promise<string> {
  const mutation = `mutation Save($name: String!, $rule: SegmentRuleInput!) {
    saveSegment(name: $name, rule: $rule) { ... on Segment { id } } }`
  const { saveSegment } = await stage.ask(mutation, { name, rule })
  return (saveSegment as { readonly id: string }).id
}

/** Every object of variables that has a segment. */
function askedOfSegment(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(askedOfSegment)
  return 'segment' in value && value.segment !== null ? [{ ...value }, ...inner] : inner
}

it('counts a segment while it is written, opens what is saved and another one of the list, and asks of its members elsewhere', async () => {
  await save('A first one', { score: { atLeast: 1 } })
  await save('B second one', { score: { atLeast: 2 } })
  const { page, faults } = await stage.open('/w/world/segments')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'New segment' }).click()
  await main.getByLabel('Name').fill('Z newest one')
  await main.getByRole('button', { name: 'Add', exact: false }).click()
  await page.getByRole('option', { name: /^Score/ }).click()
  await main.getByLabel('Lowest score').fill('10')
  const { previewSegment } = await stage.ask(
    '{ previewSegment(rule: { score: { atLeast: 10 } }) { size } }',
  )
  const { size } = previewSegment as { readonly size: number }
  await main.locator('.count b', { hasText: new RegExp(`^${count(size)}$`) }).waitFor()

  await main.getByRole('button', { name: 'Save' }).click()
  const opened = (name: string) => main.getByRole('heading', { name, exact: true })
  await opened('Z newest one').waitFor({ timeout: 10_000 })
  await settled(page)
  const address = new URL(page.url()).searchParams
  expect([address.has('id'), address.has('edit')]).toEqual([true, false])

  // Also from within the form, which another choice leaves.
  await main.getByRole('button', { name: 'Change' }).click()
  await main.getByRole('button', { name: /^B second one/ }).click()
  await opened('B second one').waitFor({ timeout: 10_000 })

  // Another page is about its members once it is chosen there.
  await page.goto(`${stage.url}/w/world/funnel`)
  await settled(page)
  await page.getByRole('button', { name: /^Segment / }).click()
  await page.getByRole('option', { name: /^Z newest one/ }).click()
  await page.waitForURL(`**segment=${address.get('id')}**`)
  await settled(page)
  const { funnel } = await stage.ask(
    'query Members($input: FunnelInput!) { funnel(query: $input) { steps { entered } } }',
    { input: { segment: address.get('id') } },
  )
  const [first] = funnel.steps as readonly { readonly entered: number }[]
  expect(first?.entered).toBeGreaterThan(0)
  const shown = page.getByRole('main').locator('ol > li b').first()
  expect(await shown.innerText()).toBe(count(first?.entered ?? 0))
  expect(faults).toEqual([])
}, 120_000)

it('shows what two segments share by a dimension, and the leads of each part', async () => {
  const first = await save('Scored', { score: { atLeast: 1 } })
  const second = await save('Scored higher', { score: { atLeast: 20 } })
  const { segment } = await stage.ask(
    `query Shared($id: ID!, $other: ID!) { segment(id: $id) { overlap(with: $other, by: "source") {
      onlyThis breakdown { label both onlyThis } } } }`,
    { id: first, other: second },
  )
  const { onlyThis, breakdown } = segment.overlap
  const { page, faults } = await stage.open(
    `/w/world/segments?id=${first}&with=${second}&overlapBy=source`,
  )
  const drawn = page.getByRole('region', { name: /^Overlap by / })
  const row = drawn.locator('tbody tr').first()
  await row.waitFor()
  expect(breakdown.length).toBeGreaterThan(1)
  expect(await drawn.locator('tbody tr').count()).toBe(breakdown.length)
  expect(await row.innerText()).toContain(breakdown[0].label)
  expect(breakdown[0].both).toBeGreaterThan(0)
  const rows = async (): Promise<string> => {
    const drawer = page.getByRole('dialog')
    await drawer.locator('tbody tr').first().waitFor()
    const text = await drawer.locator('.count').innerText()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    return text
  }
  await row
    .getByRole('button', { name: count(breakdown[0].both), exact: true })
    .first()
    .click()
  expect(await rows()).toContain(count(breakdown[0].both))
  const whole = page.getByRole('region', { name: 'Overlap', exact: true })
  await whole
    .getByRole('button', { name: count(onlyThis), exact: true })
    .first()
    .click()
  expect(await rows()).toContain(count(onlyThis))
  expect(faults).toEqual([])
}, 120_000)

it('asks of a segment as it was at the moment that the address names', async () => {
  const segment = await save('Of a moment', { score: { atLeast: 1 } })
  const { page } = await stage.open('/w/world/metrics')
  const asked: Readonly<Record<string, unknown>>[] = []
  const unsaid: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return
    const { query, variables } = request.postDataJSON() as Readonly<Record<string, unknown>>
    asked.push(...askedOfSegment(variables))
    const ofSegment = String(query).match(/segment: \$segment\b/g)?.length ?? 0
    const ofMoment = String(query).match(/segmentAt: \$segmentAt\b/g)?.length ?? 0
    if (ofMoment < ofSegment) unsaid.push(String(query))
  })
  for (const path of ['', '/nurture', '/engagement', '/customers', '/campaigns', '/funnel']) {
    asked.length = 0
    await page.goto(`${stage.url}/w/world${path}?segment=${segment}&segmentAt=NOW`)
    await settled(page)
    expect([path, new Set(asked.map(({ segmentAt }) => segmentAt))]).toEqual([
      path,
      new Set(['NOW']),
    ])
  }
  expect(unsaid).toEqual([])
}, 120_000)
