import type { AttributionAnswer } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { attributionAnswer, creditOf } from './attribution-answers.js'
import type { AttributionQuestion } from './attribution-answers.js'
import { CAMPAIGNS, deal, lead, order, touch } from './journey-records.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const answer = (records: readonly LedgerRecord[], question: AttributionQuestion) =>
  attributionAnswer(test, records, question)

describe('well-known examples', () => {
  /** Somebody who takes a path, a step a day, and buys at its end or does not. */
  const journey = (id: string, path: string, amount?: string): readonly LedgerRecord[] => {
    const steps = path.split(' > ')
    return [
      lead(id),
      ...steps.map((channel, i) => touch('', `2025-02-0${i + 1}`, { lead: id, campaign: channel })),
      ...(amount === undefined ? [] : [order(amount, '2025-02-20', { lead: id })]),
    ]
  }
  const chains = [{ model: 'markov' }, { model: 'markov', as: 'every way', nonConverting: true }]
  const effects = ({ models }: AttributionAnswer, id: string): Record<string, number> =>
    Object.fromEntries(
      (models.find((one) => one.id === id)?.learned ?? []).map(({ value, removalEffect }) => [
        value ?? 'blank',
        Number(removalEffect.toFixed(9)),
      ]),
    )

  it('a chain of three ways, of which one converts', async () => {
    const records = [
      ...CAMPAIGNS,
      ...journey('ana', 'a > b > c', '1000.00'),
      ...journey('bob', 'a'),
      ...journey('cyd', 'b > c'),
    ]
    const found = await answer(records, { models: chains })
    // Alone, the one way that converts leads over all three. With the others a third of ways begin
    // at b, of which half convert: without a 1 in 6 does, with it 1 in 3.
    expect(effects(found, 'markov')).toEqual({ a: 1, b: 1, c: 1 })
    expect(creditOf(found, 'markov')).toEqual({ a: 33_334, b: 33_333, c: 33_333 })
    expect(effects(found, 'every way')).toEqual({ a: 0.5, b: 1, c: 1 })
    expect(creditOf(found, 'every way')).toEqual({ a: 20_000, b: 40_000, c: 40_000 })
    expect(found.models[1]?.transitions).toContainEqual({
      from: 'c',
      to: '(null)',
      probability: 0.5,
    })
  })

  it('five ways over two channels, of which four convert', async () => {
    const records = [
      ...CAMPAIGNS,
      ...journey('ana', 'a', '100.00'),
      ...journey('bob', 'a', '100.00'),
      ...journey('cyd', 'b', '100.00'),
      ...journey('dan', 'a > b', '100.00'),
      ...journey('eva', 'a'),
    ]
    const found = await answer(records, {
      models: [...chains, { model: 'shapley' }, { model: 'linear' }],
      goal: 'customer',
    })
    // Without b 0.8 × 0.5 of 0.8 are left, without a 0.2: 4 conversions are shared as 3 is to 2.
    expect(effects(found, 'every way')).toEqual({ a: 0.75, b: 0.5 })
    expect(creditOf(found, 'every way')).toEqual({ a: 2_400_000, b: 1_600_000 })
    expect(creditOf(found, 'shapley')).toEqual({ a: 2_500_000, b: 1_500_000 })
    expect(creditOf(found, 'linear')).toEqual({ a: 2_500_000, b: 1_500_000 })
  })

  it('ways that go back and forth', async () => {
    const records = [
      ...CAMPAIGNS,
      ...journey('ana', 'a > b > a > b > b > a', '1.00'),
      ...journey('bob', 'a > b > b > a > a', '1.00'),
      ...journey('cyd', 'a > a', '1.00'),
    ]
    const found = await answer(records, {
      models: [...chains, { model: 'firstTouch' }, { model: 'lastTouch' }],
      goal: 'customer',
    })
    for (const model of ['markov', 'every way']) {
      expect(effects(found, model)).toEqual({ a: 1, b: 0.5 })
      expect(creditOf(found, model)).toEqual({ a: 2_000_000, b: 1_000_000 })
    }
    expect(creditOf(found, 'firstTouch')).toEqual({ a: 3_000_000 })
    expect(creditOf(found, 'lastTouch')).toEqual({ a: 3_000_000 })
  })

  it('six touches of a deal, split by each rule as its vendor describes it', async () => {
    const records: readonly LedgerRecord[] = [
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ kind: 'campaign', id, name: id }) as const),
      { kind: 'account', id: 'acme', name: 'Acme' },
      lead('ana', '2025-02-15', 'acme'),
      // b led to the lead's creation, d to the deal's opening, f to its win.
      touch('a', '2025-02-01'),
      touch('b', '2025-02-10'),
      touch('c', '2025-03-01'),
      touch('d', '2025-03-10'),
      touch('e', '2025-03-20'),
      touch('f', '2025-04-01'),
      ...deal('2025-03-15', '2025-04-10', '1000.00', 'acme'),
    ]
    const names = ['positionBased', 'uShapedMarketo', 'uShapedHubspot', 'wShaped', 'fullPath']
    const found = await answer(records, {
      models: [...names, 'linear'].map((model) => ({ model })),
    })
    const split = Object.fromEntries([...names, 'linear'].map((id) => [id, creditOf(found, id)]))
    expect(split).toEqual({
      positionBased: { a: 40_000, b: 5000, c: 5000, d: 5000, e: 5000, f: 40_000 },
      uShapedMarketo: { a: 50_000, b: 50_000 },
      uShapedHubspot: { a: 40_000, b: 40_000, c: 5000, d: 5000, e: 5000, f: 5000 },
      wShaped: { a: 30_000, b: 30_000, c: 3334, d: 30_000, e: 3333, f: 3333 },
      fullPath: { a: 22_500, b: 22_500, c: 5000, d: 22_500, e: 5000, f: 22_500 },
      linear: { a: 16_667, b: 16_667, c: 16_667, d: 16_667, e: 16_666, f: 16_666 },
    })
  })

  it('whoever converts later, or whose account has converted, is not lost', async () => {
    const records: readonly LedgerRecord[] = [
      ...CAMPAIGNS,
      { kind: 'account', id: 'acme', name: 'Acme' },
      lead('ana', '2025-01-01', 'acme'),
      lead('eva', '2025-01-01', 'acme'),
      touch('a', '2025-02-01'),
      touch('b', '2025-02-01', { lead: 'eva' }),
      ...deal('2025-03-01', '2025-04-01', '100.00', 'acme'),
      ...journey('bob', 'a > c', '50.00'),
    ]
    const of = async (to: string) =>
      creditOf(
        await answer(records, { models: chains.slice(1), period: { from: '2025-02-01', to } }),
        'every way',
      )
    // In the first days of February bob has not bought yet, and nobody else has.
    expect(await of('2025-02-10')).toEqual({})
    // By the end of it he has; ana and eva of acme are lost ways until April.
    // start → a ⅔, b ⅓; a → c ½: all that converts leads over a and c.
    expect(await of('2025-03-01')).toEqual({ a: 2500, c: 2500 })
    // Then half go from a to c: 25 of the 75 that a way brings on average, a all of it.
    expect(await of('2026-01-01')).toEqual({ a: 11_250, c: 3750 })
  })
})
