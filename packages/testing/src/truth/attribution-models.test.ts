import type { AttributionQuery } from '@leadlight/compiler'
import { MetricQueryError } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { askAttribution } from './ask-attribution.js'
import { attributionAnswer, creditOf, YEARS } from './attribution-answers.js'
import type { AttributionQuestion } from './attribution-answers.js'
import { CAMPAIGNS, THREE, cost, deal, lead, order, touch } from './journey-records.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const answer = (records: readonly LedgerRecord[], question: AttributionQuestion) =>
  attributionAnswer(test, records, question)

describe('attribution', () => {
  it('answers several models at once, each adding up to revenue with what nobody earned', async () => {
    const found = await answer(
      [...THREE, lead('bob'), order('10.00', '2025-06-01', { lead: 'bob' })],
      {
        models: [{ model: 'firstTouch' }, { model: 'lastTouch' }, { model: 'linear' }],
      },
    )
    expect(creditOf(found, 'firstTouch')).toEqual({ a: 10_001, nobody: 1000 })
    expect(creditOf(found, 'lastTouch')).toEqual({ c: 10_001, nobody: 1000 })
    expect(creditOf(found, 'linear')).toEqual({ a: 3334, b: 3334, c: 3333, nobody: 1000 })
    for (const column of found.footer) {
      expect(column).toMatchObject({ whole: 11_001n, leftOut: 0n, difference: 0n })
    }
    expect(found.sides).toEqual({
      sourced: 10_001n,
      influenced: 10_001n,
      attributed: 10_001n,
      whole: 11_001n,
    })
  })

  it('splits by weights of the question’s own', async () => {
    const weights = { first: 0.5, conversion: 0.25, rest: 0.25 }
    const found = await answer(THREE, { models: [{ weights, as: 'ours' }] })
    expect(creditOf(found, 'ours')).toEqual({ a: 5001, b: 2500, c: 2500 })
    expect(found.models[0]?.weights).toEqual({ first: 0.5, conversion: 0.25, rest: 0.25 })
  })

  it('looks back as far as a model does, and never drops the first touch', async () => {
    const found = await answer(THREE, {
      models: [
        { model: 'linear' },
        { model: 'linear', as: 'short', lookbackDays: 70 },
        { model: 'firstTouch', lookbackDays: 1 },
      ],
    })
    expect(creditOf(found, 'linear')).toEqual({ a: 3334, b: 3334, c: 3333 })
    expect(creditOf(found, 'short')).toEqual({ a: 5001, c: 5000 })
    expect(creditOf(found, 'firstTouch')).toEqual({ a: 10_001 })
  })

  it('halves with the age that is asked for', async () => {
    const records = [
      ...CAMPAIGNS,
      lead('ana'),
      touch('a', '2025-05-02'),
      touch('b', '2025-06-01'),
      order('300.00'),
    ]
    const found = await answer(records, { models: [{ model: 'timeDecay', halfLifeDays: 30 }] })
    expect(creditOf(found, 'timeDecay')).toEqual({ a: 10_000, b: 20_000 })
  })

  it('counts as touches what the question says', async () => {
    const records = [
      ...CAMPAIGNS,
      lead('ana'),
      ...['00', '20', '40'].map((minute) => touch('a', `2025-02-01T10:${minute}:00Z`)),
      touch('b', '2025-02-02', { type: 'formSubmitted' }),
      order('60.00'),
    ]
    const models = [{ model: 'linear' }]
    const linear = async (touches: AttributionQuery['touches']) =>
      creditOf(await answer(records, { models, touches }), 'linear')
    expect(await linear({})).toEqual({ a: 4000, b: 2000 })
    expect(await linear({ dedupeMinutes: 0 })).toEqual({ a: 4500, b: 1500 })
    expect(await linear({ dedupeMinutes: 60 })).toEqual({ a: 3000, b: 3000 })
    expect(await linear({ unit: 'DAY' })).toEqual({ a: 3000, b: 3000 })
    expect(await linear({ types: ['formSubmitted'] })).toEqual({ b: 6000 })
  })

  it('takes the touches of a whole account where that is asked for', async () => {
    const records: readonly LedgerRecord[] = [
      ...CAMPAIGNS,
      { kind: 'account', id: 'acme', name: 'Acme' },
      lead('ana', '2025-01-01', 'acme'),
      lead('eva', '2025-01-02', 'acme'),
      touch('a', '2025-02-01'),
      touch('b', '2025-02-02', { lead: 'eva' }),
      ...deal('2025-03-01', '2025-04-01', '100.00', 'acme'),
    ]
    const models = [{ model: 'linear' }]
    expect(creditOf(await answer(records, { models }), 'linear')).toEqual({ a: 10_000 })
    const touches = { scope: 'ACCOUNT' } as const
    const found = await answer(records, { models, touches })
    expect(creditOf(found, 'linear')).toEqual({ a: 5000, b: 5000 })
  })

  it('splits pipeline and any stage as it does revenue', async () => {
    const records: readonly LedgerRecord[] = [
      ...CAMPAIGNS,
      { kind: 'account', id: 'acme', name: 'Acme' },
      lead('ana', '2025-01-01', 'acme'),
      touch('a', '2025-02-01'),
      touch('b', '2025-02-20'),
      touch('c', '2025-03-20'),
      { kind: 'stage', id: 's', lead: 'ana', stage: 'sql', at: '2025-02-10' },
      ...deal('2025-03-01', '2025-04-01', '100.00', 'acme'),
    ]
    const linear = async (goal: string) =>
      creditOf(await answer(records, { models: [{ model: 'linear' }], goal }), 'linear')
    expect(await linear('revenue')).toEqual({ a: 3334, b: 3333, c: 3333 })
    expect(await linear('pipeline')).toEqual({ a: 5000, b: 5000 })
    expect(await linear('sql')).toEqual({ a: 1_000_000 })
    expect(await linear('customer')).toEqual({ a: 333_334, b: 333_333, c: 333_333 })
  })

  it('splits every order, however many lines it has, and the first form of everybody', async () => {
    const form = (at: string, asset: string): LedgerRecord => ({
      ...{ kind: 'activity', id: `form ${at}`, type: 'formSubmitted', lead: 'ana', at },
      ...{ campaign: asset, actor: 'human' },
    })
    const records: readonly LedgerRecord[] = [
      ...CAMPAIGNS,
      lead('ana', '2025-01-01'),
      lead('bob', '2025-01-01'),
      touch('a', '2025-02-01'),
      form('2025-02-10', 'b'),
      form('2025-02-20', 'c'),
      order('10.00', '2025-02-15', { orderId: 'one' }),
      order('5.00', '2025-02-16', { orderId: 'one' }),
      order('20.00', '2025-03-01', { orderId: 'two' }),
      order('1.00', '2025-03-01', { lead: 'bob' }),
    ]
    const linear = async (goal: string) =>
      creditOf(await answer(records, { models: [{ model: 'linear' }], goal }), 'linear')
    // The first order came after a and b, the second after c as well, and nothing led to bob's.
    const two = { a: 500_000 + 333_334, b: 500_000 + 333_333, c: 333_333 }
    expect(await linear('order')).toEqual({ ...two, nobody: 1_000_000 })
    // A form is a touch itself; the second one is no goal any more.
    expect(await linear('formSubmission')).toEqual({ a: 500_000, b: 500_000 })
  })

  it('filters touches after weighting, and tells what that leaves out', async () => {
    const found = await answer(THREE, {
      models: [{ model: 'linear' }, { model: 'markov' }],
      where: { dimension: 'campaign', is: 'b' },
    })
    expect(creditOf(found, 'linear')).toEqual({ b: 3334 })
    expect(found.footer[0]).toMatchObject({ leftOut: 6667n, whole: 10_001n, difference: 0n })
    expect(found.models[1]?.reason?.code).toBe('FILTER_NOT_APPLICABLE')
  })
})

