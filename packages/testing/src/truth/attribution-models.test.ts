import type { AttributionAnswer, AttributionQuery } from '@leadlight/compiler'
import { MetricQueryError } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAttribution, askAttribution } from './ask-attribution.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const YEARS = { from: '2024-01-01', to: '2027-01-01' }

type Question = Omit<AttributionQuery, 'period'> & Partial<Pick<AttributionQuery, 'period'>>

/** What the product answers by campaign; the oracle must say the same. */
async function answer(records: readonly LedgerRecord[], query: Question) {
  const world = makeWorld(records)
  const context = await loadWorld(test.database, world)
  return agreedAttribution(test.database, context, world, {
    period: YEARS,
    by: 'campaign',
    ...query,
  })
}

/** Credit of one model in minor units, by campaign; what nobody has earned is `nobody`. */
function creditOf({ rows }: AttributionAnswer, model: string): Record<string, number> {
  const credits = rows.flatMap(({ kind, value, credits: all }) => {
    const credit = Number(all.find((one) => one.model === model)?.credit ?? 0)
    const name = kind === 'UNATTRIBUTED' ? 'nobody' : (value ?? 'blank')
    return credit === 0 ? [] : [[name, credit] as const]
  })
  return Object.fromEntries(credits)
}

const CAMPAIGNS: readonly LedgerRecord[] = ['a', 'b', 'c', 'd'].map((id) => ({
  kind: 'campaign',
  id,
  name: id,
}))

const lead = (id: string, createdAt = '2025-01-01', account?: string): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt,
  ...(account === undefined ? {} : { account }),
})

let touched = 0
const touch = (
  campaign: string,
  at: string,
  more: Partial<Extract<LedgerRecord, { kind: 'activity' }>> = {},
): LedgerRecord => ({
  kind: 'activity',
  id: `touch${++touched}`,
  type: 'adClicked',
  lead: 'ana',
  campaign,
  at,
  ...more,
})

const order = (amount: string, at = '2025-06-01', of = 'ana'): LedgerRecord => ({
  kind: 'revenue',
  id: `order-${of}-${at}`,
  revenueKind: 'order',
  lead: of,
  amount,
  currency: 'EUR',
  at,
})

const cost = (campaign: string, amount?: string): LedgerRecord => ({
  kind: 'cost',
  id: `cost-${campaign}`,
  from: '2025-03-01',
  to: '2025-03-02',
  currency: 'EUR',
  costKind: 'media',
  campaign,
  ...(amount === undefined ? {} : { amount }),
})

const deal = (openedAt: string, wonAt: string, amount: string): readonly LedgerRecord[] => [
  { kind: 'opportunity', id: 'deal', people: ['ana'], account: 'acme', openedAt },
  {
    kind: 'opportunityChange',
    id: 'open',
    opportunity: 'deal',
    state: 'open',
    amount,
    currency: 'EUR',
    at: openedAt,
  },
  { kind: 'opportunityChange', id: 'won', opportunity: 'deal', state: 'won', at: wonAt },
  {
    kind: 'revenue',
    id: 'line',
    revenueKind: 'won',
    opportunity: 'deal',
    amount,
    currency: 'EUR',
    at: wonAt,
  },
]

const three = [
  ...CAMPAIGNS,
  lead('ana'),
  touch('a', '2025-02-01'),
  touch('b', '2025-03-01'),
  touch('c', '2025-04-01'),
  order('100.01'),
]

