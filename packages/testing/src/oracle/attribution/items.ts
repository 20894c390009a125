import type { AttributionQuery } from '@leadlight/compiler'
import { byCodePoint } from '../code-point-order.js'
import { goalMet } from '../goals.js'
import { dayOf, type Micros } from '../instant.js'
import { lineAmount } from '../line-amount.js'
import { creditUnit, goalCreditUnit } from '../money-units.js'
import { convert } from '../money.js'
import { dealStates } from '../pipeline.js'
import type { Reading } from '../reading.js'
import type { Touch } from '../touches.js'
import type { Unit } from '../units.js'
import type { World } from '../world.js'
import { goalsReached, type Conversion, type GoalReached } from './conversions.js'
import { WHOLE } from './credits.js'

/** Something that is split. */
export interface Item {
  readonly id: string
  readonly at: Micros
  readonly amount: bigint
  readonly conversion: Conversion | null
  unitOf(touch: Touch | null): Unit
}

/** What a goal splits. */
export function itemsOf(reading: Reading, query: AttributionQuery): readonly Item[] {
  const { goal = 'revenue' } = query
  const currency = (): string => query.currency ?? reading.world.settings.currency ?? ''
  if (goal === 'revenue') {
    return reading.lines.flatMap((line) => {
      const amount = lineAmount({ reading, params: {}, currency }, line)
      if (amount === null) return []
      const conversion = reading.conversions.of(line)
      const { id, at } = line
      return [{ id, at, amount, conversion, unitOf: (touch) => creditUnit(reading, line, touch) }]
    })
  }
  const reached = reachedOf(reading, goal)
  return reached.flatMap((one) => {
    const amount = goal === 'pipeline' ? openedWith(reading, one, currency()) : WHOLE
    if (amount === null) return []
    const { conversion } = one
    return [
      {
        id: conversion.id,
        at: conversion.at,
        amount,
        conversion,
        unitOf: (touch) => goalCreditUnit(reading, one, touch),
      },
    ]
  })
}

type GoalRole = readonly [role: World['settings']['stages'][number]['role'], stage?: string]

function goalRole({ world }: Reading, goal: string): GoalRole {
  if (goal === 'pipeline') return ['OPPORTUNITY']
  return [world.settings.stages.find(({ id }) => id === goal)?.role ?? 'LEAD', goal]
}

/** Whether single people reach a goal: an MQL, or a stage that is none of deals and customers. */
export const isOfLeads = (reading: Reading, { goal = 'revenue' }: AttributionQuery): boolean =>
  !['revenue', 'order'].includes(goal) &&
  !['OPPORTUNITY', 'CUSTOMER'].includes(goalRole(reading, goal)[0] ?? '')

/** Every time that a goal was reached. */
function reachedOf(reading: Reading, goal: string): readonly GoalReached[] {
  switch (goal) {
    case 'order':
      return orders(reading)
    case 'formSubmission':
      return reading.people.all.flatMap((person): readonly GoalReached[] => {
        const at = goalMet(reading, person, goal, -Infinity)
        if (at === null) return []
        const conversion = { id: person.id, at, openedAt: null, people: [person], unit: null }
        return [{ conversion, unit: 'lead', person, deal: null }]
      })
    default:
      return goalsOf(reading, ...goalRole(reading, goal))
  }
}

/** Each order once, as its first line has it. */
function orders({ lines, conversions }: Reading): readonly GoalReached[] {
  const won = new Set(conversions.ofDeal.values())
  const first = new Map<Conversion, (typeof lines)[number]>()
  const inOrder = [...lines].sort((a, b) => a.at - b.at || byCodePoint(a.id, b.id))
  for (const line of inOrder) {
    const conversion =
      line.record.revenueKind === 'order' && line.unit ? conversions.of(line) : null
    if (conversion && !won.has(conversion) && !first.has(conversion)) first.set(conversion, line)
  }
  return [...first].map(([conversion, { acquiring }]) => {
    return { conversion, unit: 'order', person: acquiring, deal: null }
  })
}

function goalsOf(
  reading: Reading,
  role: World['settings']['stages'][number]['role'],
  stageId?: string,
): readonly GoalReached[] {
  const { people, deals, customers, conversions, stages } = reading
  const known = role === 'MQL' || role === 'OPPORTUNITY' || role === 'CUSTOMER'
  const stage = stageId === undefined ? stages.withRole(role) : stages.find(stageId)
  // Any other stage is reached as MQL is: by one person.
  return goalsReached(known ? role : 'MQL', {
    people: people.all,
    deals: deals.all,
    customers,
    conversions,
    reachedAt: (person) => stages.reached(person, stage),
    ofAccount: (account) => people.ofAccount(account),
  })
}

/** The amount that a deal was first told to have; null where none was. */
function openedWith(reading: Reading, { deal }: GoalReached, currency: string): bigint | null {
  const first = deal && dealStates(reading, deal).find(({ amount }) => amount)?.amount
  if (!first) return null
  const day = dayOf(first.toldAt, reading.facts.zone)
  return convert(first.text, first.currency, currency, day, reading.facts)
}

/** Every time that the goal was reached, whatever it came to. */
export function conversionsOf(reading: Reading, query: AttributionQuery): readonly Conversion[] {
  const { goal = 'revenue' } = query
  if (goal === 'revenue') {
    const { ofDeal, of } = reading.conversions
    return [...new Set([...ofDeal.values(), ...reading.lines.flatMap((line) => of(line) ?? [])])]
  }
  return reachedOf(reading, goal).map(({ conversion }) => conversion)
}

/** Whether a goal is money. */
export const isMoney = ({ goal = 'revenue' }: AttributionQuery): boolean =>
  goal === 'revenue' || goal === 'pipeline'
