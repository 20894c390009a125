import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type {
  FlowOf,
  MatchPart,
  ProgramAnswer,
  ProgramFlow,
  ProgramsQuery,
  StepFlow,
} from '@leadlight/compiler'
import { MetricQueryError } from '@leadlight/compiler'
import type { ActivityRecord, EnrolmentRecord, LedgerRecord } from '@leadlight/database'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { bucketsOf, earlierSpan, resolvePeriod } from '../oracle/calendar.js'
import type { Span } from '../oracle/calendar.js'
import { programsOf } from '../oracle/programs.js'
import type { OracleFlow, OracleProgram } from '../oracle/programs.js'
import { read } from '../oracle/reading.js'
import type { World } from '../oracle/world.js'
import { filters } from '../worlds/filter-arbitrary.js'
import { makeWorld } from '../worlds/make-world.js'
import { given, maybe, seldom } from '../worlds/scene.js'
import { withJourneys } from '../worlds/with-journeys.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { programQuestions } from './ask-programs.js'
import type { ProgramQuestions } from './ask-programs.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 8)
const QUESTIONS = 4
const DIMENSIONS = ['source', 'cohort', 'imported', 'program', 'stage', 'scoreBand', 'country']

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const questions = (world: World): fc.Arbitrary<{ query: ProgramsQuery; by: string }> =>
  fc.record({
    query: fc
      .record({
        period: fc.constantFrom(
          { from: '2018-01-01', to: '2019-02-01' },
          { from: '2018-02-01', to: '2018-05-01' },
        ),
        where: seldom(filters(DIMENSIONS)),
        segment: seldom(fc.constantFrom(...Object.keys(world.segments))),
        windowDays: maybe(fc.constantFrom(1, 7, 90)),
      })
      .map((query): ProgramsQuery => given(query)),
    by: fc.constantFrom(...DIMENSIONS),
  })

const reasons = (exits: StepFlow['exits']) =>
  Object.fromEntries(exits.map(({ reason, count }) => [reason, count]))

const flowOf = ({ entered, advanced, exits, still }: StepFlow): OracleFlow => ({
  ...{ entered, advanced, still },
  exits: reasons(exits),
})

const toldBy = ({ key, enrolled, ...flow }: ProgramAnswer): OracleProgram => {
  const { of, met, immature } = enrolled.goal
  return {
    key,
    enrolments: enrolled.enrolments,
    people: enrolled.people,
    goal: { of, met, immature },
    ...toldFlow(flow),
  }
}

const toldFlow = ({ exits, start, steps, trigger }: ProgramFlow): OracleProgramFlow => ({
  exits: reasons(exits),
  start: flowOf(start),
  trigger: trigger && {
    ...{ matched: trigger.matched, fired: trigger.fired, medianHours: trigger.medianHours },
    suppressions: reasons(trigger.suppressions),
  },
  steps: steps.map(({ key: step, delivered, opened, unreliable, clicked, ...flow }) => ({
    key: step,
    ...flowOf(flow),
    ...{ delivered, opened, unreliable, clicked },
  })),
})

type OracleProgramFlow = Pick<OracleProgram, 'exits' | 'start' | 'steps' | 'trigger'>

const flowIn = ({ exits, start, steps, trigger }: OracleProgram): OracleProgramFlow => ({
  ...{ exits, start, steps, trigger },
})

function obeysLaws({ enrolled, exits, start, steps, trigger }: ProgramAnswer): void {
  if (trigger) expect(trigger.matched).toBe(trigger.fired + trigger.suppressed + trigger.waiting)
  expect(enrolled.exited).toBe(exits.reduce((sum, { count }) => sum + count, 0))
  expect(enrolled.active + enrolled.exited).toBe(enrolled.enrolments)
  expect(start.entered).toBe(enrolled.enrolments)
  for (const { entered, advanced, exited, exits: left, still } of [start, ...steps]) {
    expect(entered).toBe(advanced + exited + still)
    expect(exited).toBe(left.reduce((sum, { count }) => sum + count, 0))
  }
  for (const { entered, delivered, opened, unreliable, clicked } of steps) {
    expect(delivered).toBeLessThanOrEqual(entered)
    expect(opened + unreliable).toBeLessThanOrEqual(delivered)
    expect(clicked).toBeLessThanOrEqual(opened)
  }
}

