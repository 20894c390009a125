import type { LedgerRecord } from '@leadlight/database'
import { ACTIVITY_TYPES } from '@leadlight/database'

/** What a field of a record holds, which decides how a cell is read. */
export type FieldType =
  | { readonly holds: 'text' }
  /** An instant, or a calendar day with day precision. */
  | { readonly holds: 'when' }
  | { readonly holds: 'day' }
  | { readonly holds: 'amount' }
  | { readonly holds: 'currency' }
  | { readonly holds: 'number' }
  | { readonly holds: 'integer' }
  | { readonly holds: 'boolean' }
  | { readonly holds: 'address' }
  | { readonly holds: 'choice'; readonly choices: readonly string[] }
  /** A list of references, one expression each. */
  | { readonly holds: 'refs' }
  /** Values by camelCase attribute id, one expression each. */
  | { readonly holds: 'attributes' }

/** A field that a recipe may fill. */
export interface FieldShape {
  readonly type: FieldType
  readonly required: boolean
}

export type RecordKind = LedgerRecord['kind']

type FieldsOf<K extends RecordKind> = Readonly<
  Record<Exclude<keyof Extract<LedgerRecord, { kind: K }>, 'kind'>, FieldShape>
>

const optional = (type: FieldType): FieldShape => ({ type, required: false })
const required = (type: FieldType): FieldShape => ({ type, required: true })
const oneOf = (...choices: string[]): FieldType => ({ holds: 'choice', choices })

const text: FieldType = { holds: 'text' }
const when: FieldType = { holds: 'when' }
const day: FieldType = { holds: 'day' }
const amount: FieldType = { holds: 'amount' }
const currency: FieldType = { holds: 'currency' }
const number: FieldType = { holds: 'number' }
const integer: FieldType = { holds: 'integer' }
const boolean: FieldType = { holds: 'boolean' }
const address: FieldType = { holds: 'address' }
const refs: FieldType = { holds: 'refs' }
const attributes: FieldType = { holds: 'attributes' }

const identity = {
  id: required(text),
  revision: optional(integer),
  recordedAt: optional(when),
}

