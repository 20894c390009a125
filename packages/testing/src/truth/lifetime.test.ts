import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAnswers } from './agreed-answers.js'
import { customerAnswers } from './customer-answers.js'
import { id, leads, order, term } from './customer-records.js'
import { loadWorld } from './load-world.js'

const DAY = 86_400_000
const NOW = '2026-01-10T12:00:00Z'
const START = Date.parse('2024-09-01T09:00:00Z')

/** Numbers that look random, and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const rates: readonly LedgerRecord[] = Array.from({ length: 110 }, (_, i) => ({
  kind: 'exchangeRate',
  id: `rate${i}`,
  base: 'USD',
  quote: 'EUR',
  day: new Date(Date.parse('2024-08-30') + 5 * i * DAY).toISOString().slice(0, 10),
  rate: `0.${85 + (i % 10)}`,
}))

/** People who came by two ways; every third one from another country. */
const people = (count: number): readonly LedgerRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'lead',
    id: `l${i}`,
    createdAt: new Date(START - DAY).toISOString(),
    source: i % 2 === 0 ? 'web' : 'ads',
    ...(i % 3 === 0 ? { attributes: { country: 'RO' } } : {}),
  }))

/** A shop: people buy at rates and sums of their own, and stop one day. */
function shop(): readonly LedgerRecord[] {
  const random = numbers(7)
  const exponential = (mean: number): number => -mean * Math.log(1 - random())
  const buyers = 420
  const records: LedgerRecord[] = [...people(buyers), ...rates]
  for (let i = 0; i < buyers; i++) {
    const every = exponential(60) + exponential(60)
    const drops = random() ** 2
    const usual = 20 * Math.exp(random() + random() - 1)
    const currency = i % 5 === 0 ? 'USD' : 'EUR'
    let at = START + random() * 300 * DAY
    for (let n = 0; n < 40 && at < Date.parse(NOW); n++) {
      const amount = (usual * (0.5 + random())).toFixed(2)
      const when = new Date(at).toISOString()
      records.push({ ...order(`l${i}`, when, amount, `order-${i}-${n}`), currency } as LedgerRecord)
      // Some come back within the day: one occasion.
      if (random() < 0.1) records.push(order(`l${i}`, new Date(at + 60_000).toISOString(), '3.00'))
      if (random() < drops) break
      at += exponential(every) * DAY
    }
  }
  records.push(...leads(['nowhere']), order('nowhere', '2025-05-01', '10.00'), {
    ...order('nowhere', '2025-06-01', '1000'),
    currency: 'JPY',
  } as LedgerRecord)
  return records
}

/** A club: monthly fees in two currencies, some who leave, and one whose fee has no rate. */
function club(): readonly LedgerRecord[] {
  const random = numbers(11)
  const members = 320
  const records: LedgerRecord[] = [...people(members), ...rates]
  for (let i = 0; i < members; i++) {
    const from = START + Math.floor(random() * 300) * DAY
    const leaves = random() < 0.35 ? from + Math.floor(40 + random() * 300) * DAY : undefined
    const price = ['10', '25.50', '99'][i % 3] ?? '10'
    const ends = leaves === undefined ? undefined : new Date(leaves).toISOString()
    records.push(
      term(`l${i}`, new Date(from).toISOString(), ends, price, {
        currency: i % 4 === 0 ? 'USD' : 'EUR',
        ...(i % 9 === 0 ? { every: 'year' } : {}),
      }),
    )
  }
  records.push(
    ...leads(['nowhere']),
    term('nowhere', '2025-02-01', undefined, '900', { currency: 'JPY' }),
  )
  return records
}

const ask = (more: Partial<MetricQuery> = {}, params = {}): MetricQuery => ({
  metrics: [{ id: 'clvPredicted', params }],
  period: { from: '2025-07-01', to: '2026-01-01' },
  ...more,
})

const WHOLE = ask()
const FILTERED = ask(
  {
    where: { dimension: 'country', isBlank: true },
    period: { from: '2025-12-01', to: '2026-03-01' },
  },
  { marginPercent: 40 },
)
const QUESTIONS: readonly MetricQuery[] = [
  WHOLE,
  { ...FILTERED, compareTo: 'PREVIOUS_PERIOD' },
  ask({ by: ['source'], grain: 'QUARTER' }),
]

describe('Q1: predicted lifetime value', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  const agreed = async (
    records: readonly LedgerRecord[],
    questions = QUESTIONS,
  ): Promise<readonly Answer[]> => {
    const settings = { zone: 'Europe/Bucharest', currency: 'EUR' }
    const world = makeWorld(records, { now: NOW, live: true, settings })
    const context = await loadWorld(test.database, world)
    return agreedAnswers(test.database, context, world, questions)
  }

  it('of a shop is what other searches for the same models give', async () => {
    const answers = await agreed(shop(), [WHOLE, FILTERED])
    for (const { totals } of answers) expect(totals[0]?.value).toBeGreaterThan(1)
    const codes = answers[0]?.notes.map(({ code }) => code)
    expect(codes).toEqual(['METHOD', 'FX_MISSING'])
    expect(answers[0]?.notes[0]?.text).toContain('BG/NBD and Gamma-Gamma of 420 buyers')
  }, 120_000)

  it('of a club is what its fees and its leavers give', async () => {
    const answers = await agreed(club())
    for (const { totals } of answers) expect(totals[0]?.value).toBeGreaterThan(1)
    expect(answers[0]?.notes.map(({ code }) => code)).toEqual(['METHOD', 'FX_MISSING'])
    expect(answers[0]?.notes[0]?.text).toContain('By contract')
  }, 120_000)

  it('is 5,000 of 100 a month and 2 % who leave, and 6,000 at most of 1 %', async () => {
    const of = async (stay: number, leave: number) => {
      const staying = Array.from({ length: stay }, (_, i) => `stay${i}`)
      const leaving = Array.from({ length: leave }, (_, i) => `leave${i}`)
      const month = (i: number, day: number): string =>
        new Date(Date.UTC(2025, 3 + (i % 12), day)).toISOString().slice(0, 10)
      const [answer] = await customerAnswers(
        test,
        [
          ...leads([...staying, ...leaving]),
          ...staying.map((name) => term(name, '2024-06-01', undefined, '100')),
          // Each is there at the beginning of one month, and gone at its end.
          ...leaving.map((name, i) => term(name, month(i, -10), month(i, 10), '100')),
        ],
        [{ id: 'clvPredicted', from: '2026-03-01', to: '2026-04-01' }],
      )
      return answer?.totals[0]
    }
    expect(await of(98, 24)).toMatchObject({ value: 5_000, n: 98 })
    expect(await of(99, 12)).toMatchObject({ value: 6_000, n: 99 })
    expect(await of(98, 0)).toMatchObject({ value: null, reason: { code: 'NO_CHURN' } })
    expect(await of(49, 24)).toMatchObject({ value: null, reason: { code: 'NOT_ENOUGH_DATA' } })
  })

  it('is unknown where too few have bought, and says how many', async () => {
    const [answer] = await customerAnswers(
      test,
      [...leads(['a']), order('a', '2026-01-01'), order('a', '2026-02-01', '10', id())],
      [{ id: 'clvPredicted', from: '2026-03-01', to: '2026-04-01' }],
    )
    expect(answer?.totals[0]).toMatchObject({ value: null, reason: { code: 'NOT_ENOUGH_DATA' } })
    expect(answer?.totals[0]?.reason?.text).toContain('there are 1.')
  })
})
