import type { ActivityRecord } from '@leadlight/database'
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
import { CAMPAIGNS, CHANNELS, EMAILS, STEPS } from './vocabulary.js'

const DAY = 86_400
const lead = fc.nat({ max: 1000 })
const sequence = fc.nat({ max: 2 })

/** How an event says which send it is about. */
const link = fc.constantFrom('send', 'send', 'send', 'send', 'message', 'message', 'nothing')

const deliverySeed = fc.record({
  type: fc.constantFrom(
    ...(['emailDelivered', 'emailDelivered', 'emailDelivered', 'emailDelivered'] as const),
    ...(['emailDeferred', 'emailBounced'] as const),
  ),
  detail: fc.constantFrom('hard', 'soft', 'block', undefined),
  after: fc.constantFrom(0, 0, 1, 60, DAY, 40 * DAY, -1),
  link,
  sequence,
})

const responseSeed = fc.record({
  type: fc.constantFrom(
    ...(['emailOpened', 'emailOpened', 'emailOpened', 'emailOpened', 'emailReplied'] as const),
    ...(['emailClicked', 'emailClicked', 'emailClicked', 'emailClicked'] as const),
    ...(['emailUnsubscribed', 'emailComplained'] as const),
  ),
  detail: fc.constantFrom(
    undefined,
    undefined,
    undefined,
    'content',
    'content',
    'unsubscribe',
    'preferences',
    'view',
  ),
  actor: maybe(fc.constantFrom('human', 'machineOpen', 'scanner', 'unknown')),
  userAgent: fc.constantFrom(
    undefined,
    undefined,
    'Mozilla/5.0',
    'Mozilla/5.0 (compatible)',
    'BarracudaCentral/1.0',
    'via ggpht.com GoogleImageProxy',
    'Mimecast link check',
  ),
  after: fc.constantFrom(0, 1, 7200, 2 * DAY, 30 * DAY, 30 * DAY + 1, 30 * DAY - 1, -1),
  link,
  sequence,
  /** Somebody else's: a forwarded message names a send that its reader never got. */
  by: seldom(seldom(lead)),
})

const sendSeed = fc.record({
  lead,
  time: timeSeed,
  sequence,
  named: fc.boolean(),
  asset: maybe(fc.constantFrom(...EMAILS)),
  campaign: maybe(fc.constantFrom(...CAMPAIGNS)),
  channel: maybe(fc.constantFrom(...CHANNELS, '')),
  step: seldom(fc.constantFrom(...STEPS)),
  dropped: often(1, 12),
  retried: often(1, 10),
  deliveries: fc.array(deliverySeed, { maxLength: 3, size: 'max' }),
  responses: fc.array(responseSeed, { maxLength: 4, size: 'max' }),
})

/** Sends with all that can come of them. */
export const mail: fc.Arbitrary<Writer<ActivityRecord>> = fc
  .array(sendSeed, { maxLength: 25, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap((seed) => {
        const recipient = pick(scene.leads, seed.lead)
        if (!recipient) return []
        const at = whenOf(seed.time, scene, recipient)
        const message = given({
          asset: seed.asset,
          campaign: seed.campaign,
          channel: seed.channel,
          step: seed.step,
          program: seed.step?.slice(0, 2),
        })
        const id = scene.nextId('a')
        const key = seed.named ? scene.nextId('send-') : undefined
        const linked = (how: (typeof seed.responses)[number]['link']): Partial<ActivityRecord> => {
          if (how === 'send') return { send: key ?? id }
          if (how === 'nothing') return {}
          return given({ asset: seed.asset, campaign: seed.campaign })
        }
        const sent: ActivityRecord = {
          kind: 'activity',
          id,
          type: 'emailSent',
          lead: recipient.id,
          at,
          ...message,
          ...given({ send: key }),
          ...sequenceOf(seed.sequence, scene),
        }
        const about = (
          type: ActivityRecord['type'],
          after: number,
          more: Partial<ActivityRecord>,
        ): ActivityRecord => ({
          kind: 'activity',
          id: scene.nextId('a'),
          type,
          lead: recipient.id,
          at: later(at, after, scene),
          ...more,
        })
        const all: ActivityRecord[] = [sent]
        if (seed.retried) {
          all.push({
            ...sent,
            id: scene.nextId('a'),
            send: key ?? id,
            at: later(at, 600, scene),
          })
        }
        if (seed.dropped) all.push(about('emailDropped', 60, linked('send')))
        for (const { type, detail, after, link: how, sequence: place } of seed.deliveries) {
          all.push(
            about(type, after, {
              ...linked(how),
              ...(type === 'emailBounced' ? given({ detail }) : {}),
              ...sequenceOf(place, scene),
            }),
          )
        }
        for (const response of seed.responses) {
          const { type, detail, actor, userAgent, after, link: how, sequence: place, by } = response
          const reader = by === undefined ? undefined : pick(scene.leads, by)
          all.push(
            about(type, after, {
              ...linked(how),
              ...given({ actor, userAgent, lead: reader?.id }),
              ...(type === 'emailClicked' ? given({ detail }) : {}),
              ...sequenceOf(place, scene),
            }),
          )
        }
        return all
      }),
  )
