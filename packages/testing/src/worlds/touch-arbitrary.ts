import type { ActivityRecord, RevenueRecord } from '@leadlight/database'
import fc from 'fast-check'
import {
  given,
  later,
  maybe,
  pick,
  seldom,
  sequenceOf,
  timeSeed,
  whenOf,
  type Writer,
} from './scene.js'
import { AMOUNTS, CAMPAIGNS, CHANNELS, EMAILS, PAGES, STEPS } from './vocabulary.js'

const MINUTE = 60
const DAY = 86_400

const touchSeed = fc.record({
  type: fc.constantFrom(
    ...(['visit', 'visit', 'adClicked', 'adClicked', 'formSubmitted', 'emailClicked'] as const),
    ...(['attended', 'callInbound', 'chatInbound', 'socialShare', 'emailReplied'] as const),
  ),
  /** Just within and just beyond the half hour, the half-life and the year. */
  after: fc.constantFrom(
    ...[0, MINUTE, 20 * MINUTE, 30 * MINUTE - 1, 30 * MINUTE, 40 * MINUTE],
    ...[DAY, 7 * DAY, 7 * DAY, 14 * DAY, 100 * DAY, 365 * DAY, -7 * DAY, -365 * DAY],
  ),
  campaign: maybe(fc.constantFrom(...CAMPAIGNS)),
  channel: maybe(fc.constantFrom(...CHANNELS)),
  step: seldom(fc.constantFrom(...STEPS)),
  asset: seldom(fc.constantFrom(...PAGES, ...EMAILS)),
  sequence: fc.nat({ max: 2 }),
})

const burstSeed = fc.record({
  lead: fc.nat({ max: 1000 }),
  time: timeSeed,
  /** Most touches of a burst are alike. */
  alike: fc.boolean(),
  touches: fc.array(touchSeed, { minLength: 1, maxLength: 6 }),
})

/** People who come again and again, within minutes or years. */
export const bursts: fc.Arbitrary<Writer<ActivityRecord>> = fc
  .array(burstSeed, { maxLength: 14, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, time, alike, touches }) => {
        const about = pick(scene.leads, lead)
        if (!about) return []
        const at = whenOf(time, scene, about)
        return touches.map(({ after, sequence, ...own }): ActivityRecord => {
          const { type, step, ...told } = alike ? (touches[0] ?? own) : own
          return {
            kind: 'activity',
            id: scene.nextId('t'),
            type,
            lead: about.id,
            at: later(at, after, scene),
            ...sequenceOf(sequence, scene),
            ...given({
              campaign: told.campaign,
              channel: told.channel,
              asset: told.asset,
              step,
              program: step?.slice(0, 2),
            }),
          }
        })
      }),
  )

const refundSeed = fc.record({
  names: fc.constantFrom('line', 'line', 'order', 'refund'),
  number: fc.nat({ max: 30 }),
  lead: seldom(fc.nat({ max: 1000 })),
  amount: fc.nat({ max: 1000 }),
  time: timeSeed,
})

/** Money paid back that names a line, an order or another refund, and mostly nobody. */
export const looseRefunds: fc.Arbitrary<Writer<RevenueRecord>> = fc
  .array(refundSeed, { maxLength: 4 })
  .map(
    (seeds) => (scene) =>
      seeds.map(({ names, number, lead, amount, time }) => {
        const magnitude = pick<string>(AMOUNTS[scene.currency], amount) ?? '1'
        const buyer = lead === undefined ? undefined : pick(scene.leads, lead)
        return {
          kind: 'revenue',
          id: scene.nextId('loose'),
          revenueKind: 'refunded',
          at: whenOf(time, scene),
          amount: magnitude === '0' ? '0' : `-${magnitude}`,
          currency: scene.currency,
          ...given({
            lead: buyer?.id,
            refersTo:
              names === 'order' ? undefined : `${names === 'line' ? 'r' : 'loose'}${number + 1}`,
            orderId: names === 'order' ? `order-${number + 1}` : undefined,
          }),
        }
      }),
  )
