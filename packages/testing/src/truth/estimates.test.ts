import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  compile,
  compileBackTest,
  compileForecastDeals,
  compileFunnelForecast,
  MetricQueryError,
} from '@leadlight/compiler'
import type { CompileContext, PlannedStatement } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { roundOf } from '../oracle/back-test.js'
import { forecastDealsOf } from '../oracle/forecast-deals.js'
import type { OracleDeal } from '../oracle/forecast-deals.js'
import { read } from '../oracle/reading.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAnswers } from './agreed-answers.js'
import { loadWorld } from './load-world.js'
import { runPlan } from './run-plan.js'

const DAY = 86_400_000
const START = Date.parse('2025-01-06T08:00:00Z')
const NOW = '2025-12-10T15:30:00Z'

/** Enough people and deals that estimates have something to go by: random worlds are too small. */
function crowd(): readonly LedgerRecord[] {
  let state = 1
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const often = (chance: number): boolean => random() < chance
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const records: LedgerRecord[] = [
    { kind: 'program', id: 'p', name: 'Welcome', programType: 'drip' },
    { kind: 'program', id: 'q', name: 'Course', programType: 'drip' },
    { kind: 'exchangeRate', id: 'x', base: 'USD', quote: 'EUR', day: '2025-12-08', rate: '0.9' },
    { kind: 'exchangeRate', id: 'y', base: 'USD', quote: 'EUR', day: '2025-06-01', rate: '0.8' },
  ]
  let made = 0
  const id = (): string => `r${++made}`
  const at = (ms: number): string => new Date(Math.min(ms, Date.parse(NOW) - 1000)).toISOString()
  for (let i = 0; i < 900; i++) {
    const lead = `l${i}`
    const born = START + Math.floor(random() * 300) * DAY + Math.floor(random() * DAY)
    const nurtured = often(0.5)
    records.push({
      kind: 'lead',
      id: lead,
      createdAt: at(born),
      ...(often(0.8) ? { source: oneOf(['web', 'ads', 'fair']) } : {}),
      ...(often(0.5) ? { attributes: { businessSegment: oneOf(['small', 'large']) } } : {}),
    })
    if (often(0.6)) {
      records.push({
        kind: 'enrolment',
        id: id(),
        lead,
        program: oneOf(['p', 'q']),
        at: at(born + (nurtured ? 2 : 20) * DAY),
        ...(often(0.8) ? ({ arm: nurtured ? 'treated' : 'holdout' } as const) : {}),
        ...(often(0.5) ? { eligibleAt: at(born + DAY) } : {}),
      })
    }
    if (often(0.4)) {
      records.push({ kind: 'score', id: id(), lead, at: at(born + DAY), delta: oneOf([5, 15, 30]) })
    }
    if (often(nurtured ? 0.4 : 0.3)) {
      const when = born + Math.floor(random() * 60 * DAY)
      records.push({
        kind: 'stage',
        id: id(),
        lead,
        at: at(when),
        stage: oneOf(['mql', 'opportunity']),
      })
    }
    if (often(0.1)) {
      records.push({
        kind: 'stage',
        id: id(),
        lead,
        at: at(born + 70 * DAY),
        stage: 'disqualified',
      })
    }
    if (often(0.25)) {
      records.push({
        kind: 'activity',
        id: id(),
        type: 'formSubmitted',
        lead,
        at: at(born + Math.floor(random() * 40 * DAY)),
      })
    }
    if (often(0.35)) deal(lead, born + Math.floor(random() * 30 * DAY))
  }
  return records

  function deal(lead: string, opened: number): void {
    const opportunity = `d${lead}`
    const currency = often(0.8) ? 'EUR' : 'USD'
    const told = (when: number, state: 'open' | 'won' | 'lost', amount?: string): void => {
      if (when >= Date.parse(NOW)) return
      records.push({
        kind: 'opportunityChange',
        id: id(),
        opportunity,
        at: at(when),
        state,
        ...(amount === undefined ? {} : { amount, currency }),
      })
    }
    records.push({
      kind: 'opportunity',
      id: opportunity,
      lead,
      owner: oneOf(['Ana', 'Ștefan']),
      ...(often(0.95) ? { openedAt: at(opened) } : {}),
    })
    told(opened, 'open', often(0.9) ? `${100 + Math.floor(random() * 9000)}.50` : undefined)
    const closes = opened + Math.ceil(random() * random() * 200 * DAY)
    const wins = often(0.45)
    told(closes, wins ? 'won' : 'lost')
    if (often(0.05)) told(closes + 3 * DAY, 'open')
    if (wins && closes < Date.parse(NOW)) {
      records.push({
        kind: 'revenue',
        id: id(),
        revenueKind: 'won',
        opportunity,
        at: at(closes),
        amount: '1000.10',
        currency,
      })
    }
  }
}