describe('what came back', () => {
  it('tells a cost that nobody knows from one of nothing and from none', async () => {
    const costs = [
      cost('50.00', { campaign: 'a' }),
      cost(undefined, { campaign: 'b' }),
      cost('0.00', { campaign: 'd' }),
    ]
    const { rows, total } = await answer([...THREE, ...costs], { models: [{ model: 'linear' }] })
    const told = rows.map(({ value, cost: { cost: amount, reason }, credits: [credit] }) => ({
      value,
      cost: amount,
      why: reason?.code,
      roi: credit?.roi.value,
    }))
    expect(told).toEqual([
      { value: 'a', cost: 5000n, why: undefined, roi: -0.3332 },
      { value: 'b', cost: null, why: 'COST_UNKNOWN', roi: null },
      { value: 'c', cost: null, why: 'NO_COST_LINES', roi: null },
      { value: 'd', cost: 0n, why: undefined, roi: null },
      { value: null, cost: null, why: 'UNATTRIBUTED', roi: null },
    ])
    expect(total.cost).toMatchObject({ cost: 5000n, reason: { code: 'UNKNOWN_COST' } })
    expect(total.credits[0]?.roi.value).toBeNull()
  })

  it('counts by the date of the revenue, or by that of the touch', async () => {
    const records = [...THREE, cost('20.00', { campaign: 'b' })]
    const roi = async (dateBasis: 'CLOSE_DATE' | 'SPEND_COHORT') => {
      const period = { from: '2025-03-01', to: '2025-04-01' }
      const found = await answer(records, { models: [{ model: 'linear' }], dateBasis, period })
      return found.rows.find(({ value }) => value === 'b')?.credits[0]?.revenueToCost.value
    }
    expect(await roi('SPEND_COHORT')).toBe(1.667)
    expect(await roi('CLOSE_DATE')).toBe(0)
  })
})