/** Every kind of record with its fields; a drift from the event contract does not compile. */
const SHAPES: { readonly [K in RecordKind]: FieldsOf<K> } = {
  lead: {
    ...identity,
    createdAt: required(when),
    account: optional(text),
    source: optional(text),
    channel: optional(text),
    campaign: optional(text),
    landingPage: optional(text),
    excluded: optional(oneOf('test', 'internal', 'competitor')),
    imported: optional(boolean),
    attributes: optional(attributes),
  },
  account: {
    ...identity,
    name: optional(text),
    parent: optional(text),
    createdAt: optional(when),
    attributes: optional(attributes),
  },
  profile: {
    ...identity,
    lead: optional(text),
    account: optional(text),
    at: required(when),
    attributes: required(attributes),
    linkAccount: optional(text),
  },
  merge: {
    ...identity,
    lead: required(text),
    into: required(text),
    at: required(when),
    undo: optional(boolean),
  },
  activity: {
    ...identity,
    lead: optional(text),
    visitor: optional(text),
    session: optional(text),
    at: required(when),
    sequence: optional(integer),
    type: required(oneOf(...ACTIVITY_TYPES)),
    source: optional(text),
    channel: optional(text),
    campaign: optional(text),
    program: optional(text),
    step: optional(text),
    asset: optional(text),
    send: optional(text),
    detail: optional(text),
    url: optional(text),
    variant: optional(text),
    actor: optional(oneOf('human', 'machineOpen', 'scanner', 'unknown')),
    userAgent: optional(text),
    ip: optional(address),
  },
  stage: {
    ...identity,
    lead: required(text),
    at: required(when),
    sequence: optional(integer),
    stage: required(text),
    reason: optional(text),
  },
  score: {
    ...identity,
    lead: required(text),
    at: required(when),
    sequence: optional(integer),
    delta: required(number),
    balance: optional(number),
    model: optional(text),
    activityType: optional(oneOf(...ACTIVITY_TYPES)),
    asset: optional(text),
    rule: optional(text),
  },
  campaign: {
    ...identity,
    name: required(text),
    campaignType: optional(text),
    channel: optional(text),
    startsOn: optional(day),
    endsOn: optional(day),
  },
  program: {
    ...identity,
    name: required(text),
    programType: required(oneOf('drip', 'trigger')),
    goal: optional(text),
  },
  programStep: {
    ...identity,
    program: required(text),
    position: required(integer),
    name: required(text),
    asset: optional(text),
  },
  enrolment: {
    ...identity,
    lead: required(text),
    program: required(text),
    at: required(when),
    exitedAt: optional(when),
    exitReason: optional(oneOf('goal', 'handOver', 'unsubscribe', 'bounce', 'manual', 'completed')),
    arm: optional(oneOf('treated', 'holdout')),
    eligibleAt: optional(when),
  },
  trigger: {
    ...identity,
    lead: required(text),
    program: required(text),
    at: required(when),
    firedAt: optional(when),
    suppressedBy: optional(oneOf('cap', 'optOut', 'duplicate', 'other')),
  },
  asset: {
    ...identity,
    name: required(text),
    assetType: required(oneOf('page', 'landingPage', 'email', 'ebook', 'webinar', 'post')),
    url: optional(text),
  },
  opportunity: {
    ...identity,
    name: optional(text),
    account: optional(text),
    people: optional(refs),
    lead: optional(text),
    owner: optional(text),
    openedAt: optional(when),
  },
  opportunityChange: {
    ...identity,
    opportunity: required(text),
    at: required(when),
    sequence: optional(integer),
    state: required(oneOf('open', 'won', 'lost')),
    amount: optional(amount),
    currency: optional(currency),
    reason: optional(text),
  },
  revenue: {
    ...identity,
    at: required(when),
    revenueKind: required(oneOf('won', 'amended', 'reopened', 'refunded', 'renewed', 'order')),
    amount: required(amount),
    currency: required(currency),
    account: optional(text),
    opportunity: optional(text),
    lead: optional(text),
    orderId: optional(text),
    refersTo: optional(text),
  },
  subscription: {
    ...identity,
    account: optional(text),
    lead: optional(text),
    startsAt: required(when),
    endsAt: optional(when),
    every: required(oneOf('day', 'week', 'month', 'quarter', 'year')),
    amount: required(amount),
    currency: required(currency),
    state: optional(oneOf('paying', 'trial', 'paused')),
  },
  cost: {
    ...identity,
    from: required(day),
    to: required(day),
    amount: optional(amount),
    currency: required(currency),
    costKind: required(
      oneOf('media', 'content', 'event', 'agency', 'labour', 'technology', 'overhead'),
    ),
    campaign: optional(text),
    program: optional(text),
    channel: optional(text),
    spread: optional(oneOf('even', 'sends', 'weights')),
    weights: optional(text),
    share: optional(oneOf('cost', 'sends', 'leads', 'weights')),
    shareWeights: optional(text),
  },
  survey: {
    ...identity,
    survey: required(text),
    lead: optional(text),
    invitedAt: required(when),
    answeredAt: optional(when),
    score: optional(number),
    scale: required(oneOf('2', '3', '4', '5', '7', '10', '0-10')),
  },
  exchangeRate: {
    ...identity,
    base: required(currency),
    quote: required(currency),
    day: required(day),
    rate: required(amount),
  },
  statistic: {
    ...identity,
    day: required(day),
    network: required(text),
    placement: required(oneOf('ad', 'social')),
    channel: optional(text),
    campaign: optional(text),
    asset: optional(text),
    impressions: optional(integer),
    clicks: optional(integer),
    likes: optional(integer),
    shares: optional(integer),
    comments: optional(integer),
  },
}

/** The kinds of records, in the order in which the documentation lists them. */
export const RECORD_KINDS = Object.keys(SHAPES) as readonly RecordKind[]

/** The fields of a kind by name. */
export function fieldsOf(kind: RecordKind): Readonly<Record<string, FieldShape>> {
  return SHAPES[kind]
}

/** Whether a name is a kind of record. */
export function isRecordKind(name: string): name is RecordKind {
  return Object.hasOwn(SHAPES, name)
}
