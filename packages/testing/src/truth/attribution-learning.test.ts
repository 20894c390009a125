import type { LedgerRecord } from '@leadlight/database'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { askAttribution } from './ask-attribution.js'
import { attributionAnswer, creditOf } from './attribution-answers.js'
import type { AttributionQuestion } from './attribution-answers.js'
import { CAMPAIGNS, THREE, lead, order, touch } from './journey-records.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const answer = (records: readonly LedgerRecord[], question: AttributionQuestion) =>
  attributionAnswer(test, records, question)

/** Of a question without a grain that compares nothing. */
const UNDIVIDED = { series: [], previous: null }

describe('models that learn', () => {
  it('share out what touches earned, to the cent', async () => {
    const records = [
      ...THREE,
      lead('bob'),
      touch('a', '2025-02-01', { lead: 'bob' }),
      order('50.00', '2025-06-01', { lead: 'bob' }),
      lead('cyd'),
      order('9.99', '2025-06-01', { lead: 'cyd' }),
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
      { ...UNDIVIDED, steps: steps('a', 'b', 'c'), conversions: 1, value: 10_001n },
      { ...UNDIVIDED, steps: steps('a'), conversions: 1, value: 5_000n },
    ])
    expect(found.touches).toMatchObject({ conversions: 3, without: 1, median: 1 })
  })

  it('do not take revenue of no conversion for a conversion without a touch', async () => {
    const refund: LedgerRecord = {
      ...{ kind: 'revenue', id: 'back', revenueKind: 'refunded', lead: 'dan' },
      ...{ at: '2025-06-02', amount: '-5.00', currency: 'EUR' },
    }
    const found = await answer([...THREE, lead('dan'), refund], { models: [{ model: 'shapley' }] })
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
      order('50.00', '2024-05-01', { lead: 'bob' }),
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
