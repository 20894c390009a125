import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LiftCell, LiftQuery, ProgramsQuery } from '@leadlight/compiler'
import type { LedgerRecord, ProgramRecord } from '@leadlight/database'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { instantOf } from '../oracle/instant.js'
import { liftOf, liftSides } from '../oracle/programs.js'
import { makeWorld } from '../worlds/make-world.js'
import { programQuestions } from './ask-programs.js'
import type { ProgramQuestions } from './ask-programs.js'
import { loadWorld } from './load-world.js'

const PROGRAMS: readonly ProgramRecord[] = [
  { kind: 'program', id: 'held', name: 'Held', programType: 'drip', goal: 'mql' },
  { kind: 'program', id: 'open', name: 'Open', programType: 'drip', goal: 'formSubmission' },
  { kind: 'program', id: 'aimless', name: 'Aimless', programType: 'drip' },
  { kind: 'program', id: 'empty', name: 'Empty', programType: 'trigger', goal: 'mql' },
]

/** 1,000 in a program, of whom 200 reach the goal, and 180 held out of it, of whom 30 do. */
function trial(): readonly LedgerRecord[] {
  return Array.from({ length: 1180 }, (_, i): readonly LedgerRecord[] => {
    const lead = `l${i}`
    const treated = i < 1000
    const reaches = treated ? i < 200 : i < 1030
    return [
      { kind: 'lead', id: lead, createdAt: '2026-01-05', source: i % 3 === 0 ? 'web' : 'ads' },
      {
        kind: 'enrolment',
        id: `e${i}`,
        lead,
        program: 'held',
        at: '2026-01-06',
        arm: treated ? 'treated' : 'holdout',
        eligibleAt: '2026-01-06',
      },
      ...(i % 2 === 0
        ? [{ kind: 'enrolment', id: `o${i}`, lead, program: 'open', at: '2026-01-07' } as const]
        : []),
      ...(i % 5 === 0
        ? [
            {
              kind: 'activity',
              id: `f${i}`,
              type: 'formSubmitted',
              lead,
              at: '2026-02-02',
            } as const,
          ]
        : []),
      ...(reaches
        ? [{ kind: 'stage', id: `s${i}`, lead, stage: 'mql', at: '2026-02-01' } as const]
        : []),
    ]
  }).flat()
}

const QUERY: ProgramsQuery = { period: { from: '2026-01-01', to: '2026-02-01' } }
const world = makeWorld([...PROGRAMS, ...trial()], { live: true, now: '2026-06-01T00:00:00Z' })