describe('Q1: programs are what counting enrolment by enrolment gives', () => {
  it(`on ${WORLDS} random worlds with ${QUESTIONS} questions each, and obey their laws`, async () => {
    const cases = worlds({ future: false })
      .map(withJourneys)
      .chain((world) =>
        fc.record({
          world: fc.constant(world),
          asked: fc.array(questions(world), { minLength: QUESTIONS, maxLength: QUESTIONS }),
        }),
      )
    let advanced = 0
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, asked }) => {
        const context = await loadWorld(test.database, world)
        const ask = programQuestions(test.database, context)
        for (const { query, by } of asked) {
          const { programs } = await ask.programs(query)
          expect(programs.map(toldBy)).toEqual(programsOf(world, query))
          programs.forEach(obeysLaws)
          advanced += programs.reduce((sum, { start }) => sum + start.advanced, 0)
          await sameByGroups(ask, world, query, by)
          await sameInTime(ask, world, query)
        }
      }),
      { numRuns: WORLDS, seed: 20261122, endOnFailure: true },
    )
    expect(advanced).toBeGreaterThan(WORLDS)
  }, 600_000)
})

async function sameByGroups(
  ask: ProgramQuestions,
  world: World,
  query: ProgramsQuery,
  by: string,
): Promise<void> {
  const { slices } = await ask.slices(query, { by })
  const flows = await ask.flows(query, { by })
  const { programs } = await ask.programs(query)
  for (const value of new Set(slices.map((slice) => slice.value))) {
    const counted = programsOf(world, query, { group: { by, value } })
    for (const slice of slices.filter((one) => one.value === value)) {
      const key = programs.find(({ programNo }) => programNo === slice.programNo)?.key
      const own = counted.find((program) => program.key === key)
      expect(slice.count).toMatchObject({ enrolments: own?.enrolments, people: own?.people })
      expect(slice.count.goal).toMatchObject(own?.goal ?? {})
      expect(flows && toldFlow(flows(slice.programNo, value))).toEqual(own && flowIn(own))
    }
  }
  for (const { programNo, enrolled, trigger } of programs) {
    const count = async (which: MatchPart, reason?: string): Promise<number> =>
      (await ask.matches(query, { programNo, which, ...(reason && { reason }) })).length
    const parts = ['MATCHED', 'FIRED', 'SUPPRESSED', 'WAITING'] as const
    expect(await Promise.all(parts.map((which) => count(which)))).toEqual(
      trigger
        ? [trigger.matched, trigger.fired, trigger.suppressed, trigger.waiting]
        : [0, 0, 0, 0],
    )
    for (const { reason, count: times } of trigger?.suppressions ?? []) {
      expect(await count('SUPPRESSED', reason)).toBe(times)
    }
    const own = slices.filter((slice) => slice.programNo === programNo)
    expect(own.reduce((sum, { count }) => sum + count.enrolments, 0)).toBe(enrolled.enrolments)
  }
}

/** Each month is what its enrolments by themselves are, and so is the period before. */
async function sameInTime(
  ask: ProgramQuestions,
  world: World,
  query: ProgramsQuery,
): Promise<void> {
  const { programs } = await ask.programs(query)
  const agree = (flows: FlowOf | null, slice: string | null, span: Pick<Span, 'start' | 'end'>) => {
    const counted = programsOf(world, query, { span })
    for (const { programNo, key } of programs) {
      const own = counted.find((program) => program.key === key)
      expect(flows && toldFlow(flows(programNo, slice))).toEqual(own && flowIn(own))
    }
  }
  const { horizon } = read(world).facts
  const now = resolvePeriod(query.period, horizon, world.settings)
  const months = await ask.flows(query, { grain: 'MONTH' })
  for (const [i, bucket] of bucketsOf(now, 'MONTH', world.settings).slice(0, 3).entries()) {
    agree(months, String(i + 1), bucket)
  }
  expect(await ask.flows(query, { previous: true })).toBeNull()
  const compareTo = 'PREVIOUS_PERIOD'
  const before = await ask.flows({ ...query, compareTo }, { previous: true })
  agree(before, null, earlierSpan(now, compareTo, horizon, world.settings))
}

