import type {
  OpportunityChangeRecord,
  OpportunityRecord,
  RevenueRecord,
  SubscriptionRecord,
} from '@leadlight/database'
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
  type Scene,
  type SceneLead,
  type Writer,
} from './scene.js'
import { ACCOUNTS, AMOUNTS, CURRENCIES, OWNERS, type Currency } from './vocabulary.js'

const nat = fc.nat({ max: 1000 })
/** Money is mostly in the workspace's own currency. */
const foreign = seldom(fc.constantFrom(...CURRENCIES))
const account = seldom(fc.constantFrom(...ACCOUNTS))
const afterwards = fc.constantFrom(0, 1, 3600, 86_400, 7 * 86_400, 40 * 86_400)

const dealSeed = fc.record({
  account,
  people: fc.array(nat, { maxLength: 3 }),
  lead: maybe(nat),
  owner: maybe(fc.constantFrom(...OWNERS, '')),
  opens: often(9, 10),
  time: timeSeed,
  changes: fc.array(
    fc.record({
      state: fc.constantFrom('won', 'won', 'lost', 'open'),
      time: timeSeed,
      afterOpening: often(3, 4),
      after: afterwards,
      sequence: fc.nat({ max: 2 }),
      amount: maybe(nat),
      foreign,
    }),
    { maxLength: 4 },
  ),
  lines: fc.array(
    fc.record({
      revenueKind: fc.constantFrom('won', 'won', 'amended', 'reopened', 'refunded', 'renewed'),
      amount: nat,
      foreign,
      after: afterwards,
    }),
    { maxLength: 3 },
  ),
})

type DealRecord = OpportunityRecord | OpportunityChangeRecord | RevenueRecord