const year = { from: '2025-01-01', to: '2026-01-01' }
const lift = (params: Record<string, string | number>, more: Partial<MetricQuery> = {}) => ({
  metrics: [{ id: 'nurtureLift', params }],
  period: year,
  ...more,
})
const ahead = (more: Partial<MetricQuery> = {}): MetricQuery => ({
  metrics: [{ id: 'forecastRevenue' }],
  period: { from: '2025-10-01', to: '2026-04-01' },
  ...more,
})

const QUESTIONS: readonly MetricQuery[] = [
  ...['RANDOMISED', 'MATCHED', 'NAIVE'].flatMap((design) =>
    ['mql', 'opportunity', 'formSubmission'].flatMap((goal) => [
      lift({ design, goal }),
      lift({ design, goal, windowDays: 30 }, { by: ['source'] }),
      lift({ design, goal, windowDays: 90 }, { where: { dimension: 'source', isBlank: false } }),
    ]),
  ),
  lift({ design: 'RANDOMISED', goal: 'mql' }, { by: ['program'] }),
  lift({ design: 'MATCHED', goal: 'mql', windowDays: 60 }, { grain: 'QUARTER' }),
  ahead(),
  ahead({ grain: 'MONTH' }),
  ahead({ by: ['owner'] }),
  ahead({ by: ['source'], grain: 'QUARTER' }),
  ahead({ where: { dimension: 'owner', is: 'Ana' }, compareTo: 'PREVIOUS_PERIOD' }),
]

const line = (value: number | null, chance: number | null): string =>
  `${value ?? 'none'} × ${chance?.toFixed(9) ?? 'none'}`

