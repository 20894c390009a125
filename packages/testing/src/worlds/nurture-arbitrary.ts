import type { ActivityRecord, EnrolmentRecord, ScoreRecord, StageRecord } from '@leadlight/database'
import type { ThresholdVersion, WorkspaceRules } from '@leadlight/metrics'
import fc from 'fast-check'
import {
  given,
  later,
  maybe,
  often,
  pick,
  seldom,
  sequenceOf,
  timeSeed,
  whenOf,
  type Writer,
} from './scene.js'
import { EMAILS, PAGES, PROGRAMS, REASONS } from './vocabulary.js'

const DAY = 86_400
const lead = fc.nat({ max: 1000 })
const sequence = fc.nat({ max: 2 })

const storySeed = fc.record({
  lead,
  time: timeSeed,
  stage: fc.constantFrom('nurture', 'recycled'),
  moves: fc.array(
    fc.record({
      stage: fc.constantFrom('nurture', 'recycled', 'recycled', 'mql'),
      after: fc.constantFrom(0, DAY, 30 * DAY, 60 * DAY, 90 * DAY, 200 * DAY),
      reason: maybe(fc.constantFrom(...REASONS)),
    }),
    { maxLength: 2 },
  ),
  interest: fc.array(
    fc.record({
      type: fc.constantFrom('formSubmitted', 'emailClicked', 'attended', 'emailOpened'),
      after: fc.constantFrom(-DAY, 0, DAY, 30 * DAY, 60 * DAY, 61 * DAY, 100 * DAY, 250 * DAY),
    }),
    { maxLength: 3 },
  ),
})

/** People who are nurtured for a long time, fall silent, and now and then show interest again. */
export const nurtureStories: fc.Arbitrary<Writer<StageRecord | ActivityRecord>> = fc
  .array(storySeed, { maxLength: 14, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap((seed) => {
        const about = pick(scene.leads, seed.lead)
        if (!about) return []
        const began = whenOf(seed.time, scene, about)
        const moves = [{ stage: seed.stage, after: 0, reason: undefined }, ...seed.moves].map(
          ({ stage, after, reason }): StageRecord => ({
            kind: 'stage',
            id: scene.nextId('s'),
            lead: about.id,
            at: later(began, after, scene),
            stage,
            ...given({ reason }),
          }),
        )
        const interest = seed.interest.map(({ type, after }): ActivityRecord => ({
          kind: 'activity',
          id: scene.nextId('a'),
          type,
          lead: about.id,
          at: later(began, after, scene),
        }))
        return [...moves, ...interest]
      }),
  )

/** Now and then enough spells of one stage to tell what is usual. */
export const crowds: fc.Arbitrary<Writer<StageRecord>> = seldom(
  fc.record({ time: timeSeed, lengths: fc.array(fc.nat({ max: 40 }), { minLength: 1 }) }),
).map((crowd) => (scene) => {
  if (!crowd) return []
  const began = whenOf(crowd.time, scene)
  return Array.from({ length: 32 }, (_, i) => i).flatMap((i) => {
    const about = pick(scene.leads, i)
    if (!about) return []
    const hours = pick(crowd.lengths, i) ?? 0
    const move = (stage: string, after: number): StageRecord => ({
      kind: 'stage',
      id: scene.nextId('s'),
      lead: about.id,
      at: later(began, after, scene),
      stage,
    })
    const start = Math.floor(i / scene.leads.length) * 2 * DAY
    return [move('recycled', start), move('disqualified', start + hours * 3600)]
  })
})

const scoreSeed = fc.record({
  lead,
  time: timeSeed,
  sequence,
  delta: fc.constantFrom(1, 5, 10, 25, 40, 100, 2.5, 0.125, 0, -5, -30),
  model: maybe(fc.constantFrom('m1', 'm2')),
  activityType: maybe(fc.constantFrom('emailClicked', 'formSubmitted', 'visit')),
  asset: seldom(fc.constantFrom(...EMAILS, ...PAGES)),
  rule: seldom(fc.constantFrom('Known by name', 'Too long ago')),
  /** What the source says that the score is afterwards, which may be anything. */
  balance: seldom(fc.constantFrom(0, 5, 10, 25, 40)),
})

/** Points given and taken. */
export const scores: fc.Arbitrary<Writer<ScoreRecord>> = fc
  .array(scoreSeed, { maxLength: 40, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead: who, time, sequence: place, ...told }) => {
        const about = pick(scene.leads, who)
        if (!about) return []
        return [
          {
            kind: 'score',
            id: scene.nextId('sc'),
            lead: about.id,
            at: whenOf(time, scene, about),
            ...given(told),
            ...sequenceOf(place, scene),
          },
        ]
      }),
  )

const enrolmentSeed = fc.record({
  lead,
  program: fc.constantFrom(...PROGRAMS),
  time: timeSeed,
  exitsAfter: maybe(fc.constantFrom(0, 3600, 7 * DAY, 30 * DAY, 90 * DAY)),
  exitReason: fc.constantFrom('goal', 'completed', 'unsubscribe'),
  arm: fc.constantFrom(undefined, undefined, undefined, 'treated', 'holdout'),
  again: often(1, 4),
})

/** Time in programs: at once, one after another, held out, ended for all kinds of reasons. */
export const enrolments: fc.Arbitrary<Writer<EnrolmentRecord>> = fc
  .array(enrolmentSeed, { maxLength: 16, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead: who, program, time, exitsAfter, exitReason, arm, again }) => {
        const about = pick(scene.leads, who)
        if (!about) return []
        const at = whenOf(time, scene, about)
        const enrol = (after: number): EnrolmentRecord => ({
          kind: 'enrolment',
          id: scene.nextId('en'),
          lead: about.id,
          program,
          at: later(at, after, scene),
          ...given({ arm }),
          ...(exitsAfter === undefined
            ? {}
            : { exitedAt: later(at, after + exitsAfter, scene), exitReason }),
        })
        return again ? [enrol(0), enrol(3 * DAY)] : [enrol(0)]
      }),
  )

/** A threshold that was never changed, or several one after another. */
export const thresholds: fc.Arbitrary<readonly ThresholdVersion[]> = fc.constantFrom(
  [{ since: null, threshold: 10 }],
  [
    { since: null, threshold: 5 },
    { since: '2018-03-01', threshold: 25 },
    { since: '2018-04-01', threshold: null },
    { since: '2018-07-01', threshold: 2.5 },
  ],
)

/** The shipped bands or a workspace's own. */
export const scoreBands: fc.Arbitrary<readonly number[] | undefined> = fc.constantFrom(
  undefined,
  [0],
  [-10, 2.5, 40],
)

/** Spans of time that some workspaces set for themselves. */
export const rules: fc.Arbitrary<WorkspaceRules | undefined> = seldom(
  fc.record({
    churn: fc.record({
      graceDays: fc.constantFrom(0, 7, 30, 60),
      inactivityDays: fc.constantFrom(30, 180, 365),
    }),
    nurture: fc.record({
      nurturedDays: fc.constantFrom(1, 30, 45),
      silentDays: fc.constantFrom(7, 60, 90),
      stalledDays: fc.constantFrom(7, 30, 61),
    }),
    email: fc.record({ responseDays: fc.constantFrom(1, 7, 30, 45) }),
  }),
)
