import type { ActivityRecord, StageRecord } from '@leadlight/database'
import fc from 'fast-check'
import { given, maybe, pick, sequenceOf, timeSeed, whenOf, type Writer } from './scene.js'
import { CAMPAIGNS, CHANNELS, PAGES, STAGES } from './vocabulary.js'

const stageSeed = fc.record({
  lead: fc.nat({ max: 1000 }),
  stage: fc.constantFrom(...STAGES),
  time: timeSeed,
  sequence: fc.nat({ max: 2 }),
})

/** Moves between stages in any order: skipped ones, side stages, several at one instant. */
export const stageMoves: fc.Arbitrary<Writer<StageRecord>> = fc
  .array(stageSeed, { maxLength: 50, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, stage, time, sequence }) => {
        const about = pick(scene.leads, lead)
        if (!about) return []
        return [
          {
            kind: 'stage',
            id: scene.nextId('s'),
            lead: about.id,
            stage,
            at: whenOf(time, scene, about),
            ...sequenceOf(sequence, scene),
          },
        ]
      }),
  )

const activitySeed = fc.record({
  lead: fc.nat({ max: 1000 }),
  type: fc.constantFrom(
    ...(['formSubmitted', 'formSubmitted', 'visit', 'pageView', 'attended', 'adClicked'] as const),
    ...(['optedOut', 'optedOut', 'optedIn', 'callOutbound', 'meeting', 'socialLike'] as const),
  ),
  time: timeSeed,
  sequence: fc.nat({ max: 2 }),
  actor: maybe(fc.constantFrom('human', 'scanner', 'unknown')),
  campaign: maybe(fc.constantFrom(...CAMPAIGNS)),
  channel: maybe(fc.constantFrom(...CHANNELS)),
  asset: maybe(fc.constantFrom(...PAGES)),
})

/** What leads do outside of their mailboxes. */
export const activities: fc.Arbitrary<Writer<ActivityRecord>> = fc
  .array(activitySeed, { maxLength: 25, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, type, time, sequence, ...own }) => {
        const about = pick(scene.leads, lead)
        if (!about) return []
        return [
          {
            kind: 'activity',
            id: scene.nextId('a'),
            type,
            lead: about.id,
            at: whenOf(time, scene, about),
            ...sequenceOf(sequence, scene),
            ...given(own),
          },
        ]
      }),
  )
