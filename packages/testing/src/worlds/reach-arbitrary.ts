import type { ActivityRecord, StatisticRecord } from '@leadlight/database'
import fc from 'fast-check'
import {
  dayNear,
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
import {
  CAMPAIGNS,
  CHANNELS,
  NETWORKS,
  PAGES,
  POSTS,
  SESSIONS,
  SOURCES,
  STEPS,
  VARIANTS,
  VISITORS,
} from './vocabulary.js'

const MINUTE = 60

const eventSeed = fc.record({
  type: fc.constantFrom(
    ...(['visit', 'pageView', 'pageView', 'pageView', 'formSubmitted', 'formSubmitted'] as const),
    ...(['adClicked', 'socialComment', 'chatInbound', 'emailClicked'] as const),
  ),
  /** Around the pause that ends a visit. */
  after: fc.constantFrom(0, 1, 29 * MINUTE + 59, 30 * MINUTE, 30 * MINUTE + 1, 86_400, -1),
  sequence: fc.nat({ max: 2 }),
  named: often(1, 4),
  known: often(5, 6),
  session: seldom(fc.constantFrom(...SESSIONS)),
  asset: maybe(fc.constantFrom(...PAGES)),
  campaign: seldom(fc.constantFrom(...CAMPAIGNS)),
  channel: seldom(fc.constantFrom(...CHANNELS)),
  source: seldom(fc.constantFrom(...SOURCES)),
  step: seldom(seldom(fc.constantFrom(...STEPS))),
  variant: seldom(fc.constantFrom(...VARIANTS)),
  detail: seldom(seldom(fc.constantFrom('spam', 'content', 'unsubscribe'))),
  actor: seldom(fc.constantFrom('human', 'scanner', 'unknown')),
  userAgent: seldom(fc.constantFrom('Googlebot/2.1', 'Mozilla/5.0', 'Some Crawler')),
})

const staySeed = fc.record({
  visitor: fc.constantFrom(...VISITORS),
  lead: fc.nat({ max: 1000 }),
  time: timeSeed,
  events: fc.array(eventSeed, { minLength: 1, maxLength: 6, size: 'max' }),
})

/** What visitors do on a site: some are known, some turn out to be somebody, some stay strangers. */
export const stays: fc.Arbitrary<Writer<ActivityRecord>> = fc
  .array(staySeed, { maxLength: 12, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ visitor, lead, time, events }): ActivityRecord[] => {
        const somebody = pick(scene.leads, lead)
        let at = whenOf(time, scene, somebody)
        return events.map((event) => {
          const { type, after, sequence, named, known, step, ...own } = event
          at = later(at, after, scene)
          const who = named && somebody ? { lead: somebody.id } : {}
          // Without a visitor id there has to be a lead.
          const visiting = known || !('lead' in who) ? { visitor } : {}
          return {
            kind: 'activity',
            id: scene.nextId('a'),
            type,
            at,
            ...who,
            ...visiting,
            ...given({ ...own, step, program: step?.slice(0, 2) }),
            ...sequenceOf(sequence, scene),
          }
        })
      }),
  )

const count = fc.constantFrom(undefined, 0, 1, 7, 300, -1)

const statisticSeed = fc.record({
  moment: fc.nat({ max: 100 }),
  offset: fc.constantFrom(0, 0, 1, -1, 30),
  network: fc.constantFrom(...NETWORKS),
  placement: fc.constantFrom('ad', 'social'),
  channel: seldom(fc.constantFrom(...CHANNELS)),
  campaign: maybe(fc.constantFrom(...CAMPAIGNS)),
  asset: maybe(fc.constantFrom(...POSTS)),
  impressions: count,
  clicks: count,
  likes: count,
  shares: count,
  comments: count,
})

/** What networks report of ads and posts. */
export const statistics: fc.Arbitrary<Writer<StatisticRecord>> = fc
  .array(statisticSeed, { maxLength: 12, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.map(({ moment, offset, network, placement, ...own }): StatisticRecord => ({
        kind: 'statistic',
        id: scene.nextId('st'),
        day: dayNear(moment, offset, scene),
        network,
        placement,
        ...given(own),
      })),
  )