const enrol = (lead: string, at: string, more: Partial<EnrolmentRecord> = {}): LedgerRecord => ({
  kind: 'enrolment',
  id: `${lead}-${at}`,
  lead,
  program: 'p',
  at,
  ...more,
})
const mail = (
  lead: string,
  step: string,
  at: string,
  ...then: readonly ActivityRecord['type'][]
): readonly LedgerRecord[] =>
  (['emailSent', 'emailDelivered', ...then] as const).map((type) => ({
    kind: 'activity',
    id: `${lead}-${step}-${at}-${type}`,
    type,
    lead,
    at,
    send: `${lead}-${step}-${at}`,
    ...(type === 'emailSent' ? { program: 'p', step } : {}),
  }))

/** Four people in a program of three steps, one of them twice. */
const RECORDS: readonly LedgerRecord[] = [
  { kind: 'program', id: 'p', name: 'Welcome', programType: 'drip', goal: 'mql' },
  ...['one', 'two', 'three'].map((step, i): LedgerRecord => ({
    kind: 'programStep',
    id: step,
    program: 'p',
    position: i + 1,
    name: step,
  })),
  ...['a', 'b', 'c', 'd'].map((id): LedgerRecord => ({
    kind: 'lead',
    id,
    createdAt: '2026-01-01',
  })),
  enrol('a', '2026-01-02', { exitedAt: '2026-01-20', exitReason: 'completed' }),
  ...mail('a', 'one', '2026-01-03', 'emailOpened', 'emailClicked'),
  ...mail('a', 'two', '2026-01-05', 'emailOpened'),
  ...mail('a', 'three', '2026-01-08'),
  enrol('b', '2026-01-02', { exitedAt: '2026-01-04', exitReason: 'unsubscribe' }),
  ...mail('b', 'one', '2026-01-03'),
  enrol('c', '2026-01-05'),
  // The second step is skipped.
  ...mail('c', 'one', '2026-01-06', 'emailOpened'),
  ...mail('c', 'three', '2026-01-09'),
  enrol('d', '2026-01-06', { exitedAt: '2026-01-07' }),
  enrol('d', '2026-02-01'),
  ...mail('d', 'one', '2026-02-02'),
  { kind: 'stage', id: 'mql', lead: 'a', at: '2026-01-10', stage: 'mql' },
]

