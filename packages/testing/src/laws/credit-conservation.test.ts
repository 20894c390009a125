import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { AskedModel } from '@leadlight/compiler'
import { ATTRIBUTION_MODELS } from '@leadlight/metrics'
import type { Filter } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { askAttribution } from '../truth/ask-attribution.js'
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

  it('is the whole by every model of one question, and each part of it by itself', async () => {
    const cases = fc.record({
      world: worlds({ future: false }),
      of: fc.constantFrom('country', 'source', 'campaign', 'channel'),
      value: fc.constantFrom('DE', 'web', 'c1', 'email'),
      goal: fc.constantFrom('revenue', 'revenue', 'mql', 'customer'),
      learned: fc.constantFrom<AskedModel>(
        { model: 'shapley' },
        { model: 'markov' },
        { model: 'markov', as: 'every path', nonConverting: true },
      ),
    })
    const weighed = [
      ...ATTRIBUTION_MODELS.map(({ id }) => ({ model: id })),
      { weights: { first: 0.2, opening: 0.3, rest: 0.5 } },
    ]
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, of: dimension, value, goal, learned }) => {
        const context = await loadWorld(test.database, world)
        const asked = {
          goal,
          models: [...weighed, learned],
          by: 'campaign',
          period: { from: '2017-01-01', to: '2020-01-01' },
        }
        const parts: readonly Filter[] = [
          { dimension, is: value },
          { not: { dimension, is: value } },
          { dimension, isBlank: true },
        ]
        const whole = await askAttribution(test.database, asked, context)
        const cut: Awaited<ReturnType<typeof askAttribution>>[] = []
        for (const where of parts) {
          cut.push(await askAttribution(test.database, { ...asked, where }, context))
        }
        whole.footer.forEach(({ difference, credited, unattributed }, i) => {
          expect(difference).toBe(0n)
          const own = cut.map(({ footer }) => footer[i])
          for (const part of own) expect(part?.difference ?? 0n).toBe(0n)
          if (own.some((part) => part?.credited == null)) return
          const sum = own.reduce(
            (all, part) => all + (part?.credited ?? 0n) + (part?.unattributed ?? 0n),
            0n,
          )
          expect(sum).toBe((credited ?? 0n) + (unattributed ?? 0n))
        })
      }),
      { numRuns: Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 3), seed: 6, endOnFailure: true },
    )
  }, 3_600_000)
})