describe('a wrong question', () => {
  const problems = async (query: AttributionQuestion) => {
    const context = await loadWorld(test.database, makeWorld([lead('ana')]))
    const asked = askAttribution(test.database, { period: YEARS, ...query }, context)
    const error = await asked.catch((refused: unknown) => refused)
    if (!(error instanceof MetricQueryError)) throw new Error('It was answered.')
    return error.problems
  }

  it('is told all that is wrong at once, where, and what to do', async () => {
    const found = await problems({
      models: [
        { weights: { first: 0.5, rest: 0.4 } },
        { model: 'liner' },
        { model: 'linear', lookbackDays: 0 },
        { model: 'firstTouch', halfLifeDays: 7 },
        { model: 'shapley', nonConverting: true },
        { model: 'linear', as: 'even', nonConverting: true },
      ],
      goal: 'sold',
      by: 'chanel',
      touches: { dedupeMinutes: -1 },
    })
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'UNKNOWN_GOAL goal',
      'BAD_WEIGHTS models.0.weights',
      'UNKNOWN_MODEL models.1.model',
      'BAD_WINDOW models.2.lookbackDays',
      'BAD_PARAMETER models.3.halfLifeDays',
      'BAD_PARAMETER models.4.nonConverting',
      'BAD_PARAMETER models.5.nonConverting',
      'BAD_WINDOW touches.dedupeMinutes',
      'UNKNOWN_DIMENSION by',
    ])
    expect(found[1]?.suggestion).toContain('0.5')
    expect(found[2]?.suggestion).toContain('`linear`')
    // Costs are money, though conversions are not.
    const [currency] = await problems({ goal: 'mql', currency: 'euro' })
    expect(currency).toMatchObject({ code: 'UNKNOWN_CURRENCY', path: ['currency'] })
  })
})
