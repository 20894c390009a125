import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import { ATTRIBUTION_MODELS } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { ask } from '../truth/ask.js'
import { loadWorld } from '../truth/load-world.js'
import { CURRENCIES } from '../worlds/vocabulary.js'
import { worlds } from '../worlds/world-arbitrary.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

describe('credit', () => {
  it('gives away exactly what there is, by every model, group, grain and currency', async () => {
    const cases = fc.record({
      world: worlds({ future: false }),
      model: fc.constantFrom(...ATTRIBUTION_MODELS.map(({ id }) => id)),
      currency: fc.constantFrom(undefined, ...CURRENCIES),
      by: fc.constantFrom('source', 'country', 'cohort', 'owner'),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, model, currency, by }) => {
        const context = await loadWorld(test.database, world)
        const common = {
          period: { from: '2017-01-01', to: '2020-01-01' },
          ...(currency === undefined ? {} : { currency }),
        } as const
        const goals = { mql: 'mqls', opportunity: 'opportunities', customer: 'newCustomers' }
        const whole = [{ id: 'revenue' }, { id: 'attributedRevenue', params: { model } }]
        const { answers } = await ask(
          test.database,
          [
            { ...common, metrics: whole, by: [by], grain: 'MONTH' },
            { ...common, metrics: whole.slice(1), by: ['campaign', 'asset'] },
            ...Object.entries(goals).map(([goal, id]) => ({
              ...common,
              metrics: [{ id }, { id: 'attributedConversions', params: { model, goal } }],
            })),
          ],
          context,
        )
        const [pairs, split, ...reached] = answers.map((found) => {
          if (found instanceof MetricQueryError) throw found
          return found
        })
        for (const { values } of [
          ...(pairs?.cells ?? []),
          ...reached.flatMap(({ cells }) => cells),
        ]) {
          expect(Number(values[1]?.exact ?? 0)).toBe(Number(values[0]?.exact ?? 0))
        }
        const minor = (value: { readonly exact: string | null } | undefined): bigint =>
          BigInt((value?.exact ?? '0').replace('.', ''))
        const sum = (split?.cells ?? []).reduce((all, { values }) => all + minor(values[0]), 0n)
        expect(sum).toBe(minor(pairs?.totals[0]))
      }),
      { numRuns: Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 12), seed: 5, endOnFailure: true },
    )
  }, 3_600_000)
})
