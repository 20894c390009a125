import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileScoreProfile, compileWhatIf, MetricQueryError } from '@leadlight/compiler'
import type { CompileContext, WhatIfAnswer, WhatIfCounts, WhatIfQuery } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { SEGMENT_TIMES } from '@leadlight/metrics'
import type { ScoringRules } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { countScoreProfile } from '../oracle/score-profile.js'
import { countWhatIf } from '../oracle/what-if.js'
import type { CountedMoves, CountedWhatIf } from '../oracle/what-if.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { makeWorld } from '../worlds/make-world.js'
import { dimensionsOf, periods } from '../worlds/query-arbitrary.js'
import { maybe, seldom } from '../worlds/scene.js'
import { scoringRules } from '../worlds/scoring-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

async function whatIf(context: CompileContext, query: WhatIfQuery): Promise<WhatIfAnswer> {
  const plan = compileWhatIf(query, context)
  return plan.answer(await runPlan(test.database, context.workspaceId, plan.statements))
}

async function profile(context: CompileContext, query: Parameters<typeof compileScoreProfile>[0]) {
  const plan = compileScoreProfile(query, context)
  return plan.answer(await runPlan(test.database, context.workspaceId, plan.statements))
}

const told = ({ groups, ...whole }: WhatIfAnswer): CountedWhatIf => ({
  ...toldMoves(whole),
  groups: Object.fromEntries(
    groups.map(({ value, ...own }) => [value ?? '(blank)', toldMoves(own)]),
  ),
})

const toldMoves = ({ before, after, moves, ...found }: WhatIfCounts): CountedMoves => ({
  leads: found.leads,
  up: found.up,
  upNew: found.upNew,
  down: found.down,
  changed: found.changed,
  above: [before.above, after.above],
  moves: moves.map(({ from, to, leads }) => `${from} → ${to}: ${leads}`).sort(),
})

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? (process.env['CI'] ? 12 : 6))