describe('a small program', () => {
  const query = { period: { from: '2026-01-01', to: '2026-03-01' } }
  const ask = async (): Promise<ProgramQuestions> => {
    const world = makeWorld(RECORDS, { live: true, now: '2026-03-01T00:00:00Z' })
    return programQuestions(test.database, await loadWorld(test.database, world))
  }

  it('is the one counted by hand, step by step', async () => {
    const { programs } = await (await ask()).programs(query)
    const [program] = programs
    expect(program?.enrolled).toMatchObject({
      ...{ enrolments: 5, people: 4, exited: 3, active: 2 },
      goal: { value: 0.2, met: 1, of: 5 },
    })
    expect(program?.start).toEqual({
      ...{ entered: 5, advanced: 4, exited: 1, still: 0 },
      exits: [{ reason: 'unknown', count: 1 }],
    })
    expect(program?.steps).toMatchObject([
      {
        ...{ key: 'one', entered: 4, delivered: 4, opened: 2, clicked: 1, advanced: 2, still: 1 },
        exits: [{ reason: 'unsubscribe', count: 1 }],
      },
      { key: 'two', entered: 1, delivered: 1, opened: 1, clicked: 0, advanced: 1, exited: 0 },
      {
        ...{ key: 'three', entered: 2, advanced: 0, exited: 1, still: 1 },
        exits: [{ reason: 'completed', count: 1 }],
      },
    ])
  })

  it('shows the enrolments behind its numbers', async () => {
    const questions = await ask()
    const { programs } = await questions.programs(query)
    const { programNo, start, steps, enrolled } = programs[0] as ProgramAnswer
    const read = async (cell: object): Promise<number> =>
      (await questions.records(query, { programNo, part: 'ENTERED', ...cell })).length
    expect(await read({})).toBe(enrolled.enrolments)
    expect(await read({ part: 'EXITED' })).toBe(enrolled.exited)
    expect(await read({ part: 'STILL' })).toBe(enrolled.active)
    expect(await read({ part: 'ADVANCED' })).toBe(start.advanced)
    expect(await read({ part: 'GOAL_MET' })).toBe(enrolled.goal.met)
    for (const { key: step, entered, advanced, exits, still } of steps) {
      expect(await read({ step })).toBe(entered)
      expect(await read({ step, part: 'ADVANCED' })).toBe(advanced)
      expect(await read({ step, part: 'STILL' })).toBe(still)
      for (const { reason, count } of exits) {
        expect(await read({ step, part: 'EXITED', reason })).toBe(count)
      }
    }
    // Those of a group or of a month are as many as it says, too.
    const { slices } = await questions.slices(query, { by: 'country' })
    for (const { value, count } of slices) {
      const group = { dimension: 'country', value }
      expect(await read({ group })).toBe(count.enrolments)
      expect(await read({ group, part: 'EXITED' })).toBe(count.exited)
    }
    const bucketOf = (label: string) => ({ bucket: { grain: 'MONTH', label } })
    expect(await read(bucketOf('2026-01'))).toBe(4)
    expect(await read(bucketOf('2026-02'))).toBe(1)
    const wrong = [bucketOf('2031-01'), { group: { dimension: 'channel', value: null } }]
    for (const cell of wrong) {
      const refused = await read(cell).catch((error: unknown) => error)
      expect((refused as MetricQueryError).problems[0]).toMatchObject({
        path: ['bucket' in cell ? 'bucket' : 'group'],
        suggestion: expect.any(String),
      })
    }
    const [latest] = await questions.records(query, { programNo, part: 'ENTERED' })
    expect(latest).toMatchObject({
      ...{ enrolledAt: '2026-02-01T00:00:00.000000Z', exitedAt: null, lastStep: 'one' },
    })
  })

  it('runs through the months, and is set against the time before', async () => {
    const questions = await ask()
    const { buckets, slices } = await questions.slices(query, { grain: 'MONTH' })
    expect(buckets.map(({ label }) => label)).toEqual(['2026-01', '2026-02'])
    expect(slices.map(({ value, count }) => [value, count.enrolments]).sort()).toEqual([
      ['1', 4],
      ['2', 1],
    ])
    const february = { period: { from: '2026-02-01', to: '2026-03-01' } }
    const { programs } = await questions.programs({ ...february, compareTo: 'PREVIOUS_PERIOD' })
    expect(programs[0]).toMatchObject({ enrolled: { enrolments: 1 }, previous: { enrolments: 4 } })
  })

  it('refuses what enrolments do not have, and names what is wrong', async () => {
    const refused = await (
      await ask()
    )
      .programs({ ...query, windowDays: 0, where: { dimension: 'channel', is: 'email' } })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(MetricQueryError)
    expect((refused as MetricQueryError).problems).toMatchObject([
      { code: 'BAD_PARAMETER', path: ['windowDays'] },
      { code: 'FILTER_NOT_APPLICABLE', path: ['where'] },
    ])
  })
})