describe('attribution', () => {
  it('answers several models at once, each adding up to revenue with what nobody earned', async () => {
    const found = await answer([...three, lead('bob'), order('10.00', '2025-06-01', 'bob')], {
      models: [{ model: 'firstTouch' }, { model: 'lastTouch' }, { model: 'linear' }],
    })
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
    const found = await answer(three, { models: [{ weights, as: 'ours' }] })
    expect(creditOf(found, 'ours')).toEqual({ a: 5001, b: 2500, c: 2500 })
    expect(found.models[0]?.weights).toEqual({ first: 0.5, conversion: 0.25, rest: 0.25 })
  })

  it('looks back as far as a model does, and never drops the first touch', async () => {
    const found = await answer(three, {
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
      ...deal('2025-03-01', '2025-04-01', '100.00'),
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
      ...deal('2025-03-01', '2025-04-01', '100.00'),
    ]
    const linear = async (goal: string) =>
      creditOf(await answer(records, { models: [{ model: 'linear' }], goal }), 'linear')
    expect(await linear('revenue')).toEqual({ a: 3334, b: 3333, c: 3333 })
    expect(await linear('pipeline')).toEqual({ a: 5000, b: 5000 })
    expect(await linear('sql')).toEqual({ a: 1_000_000 })
    expect(await linear('customer')).toEqual({ a: 333_334, b: 333_333, c: 333_333 })
  })

  it('filters touches after weighting, and tells what that leaves out', async () => {
    const found = await answer(three, {
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
    const costs = [cost('a', '50.00'), cost('b'), cost('d', '0.00')]
    const { rows, total } = await answer([...three, ...costs], { models: [{ model: 'linear' }] })
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
    const records = [...three, cost('b', '20.00')]
    const roi = async (dateBasis: 'CLOSE_DATE' | 'SPEND_COHORT') => {
      const period = { from: '2025-03-01', to: '2025-04-01' }
      const found = await answer(records, { models: [{ model: 'linear' }], dateBasis, period })
      return found.rows.find(({ value }) => value === 'b')?.credits[0]?.revenueToCost.value
    }
    expect(await roi('SPEND_COHORT')).toBe(1.667)
    expect(await roi('CLOSE_DATE')).toBe(0)
  })
})

describe('models that learn', () => {
  it('share out what touches earned, to the cent', async () => {
    const records = [
      ...three,
      lead('bob'),
      touch('a', '2025-02-01', { lead: 'bob' }),
      order('50.00', '2025-06-01', 'bob'),
      lead('cyd'),
      order('9.99', '2025-06-01', 'cyd'),
    ]
    const found = await answer(records, { models: [{ model: 'markov' }, { model: 'shapley' }] })
    // Half of those at a go on to b and c, so that they bring 5000.5 of a conversion's 7500.5, and
    // a all of it: 150.01 is shared as 15001, 10001 and 10001 are to each other.
    expect(creditOf(found, 'markov')).toEqual({ a: 6429, b: 4286, c: 4286, nobody: 999 })
    expect(creditOf(found, 'shapley')).toEqual({ a: 8334, b: 3334, c: 3333, nobody: 999 })
    for (const column of found.footer) {
      expect(column).toMatchObject({ credited: 15_001n, whole: 16_000n, difference: 0n })
    }
    const steps = (...values: string[]) => values.map((value) => ({ value, times: 1 }))
    expect(found.paths).toEqual([
      { steps: steps('a', 'b', 'c'), conversions: 1, value: 10_001n },
      { steps: steps('a'), conversions: 1, value: 5_000n },
    ])
    expect(found.touches).toMatchObject({ conversions: 3, without: 1, median: 1 })
  })

  it('do not take revenue of no conversion for a conversion without a touch', async () => {
    const refund: LedgerRecord = {
      ...{ kind: 'revenue', id: 'back', revenueKind: 'refunded', lead: 'dan' },
      ...{ at: '2025-06-02', amount: '-5.00', currency: 'EUR' },
    }
    const found = await answer([...three, lead('dan'), refund], { models: [{ model: 'shapley' }] })
    expect(found.touches).toMatchObject({ conversions: 1, without: 0 })
    expect(creditOf(found, 'shapley')).toMatchObject({ nobody: -500 })
    expect(found.footer[0]).toMatchObject({ whole: 9501n, difference: 0n })
  })

  it('have no number of an earlier period from which they could not learn', async () => {
    const many = Array.from({ length: 801 }, (_, i) => `m${i}`)
    // Where the models cannot learn the oracle can, but only in hours.
    const world = makeWorld([
      ...CAMPAIGNS,
      ...many.map((id): LedgerRecord => ({ kind: 'campaign', id, name: id })),
      lead('bob', '2023-01-01'),
      ...many.map((id) => touch(id, '2024-02-01', { lead: 'bob' })),
      order('50.00', '2024-05-01', 'bob'),
      lead('ana'),
      touch('a', '2025-02-01'),
      order('80.00', '2025-06-01'),
    ])
    const context = await loadWorld(test.database, world)
    const found = await askAttribution(
      test.database,
      {
        models: [{ model: 'markov' }, { model: 'linear' }],
        period: { from: '2025-01-01', to: '2026-01-01' },
        compareTo: 'PREVIOUS_YEAR',
        by: 'campaign',
      },
      context,
    )
    const [markov, linear] = found.total.credits
    expect(markov).toMatchObject({ credit: 8000n, previous: null })
    expect(linear).toMatchObject({ credit: 8000n, previous: 5000n })
    for (const { credits } of found.rows) expect(credits[0]?.previous).toBeNull()
  })
})

describe('well-known examples', () => {
  /** Somebody who takes a path, a step a day, and buys at its end or does not. */
  const journey = (id: string, path: string, amount?: string): readonly LedgerRecord[] => {
    const steps = path.split(' > ')
    return [
      lead(id),
      ...steps.map((channel, i) => touch('', `2025-02-0${i + 1}`, { lead: id, campaign: channel })),
      ...(amount === undefined ? [] : [order(amount, '2025-02-20', id)]),
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
      ...deal('2025-03-15', '2025-04-10', '1000.00'),
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
      ...deal('2025-03-01', '2025-04-01', '100.00'),
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

describe('a wrong question', () => {
  const problems = async (query: Question) => {
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