describe('Q1: estimates of many', () => {
  let test: TestDatabase
  let context: CompileContext
  const world = makeWorld(crowd(), {
    now: NOW,
    live: true,
    settings: { zone: 'Europe/Bucharest', currency: 'EUR' },
  })

  beforeAll(async () => {
    test = await testDatabase()
    context = await loadWorld(test.database, world)
  }, 120_000)
  afterAll(() => test.close())

  it('are what counting by hand gives', async () => {
    const answers = await agreedAnswers(test.database, context, world, QUESTIONS)
    const told = answers.filter(({ totals }) => totals[0]?.value !== null)
    // Hardly any of them is refused for too few people or deals.
    expect(told.length).toBeGreaterThan(QUESTIONS.length * 0.8)
  }, 300_000)

  it('try forecasts again as they would have been made, and say what came', async () => {
    const plan = compileBackTest(ahead(), context)
    const answer = plan.answer(await runPlan(test.database, context.workspaceId, plan.statements))
    expect(answer?.rounds.length).toBeGreaterThan(1)
    const cents = (amount: number | undefined): number => (amount ?? 0) / 100
    for (const { made, until, ...told } of answer?.rounds ?? []) {
      const by = roundOf(read(world), 'EUR', Date.parse(made) * 1000, Date.parse(until) * 1000)
      expect(told.expected).toBeCloseTo(cents(by?.expected), 1)
      expect(told.actual).toBeCloseTo(cents(by?.actual), 6)
      expect(told.unforeseen).toBeCloseTo(cents(by?.unforeseen), 6)
      expect(told.lower).toBeLessThanOrEqual(told.expected)
      expect(told.upper).toBeGreaterThanOrEqual(told.expected)
    }
    expect(answer?.coverage).toBeGreaterThan(0)
    // Nothing is foretold of a time that is over.
    const over = { ...ahead(), period: { from: '2025-01-01', to: '2025-07-01' } }
    expect(compileBackTest(over, context).statements).toEqual([])
  })

  it('are one forecast, whoever asks for it: of two currencies, where the day is another', async () => {
    // Midnight in Tokyo, half a day before UTC's.
    const midnight = { ...context, horizon: '2025-12-10T15:00:00.000Z' }
    const question = {
      period: { from: '2025-12-11', to: '2026-03-11', zone: 'Asia/Tokyo' },
      where: { dimension: 'owner', is: 'Ana' },
    }
    const run = (statements: readonly PlannedStatement[]) =>
      runPlan(test.database, context.workspaceId, statements)
    const funnel = compileFunnelForecast(question, 90, midnight)
    const told = funnel.answer(await run(funnel.statements))
    const backTest = compileBackTest({ ...question, metrics: [] }, midnight)
    expect(told.backTest).toEqual(backTest.answer(await run(backTest.statements)))
    expect(told.backTest.rounds.length).toBeGreaterThan(1)
    const metric = compile([{ ...question, metrics: [{ id: 'forecastRevenue' }] }], midnight)
    const [answer] = metric.answers(await run(metric.statements), [])
    if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer.')
    const [{ value, lower, upper } = {}] = answer.totals
    expect(told).toMatchObject({ expected: value, lower, upper, fxMissing: 0, reason: null })
    expect(told.lower).toBeLessThan(told.expected ?? 0)
    // What has no rate is left out and counted; without a currency there is nothing to tell.
    const inYen = compileFunnelForecast({ ...question, currency: 'JPY' }, 90, midnight)
    const yen = inYen.answer(await run(inYen.statements))
    expect(yen).toMatchObject({ openDeals: told.openDeals, expected: 0 })
    expect(yen.fxMissing).toBeGreaterThan(0)
    const settings = { ...context.settings, currency: null }
    const none = compileFunnelForecast(question, 90, { ...midnight, settings })
    expect(none.answer(await run(none.statements))).toMatchObject({
      expected: null,
      openValue: null,
      reason: expect.stringContaining('currency'),
      backTest: { rounds: [], coverage: null },
    })
  })

  it.each(['owner', 'source', 'businessSegment'])(
    'tell a forecast by %s, and the deals behind it',
    async (by) => {
      const run = (statements: readonly PlannedStatement[]) =>
        runPlan(test.database, context.workspaceId, statements)
      const question = { period: year, by }
      const meant = forecastDealsOf(world, { by, currency: 'EUR', aheadDays: 60 })
      const plan = compileFunnelForecast(question, 60, context)
      const told = plan.answer(await run(plan.statements))
      expect(told.groups.map(({ value }) => JSON.stringify(value)).sort()).toEqual(
        [...meant.closed.keys()].sort(),
      )
      const sumOf = (deals: readonly OracleDeal[], chance: 'chance' | 'ownChance') =>
        deals.reduce((sum, deal) => sum + Number(deal.value ?? 0n) * (deal[chance] ?? 0), 0) / 100
      expect(told.expected).toBeCloseTo(sumOf(meant.open, 'chance'), 4)
      const shares = told.groups.reduce((sum, { ofWhole }) => sum + (ofWhole ?? 0), 0)
      expect(shares).toBeCloseTo(told.expected ?? 0, 4)
      for (const { value, ...group } of told.groups) {
        const own = meant.open.filter((deal) => deal.group === value)
        const closed = meant.closed.get(JSON.stringify(value))
        expect(group).toMatchObject({ openDeals: own.length, closedDeals: closed })
        expect(group.ofWhole).toBeCloseTo(sumOf(own, 'chance'), 4)
        if ((closed ?? 0) < 50) expect(group.expected).toBeNull()
        else expect(group.expected).toBeCloseTo(sumOf(own, 'ownChance'), 4)
        const behind = compileForecastDeals(question, 60, { value }, context)
        expect(await dealsOf(behind)).toEqual(linesOf(own, 'ownChance'))
      }
      const all = compileForecastDeals(question, 60, undefined, context)
      expect(await dealsOf(all)).toEqual(linesOf(meant.open, 'chance'))

      async function dealsOf(records: typeof all): Promise<readonly string[]> {
        const [rows = []] = await run([records.statement])
        const deals = records.deals(rows)
        const [details = []] = await run([records.details(deals)])
        expect(records.readDetails(details).size).toBe(deals.length)
        return deals.map(({ value, chance }) => line(value, chance)).sort()
      }
      function linesOf(deals: readonly OracleDeal[], chance: 'chance' | 'ownChance') {
        return deals
          .map((deal) => line(deal.value === null ? null : Number(deal.value) / 100, deal[chance]))
          .sort()
      }
    },
  )

  it('give a forecast its limits', async () => {
    const [answer] = await agreedAnswers(test.database, context, world, [ahead()])
    const told = answer?.totals[0]
    expect(told?.lower).toBeLessThan(told?.value as number)
    expect(told?.upper).toBeGreaterThan(told?.value as number)
  })
})