describe('Q1: scores by rules', () => {
  it(`are what counting by hand gives, on ${WORLDS} random worlds`, async () => {
    const dimensions = dimensionsOf(['newLeadsGross']).filter((name) => name !== 'scoreBand')
    const ruled = scoringRules().map((rules) => ({ rules, model: 'rules 1' }))
    const questions = (world: World) =>
      fc.record({
        period: periods(world),
        atAgeDays: maybe(fc.constantFrom(1, 7, 30, 90)),
        threshold: maybe(fc.constantFrom(0, 5, 10, 22.5)),
        after: ruled,
        before: seldom(ruled),
        isOfPeriod: fc.boolean(),
        where: seldom(filters(dimensions)),
        segment: seldom(fc.constantFrom(...Object.keys(world.segments))),
        segmentAt: maybe(fc.constantFrom(...SEGMENT_TIMES)),
        by: maybe(fc.constantFrom(...dimensionsOf(['newLeadsGross']))),
      })
    const cases = worlds({ future: false }).chain((world) =>
      fc.record({
        world: fc.constant(world),
        asked: fc.array(questions(world), { minLength: 8, maxLength: 8 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        for (const { period, atAgeDays, isOfPeriod, ...drawn } of asked) {
          const { threshold, after, before, where, segment, segmentAt, by } = drawn
          const among = {
            ...(where && { where }),
            ...(segment === undefined ? {} : { segment }),
            ...(segmentAt === undefined ? {} : { segmentAt }),
          }
          const query: WhatIfQuery = {
            ...among,
            after,
            ...(threshold === undefined ? {} : { threshold }),
            ...(before && { before }),
            ...(isOfPeriod ? { created: period } : {}),
            ...(by === undefined ? {} : { by }),
          }
          expect({ query, ...told(await whatIf(context, query)) }).toEqual({
            query,
            ...countWhatIf(world, query),
          })
          const ofProfile = {
            ...among,
            period,
            ruled: after,
            ...(atAgeDays === undefined ? {} : { atAgeDays }),
          }
          const { total } = await profile(context, ofProfile)
          const counted = countScoreProfile(world, ofProfile)['now']
          const { models: _, ...numbers } = { ...counted, query: ofProfile }
          expect({ ...total, query: ofProfile }).toMatchObject(numbers)
        }
      }),
      { numRuns: WORLDS, seed: 20261125, endOnFailure: true },
    )
  }, 600_000)
})

/** Ana fills in a form on 1 January and clicks three times, Bob once; Cleo opts out. */
const RECORDS: readonly LedgerRecord[] = [
  { kind: 'campaign', id: 'fair', name: 'Fair', campaignType: 'event', channel: 'event' },
  ...['ana', 'bob', 'cleo', 'dan'].map((id): LedgerRecord => ({
    kind: 'lead',
    id,
    createdAt: '2026-01-01',
    attributes: { country: id === 'ana' ? 'RO' : 'BR' },
  })),
  did('ana', 'formSubmitted', '2026-01-01T12:00:00Z', 'fair'),
  ...['02', '03', '04'].map((day) => did('ana', 'emailClicked', `2026-01-${day}T12:00:00Z`)),
  did('bob', 'emailClicked', '2026-01-31T12:00:00Z'),
  did('cleo', 'optedOut', '2026-01-20T12:00:00Z'),
  { kind: 'score', id: 's1', lead: 'bob', at: '2026-01-05', delta: 30 },
  { kind: 'stage', id: 'm1', lead: 'bob', at: '2026-01-06', stage: 'mql' },
]

function did(
  lead: string,
  type: Extract<LedgerRecord, { kind: 'activity' }>['type'],
  at: string,
  campaign?: string,
): LedgerRecord {
  return {
    kind: 'activity',
    id: `${lead}-${type}-${at}`,
    lead,
    type,
    at,
    ...(campaign === undefined ? {} : { campaign }),
  }
}

const RULES: ScoringRules = {
  fit: [{ name: 'At home', when: { dimension: 'country', is: 'RO' }, points: 10 }],
  engagement: [
    {
      name: 'Forms at fairs',
      activities: ['formSubmitted'],
      when: { dimension: 'campaign', is: 'fair' },
      points: 20,
      cap: null,
      decay: { percent: 25, everyDays: 10 },
    },
    { name: 'Clicks', activities: ['emailClicked'], points: 5, cap: 12, decay: null },
    { name: 'Gone', activities: ['optedOut'], points: -15, cap: null, decay: null },
  ],
  minimum: -5,
  maximum: null,
}

describe('rules worked out by hand', () => {
  const world = makeWorld(RECORDS, {
    now: '2026-02-11T00:00:00Z',
    live: true,
    settings: { mqlThreshold: 25 },
  })
  const january = { period: { from: '2026-01-01', to: '2026-02-01' } }
  const ruled = { rules: RULES, model: 'Home 1' }

  it('give points for what leads are and do, faded, within caps and limits', async () => {
    const context = await loadWorld(test.database, world)
    // At the end of January, 30.5 days after the form, three quarters of its 20 points are gone.
    // Ana: 10 + 5 + 12 (three clicks are 15). Bob: 5. Nothing scores Dan, and Cleo is no new lead.
    const found = await profile(context, { ...january, ruled })
    expect(found.total).toMatchObject({
      leads: 3,
      scored: 2,
      unscored: 1,
      bands: [0, 1, 0, 1, 0, 0],
      mean: 16,
      median: 16,
      above: 1,
      models: [{ model: 'Home 1', leads: 2 }],
    })
    // Two days old Ana has 10 + 20 + 5.
    const young = await profile(context, { ...january, ruled, atAgeDays: 2 })
    expect(young.total).toMatchObject({ scored: 1, unscored: 2, median: 35 })
  })

  it('move leads across the threshold, and nothing is written', async () => {
    const context = await loadWorld(test.database, world)
    // Today Bob alone reaches 25, by the source's 30 points. By the rules, on 11 February: Ana's
    // form has faded away, 10 + 12; Bob 5; Cleo -15, held at -5.
    expect(await whatIf(context, { after: ruled })).toMatchObject({
      leads: 4,
      before: { scored: 1, unscored: 3, above: 1, threshold: 25 },
      after: { scored: 3, unscored: 1, above: 0, threshold: 25, bands: [1, 1, 1, 0, 0, 0] },
      up: 0,
      down: 1,
      changed: 3,
    })
    expect(await whatIf(context, { after: ruled, threshold: 20 })).toMatchObject({
      up: 1,
      upNew: 1,
      down: 1,
      after: { above: 1, threshold: 20 },
    })
    const byCountry = await whatIf(context, { after: ruled, by: 'country' })
    // Bob and Cleo get another score; Dan has none before and after.
    expect(byCountry.groups).toMatchObject([
      { value: 'BR', leads: 3, up: 0, down: 1, changed: 2, before: { above: 1 } },
      { value: 'RO', leads: 1, up: 0, down: 0, changed: 1, after: { bands: [0, 0, 1, 0, 0, 0] } },
    ])
    expect(await whatIf(context, { threshold: 40 })).toMatchObject({ up: 0, down: 1, changed: 0 })
    // Bob has been an MQL: to reach 5 is no news of him.
    const back = await whatIf(context, { before: ruled, after: { ...ruled }, threshold: 5 })
    expect(back).toMatchObject({ up: 2, upNew: 1, down: 0 })
  })

  it('are refused with the place of what is wrong', async () => {
    const context = await loadWorld(test.database, world)
    const wrong = {
      ...RULES,
      fit: [{ name: 'Typo', when: { dimension: 'contry', is: 'RO' }, points: 0 }],
    }
    const problems = (query: WhatIfQuery) => {
      try {
        compileWhatIf(query, context)
        return []
      } catch (error) {
        if (!(error instanceof MetricQueryError)) throw error
        return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
      }
    }
    expect(problems({ after: { rules: wrong, model: 'x' } })).toEqual([
      'BAD_SCORING_RULE rules.fit.0.points',
      'UNKNOWN_DIMENSION rules.fit.0.when.dimension',
    ])
    expect(problems({})).toEqual(['BAD_PARAMETER threshold'])
    expect(problems({ threshold: 50, by: 'contry' })).toEqual(['UNKNOWN_DIMENSION by'])
    const created = { from: '2026-02-01', to: '2026-01-01' }
    expect(problems({ threshold: 50, created })).toEqual(['BAD_PERIOD period'])
  })
})
