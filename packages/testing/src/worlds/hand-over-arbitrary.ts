import type { ActivityRecord, StageRecord } from '@leadlight/database'
import type { FollowUpRule } from '@leadlight/metrics'
import fc from 'fast-check'
import {
  given,
  later,
  often,
  pick,
  seldom,
  sequenceOf,
  timeSeed,
  whenOf,
  type Writer,
} from './scene.js'
import { REASONS } from './vocabulary.js'

const DAY = 86_400

const handOverSeed = fc.record({
  lead: fc.nat({ max: 1000 }),
  time: timeSeed,
  sequence: fc.nat({ max: 2 }),
  answers: fc.array(
    fc.record({
      type: fc.constantFrom('accepted', 'accepted', 'rejected'),
      reason: fc.option(fc.constantFrom(...REASONS), { nil: undefined, freq: 3 }),
      after: fc.constantFrom(0, 0, 1, 3600, DAY, 4 * DAY, -1),
      sequence: fc.nat({ max: 2 }),
    }),
    { maxLength: 3 },
  ),
  followUps: fc.array(
    fc.record({
      type: fc.constantFrom('callOutbound', 'salesEmail', 'meeting'),
      after: fc.constantFrom(0, 0.25, 3600, 8 * 3600, 23 * 3600, 24 * 3600, 3 * DAY, 7 * DAY, -1),
    }),
    { maxLength: 2 },
  ),
  recycledAfter: seldom(fc.constantFrom(0, 3600, 30 * DAY, 180 * DAY, 180 * DAY + 1)),
  again: often(1, 4),
})

/** Hand-overs with answers, calls and what became of them; some leads are handed over twice. */
export const handOvers: fc.Arbitrary<Writer<ActivityRecord | StageRecord>> = fc
  .array(handOverSeed, { maxLength: 14, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, time, sequence, answers, followUps, recycledAfter, again }) => {
        const about = pick(scene.leads, lead)
        if (!about) return []
        const handedAt = whenOf(time, scene, about)
        const act = (
          type: ActivityRecord['type'],
          at: string,
          more: Partial<ActivityRecord> = {},
        ): ActivityRecord => ({
          kind: 'activity',
          id: scene.nextId('a'),
          type,
          lead: about.id,
          at,
          ...more,
        })
        const all: (ActivityRecord | StageRecord)[] = [
          act('handedOver', handedAt, sequenceOf(sequence, scene)),
        ]
        if (again) all.push(act('handedOver', later(handedAt, 3600, scene)))
        for (const { type, reason, after, sequence: place } of answers) {
          all.push(
            act(type, later(handedAt, after, scene), {
              ...given({ detail: reason }),
              ...sequenceOf(place, scene),
            }),
          )
        }
        for (const { type, after } of followUps) all.push(act(type, later(handedAt, after, scene)))
        if (recycledAfter !== undefined) {
          all.push({
            kind: 'stage',
            id: scene.nextId('s'),
            lead: about.id,
            at: later(handedAt, recycledAfter, scene),
            stage: 'recycled',
          })
        }
        return all
      }),
  )

/** Mostly the shipped rule, else one with other days, hours and limits. */
export const followUpRules: fc.Arbitrary<FollowUpRule | undefined> = seldom(
  fc.record({
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    opens: fc.constantFrom('00:00', '08:30', '12:00'),
    closes: fc.constantFrom('12:01', '17:00', '23:59'),
    withinHours: fc.constantFrom(0.5, 1, 8, 40),
  }),
)