describe('the lift of programs', () => {
  let test: TestDatabase
  let ask: ProgramQuestions

  beforeAll(async () => {
    test = await testDatabase()
    ask = programQuestions(test.database, await loadWorld(test.database, world))
  }, 120_000)
  afterAll(() => test.close())

  it('is the published one: 200 of 1,000 against 30 of 180 is +20.0 % (−14.5 to +71.0 %)', async () => {
    const lifts = await ask.lifts(QUERY, {})
    const held = lifts[2]
    expect(held).toMatchObject({
      ...{ design: 'RANDOMISED', goal: 'mql', reason: null, immature: expect.any(Number) },
      treated: { people: 1000, outcomes: 200, share: 0.2 },
      control: { people: 180, outcomes: 30 },
    })
    expect(held?.value).toBeCloseTo(0.2, 12)
    expect(held?.interval?.lower).toBeCloseTo(-0.145, 3)
    expect(held?.interval?.upper).toBeCloseTo(0.71, 3)
    expect(held?.difference).toBeCloseTo(0.0333, 4)
    expect(held?.differenceInterval?.lower).toBeCloseTo(-0.0323, 4)
    expect(held?.differenceInterval?.upper).toBeCloseTo(0.0873, 4)
  })

  it.each<LiftQuery>([
    { design: 'RANDOMISED' },
    { design: 'MATCHED' },
    { design: 'NAIVE' },
    { design: 'MATCHED', goal: 'mql', windowDays: 20 },
    { design: 'NAIVE', goal: 'formSubmission', windowDays: 30 },
    { design: 'RANDOMISED', goal: 'formSubmission', windowDays: 10 },
  ])('agrees with counting person by person: %p', async (lift) => {
    for (const query of [QUERY, { ...QUERY, where: { dimension: 'source', is: 'ads' } }]) {
      const lifts = await ask.lifts(query, lift)
      const keys = ['aimless', 'empty', 'held', 'open']
      lifts.forEach((told, i) => {
        const program = PROGRAMS.find(({ id }) => id === keys[i]) as ProgramRecord
        if (told.goal === null) return expect(told.reason?.code).toBe('NO_GOAL')
        const counted = liftOf(world, query, lift, program)
        expect(told.value === null).toBe(counted.value === null)
        if (counted.value === null) return expect(told.reason).not.toBeNull()
        expect(told.value).toBeCloseTo(counted.value, 9)
        expect(told.interval?.lower).toBeCloseTo(counted.lower ?? NaN, 9)
        expect(told.interval?.upper).toBeCloseTo(counted.upper ?? NaN, 9)
        expect(told.treated.people + told.control.people).toBe(counted.n)
        expect(told.immature).toBe(counted.immature)
      })
    }
  })

  it.each<LiftQuery & Pick<LiftCell, 'design'>>([
    { design: 'RANDOMISED' },
    { design: 'MATCHED' },
    { design: 'NAIVE', goal: 'formSubmission', windowDays: 120 },
  ])('has the people of both sides behind it, and what became of them: %p', async (lift) => {
    const { design } = lift
    const query = { ...QUERY, where: { dimension: 'source', is: 'ads' } }
    const lifts = await ask.lifts(query, lift)
    for (const told of lifts.slice(2)) {
      const program = PROGRAMS.find(({ id }) => id === (told === lifts[2] ? 'held' : 'open'))!
      const counted = liftSides(world, query, lift, program)
      for (const [side, arm] of [
        ['TREATED', told.treated],
        ['CONTROL', told.control],
      ] as const) {
        const cell = { programNo: told.programNo, design, side }
        const people = await ask.people(query, lift, cell)
        expect(people.length).toBe(arm.people)
        expect(people.filter(({ converted }) => converted).length).toBe(arm.outcomes)
        expect(new Set(people.map(({ leadNo }) => leadNo)).size).toBe(people.length)
        expect(
          people.every(({ converted, convertedAt }) => converted === (convertedAt !== null)),
        ).toBe(true)
        const text = (from: number, converted: boolean, immature: boolean) =>
          `${from} ${converted} ${immature}`
        expect(
          people
            .map((one) => text(instantOf(one.followedFrom, 'UTC'), one.converted, one.immature))
            .sort(),
        ).toEqual(
          counted[side].map((one) => text(one.followedFrom, one.converted, one.immature)).sort(),
        )
        const others = await ask.people(query, lift, { ...cell, converted: false })
        expect(others.length).toBe(arm.people - arm.outcomes)
      }
    }
  })

  it('has nobody behind it of a program without a control, and no goal by a wrong name', async () => {
    const [aimless] = await ask.lifts(QUERY, {})
    const cell = { programNo: aimless!.programNo, design: 'MATCHED', side: 'CONTROL' } as const
    expect(await ask.people(QUERY, {}, cell)).toEqual([])
    await expect(ask.people(QUERY, { goal: 'fame' }, cell)).rejects.toMatchObject({
      problems: [{ code: 'UNKNOWN_GOAL', path: ['lift', 'goal'] }],
    })
  })

  it('takes chance where it was asked, and else compares like with like', async () => {
    const lifts = await ask.lifts(QUERY, {})
    expect(lifts.map(({ design }) => design)).toEqual([
      ...['MATCHED', 'MATCHED', 'RANDOMISED', 'MATCHED'],
    ])
  })

  it('is refused with a code, a place and what to do', async () => {
    const refused = async (query: ProgramsQuery, lift: LiftQuery) =>
      (await ask.lifts(query, lift)).map(
        ({ reason }) => reason && [reason.code, reason.path.join('.')],
      )
    expect(await refused(QUERY, { design: 'RANDOMISED' })).toEqual([
      ['NO_GOAL', 'lift.goal'],
      ['NO_CONTROL', 'lift.design'],
      null,
      ['NO_CONTROL', 'lift.design'],
    ])
    expect(await refused(QUERY, { design: 'NAIVE' })).toEqual([
      ['NO_GOAL', 'lift.goal'],
      ['NOBODY_NURTURED', 'period'],
      null,
      null,
    ])
    const few = { ...QUERY, where: { dimension: 'source', is: 'web' } }
    expect((await refused(few, {}))[2]).toEqual(['NOT_ENOUGH_DATA', 'period'])
    for (const { reason } of await ask.lifts(QUERY, {})) {
      if (reason) expect(reason.suggestion.length).toBeGreaterThan(10)
    }
  })
})
