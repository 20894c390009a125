import type { AskedModel, AttributionQuery } from '@leadlight/compiler'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SEGMENT_TIMES } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { given, maybe, seldom } from '../worlds/scene.js'
import { CURRENCIES } from '../worlds/vocabulary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { agreedAttribution } from './ask-attribution.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const DIMENSIONS = ['channel', 'campaign', 'program', 'asset', 'source', 'country'] as const

/** Few worlds, asked much of. */
const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 4)
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 11)
const QUESTIONS = 6

const models: fc.Arbitrary<readonly AskedModel[]> = fc
  .uniqueArray(
    fc.constantFrom<AskedModel>(
      { model: 'firstTouch' },
      { model: 'lastTouch', lookbackDays: 7 },
      { model: 'linear' },
      { model: 'linear', as: 'lately', lookbackDays: 14 },
      { model: 'timeDecay' },
      { model: 'timeDecay', as: 'slowly', halfLifeDays: 14, lookbackDays: 365 },
      { model: 'uShapedHubspot' },
      { model: 'wShaped', lookbackDays: 30 },
      { model: 'fullPath' },
      { weights: { first: 0.3, creation: 0.15, conversion: 0.25, rest: 0.3 } },
      { model: 'leadCreation' },
      { model: 'markov' },
      { model: 'markov', as: 'markov2', order: 2 },
      { model: 'markov', as: 'every way', nonConverting: true },
      { model: 'markov', as: 'every way twice', order: 2, nonConverting: true },
      { model: 'shapley' },
    ),
    { minLength: 1, maxLength: 6, selector: ({ as, model }) => as ?? model ?? 'custom' },
  )
  .map((asked) => asked)

const rules: fc.Arbitrary<AttributionQuery['touches']> = fc.constantFrom(
  undefined,
  undefined,
  {},
  { dedupeMinutes: 0 },
  { dedupeMinutes: 60 },
  { unit: 'DAY' } as const,
  { types: ['visit', 'adClicked'] },
  { scope: 'ACCOUNT' } as const,
  { scope: 'ACCOUNT', dedupeMinutes: 1440, unit: 'DAY' } as const,
)

const questions = (world: World): fc.Arbitrary<AttributionQuery> =>
  fc
    .record({
      models,
      by: fc.constantFrom(...DIMENSIONS),
      goal: fc.constantFrom(
        'revenue',
        'revenue',
        'pipeline',
        'mql',
        'sql',
        'opportunity',
        'customer',
        'order',
        'formSubmission',
      ),
      touches: rules,
      grain: maybe(fc.constantFrom('QUARTER' as const, 'YEAR' as const)),
      where: seldom(filters([...DIMENSIONS])),
      segment: maybe(fc.constantFrom(...Object.keys(world.segments))),
      segmentAt: maybe(fc.constantFrom(...SEGMENT_TIMES)),
      compareTo: seldom(fc.constant('PREVIOUS_YEAR' as const)),
      currency: seldom(fc.constantFrom(...CURRENCIES)),
      period: fc.constantFrom(
        { from: '2018-01-01', to: '2019-01-01' },
        { from: '2017-01-01', to: '2020-01-01' },
      ),
    })
    .map(({ goal, touches, models: asked, ...question }): AttributionQuery => {
      const ofPerson = ['mql', 'sql', 'formSubmission'].includes(goal)
      const fit = ofPerson && touches?.scope === 'ACCOUNT' ? undefined : touches
      // Ways that led to nothing are one person's.
      const ofAccount = fit?.scope === 'ACCOUNT'
      const able = asked.map(({ nonConverting, ...model }): AskedModel =>
        nonConverting && !ofAccount ? { ...model, nonConverting } : model,
      )
      return given({ ...question, goal, touches: fit, models: able })
    })

describe('attribution of random worlds', () => {
  it('is what the definitions say, and adds up to the cent', async () => {
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(questions(world), { minLength: QUESTIONS, maxLength: QUESTIONS }),
      }),
    )
    let earned = 0n
    let ledToNothing = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const query of asked) {
          const { footer, models: answered } = await agreedAttribution(
            test.database,
            context,
            world,
            query,
          )
          ledToNothing += answered
            .flatMap(({ transitions }) => transitions ?? [])
            .filter(({ to }) => to === '(null)').length
          for (const { credited, difference } of footer) {
            if (difference !== null) expect(difference).toBe(0n)
            earned += credited !== null && credited > 0n ? credited : 0n
          }
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    // Worlds without a touch would prove nothing.
    expect(earned > 0n).toBe(true)
    expect(ledToNothing).toBeGreaterThan(0)
  }, 3_600_000)
})