/** Opportunities with several people or none, won, lost and opened again, with their revenue. */
export const deals: fc.Arbitrary<Writer<DealRecord>> = fc
  .array(dealSeed, { maxLength: 10, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap((seed) => {
        const people = seed.people.flatMap((person) => pick(scene.leads, person) ?? [])
        const own = seed.lead === undefined ? undefined : pick(scene.leads, seed.lead)
        const openedAt = whenOf(seed.time, scene, people[0] ?? own)
        const id = scene.nextId('o')
        const deal: OpportunityRecord = {
          kind: 'opportunity',
          id,
          ...given({
            account: seed.account,
            people: people.length === 0 ? undefined : people.map((person) => person.id),
            lead: own?.id,
            owner: seed.owner,
            openedAt: seed.opens ? openedAt : undefined,
          }),
        }
        const changes = seed.changes.map(
          ({ state, time, afterOpening, after, sequence, ...told }): OpportunityChangeRecord => ({
            kind: 'opportunityChange',
            id: scene.nextId('oc'),
            opportunity: id,
            state,
            at: afterOpening ? later(openedAt, after, scene) : whenOf(time, scene),
            ...sequenceOf(sequence, scene),
            ...amountOf(scene, told),
          }),
        )
        const lines = seed.lines.map((line) =>
          revenue(scene, line.revenueKind, line.amount, line.foreign, {
            at: later(openedAt, line.after, scene),
            opportunity: id,
          }),
        )
        return [deal, ...changes, ...lines]
      }),
  )

/** What a deal is said to be worth, where anything is said. */
function amountOf(
  scene: Scene,
  {
    amount,
    foreign: other,
  }: { readonly amount?: number | undefined; readonly foreign?: Currency | undefined },
): Pick<OpportunityChangeRecord, 'amount' | 'currency'> {
  const currency = other ?? scene.currency
  return amount === undefined
    ? {}
    : given({ amount: pick<string>(AMOUNTS[currency], amount), currency })
}

const orderSeed = fc.record({
  lead: maybe(nat),
  account: seldom(fc.constantFrom(...ACCOUNTS)),
  revenueKind: fc.constantFrom('order', 'order', 'order', 'order', 'renewed', 'won'),
  time: timeSeed,
  foreign,
  named: fc.boolean(),
  lines: fc.array(fc.record({ amount: nat, after: afterwards }), { minLength: 1, maxLength: 3 }),
  refund: seldom(fc.record({ amount: nat, after: afterwards })),
})

/** Orders of one line or several, renewals and wins without opportunity, some of them paid back. */
export const orders: fc.Arbitrary<Writer<RevenueRecord>> = fc
  .array(orderSeed, { maxLength: 12, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap((seed) => {
        const buyer = seed.lead === undefined ? undefined : pick(scene.leads, seed.lead)
        const at = whenOf(seed.time, scene, buyer)
        const isOrder = seed.revenueKind === 'order'
        const orderId = isOrder && seed.named ? scene.nextId('order-') : undefined
        const named = given({ lead: buyer?.id, account: seed.account, orderId })
        const lines = seed.lines.map(({ amount, after }, i) =>
          revenue(scene, seed.revenueKind, amount, seed.foreign, {
            at: i === 0 ? at : later(at, after, scene),
            ...named,
          }),
        )
        if (!seed.refund) return lines
        const refund = revenue(scene, 'refunded', seed.refund.amount, seed.foreign, {
          at: later(at, seed.refund.after, scene),
          ...named,
          ...given({ refersTo: lines[0]?.id }),
        })
        return [...lines, refund]
      }),
  )

const SHORT = 86_400
const LONG = 200 * 86_400

const subscriptionSeed = fc.record({
  lead: nat,
  account: often(1, 2),
  time: timeSeed,
  terms: fc.array(
    fc.record({
      every: fc.constantFrom('month', 'month', 'year', 'quarter', 'week', 'day'),
      amount: nat,
      foreign,
      state: fc.constantFrom(undefined, undefined, undefined, 'paying', 'trial', 'paused'),
      /** Seconds after the beginning of the term before; a term after the last one has no end. */
      wait: fc.constantFrom(0, 0, 0, 0, SHORT, 30 * SHORT, 30 * SHORT + 1, 45 * SHORT, LONG),
      lasts: fc.constantFrom(undefined, 0, SHORT, 10 * SHORT, 31 * SHORT, 90 * SHORT),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})

/** Terms one after the other, with and without gaps, overlapping, and at times before they begin. */
export const subscriptions: fc.Arbitrary<Writer<SubscriptionRecord>> = fc
  .array(subscriptionSeed, { maxLength: 4 })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, account: byAccount, time, terms }) => {
        const buyer = pick(scene.leads, lead)
        if (!buyer) return []
        let starts = whenOf(time, scene, buyer)
        return terms.map(({ every, amount, foreign: other, state, wait, lasts }, i) => {
          if (i > 0) starts = later(starts, wait, scene)
          const currency = other ?? scene.currency
          const from = starts
          if (lasts !== undefined) starts = later(starts, lasts, scene)
          return {
            kind: 'subscription',
            id: scene.nextId('sub'),
            startsAt: from,
            every,
            amount: pick<string>(AMOUNTS[currency], amount) ?? '10',
            currency,
            ...given({ endsAt: lasts === undefined ? undefined : starts, state }),
            ...who(buyer, byAccount),
          } satisfies SubscriptionRecord
        })
      }),
  )

function who(buyer: SceneLead, byAccount: boolean): Pick<SubscriptionRecord, 'lead' | 'account'> {
  return byAccount && buyer.account !== undefined ? { account: buyer.account } : { lead: buyer.id }
}

function revenue(
  scene: Scene,
  revenueKind: RevenueRecord['revenueKind'],
  amount: number,
  other: Currency | undefined,
  more: Pick<RevenueRecord, 'at'> & Partial<RevenueRecord>,
): RevenueRecord {
  const of = other ?? scene.currency
  const magnitude = pick<string>(AMOUNTS[of], amount) ?? '0'
  const takesBack = revenueKind === 'refunded' || revenueKind === 'reopened'
  // Now and then a line of another kind is negative: a discount.
  const isNegative = (takesBack || amount % 13 === 0) && magnitude !== '0'
  return {
    kind: 'revenue',
    id: scene.nextId('r'),
    revenueKind,
    amount: isNegative ? `-${magnitude}` : magnitude,
    currency: of,
    ...more,
  }
}
