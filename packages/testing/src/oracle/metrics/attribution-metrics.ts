import {
  creditsOf,
  goalCredits,
  influencesOn,
  sourcedBy,
  touchesTo,
} from '../attribution/credits.js'
import type { Touch } from '../touches.js'
import { isOnBasis, readCosts, type CostBasis, type CostDay } from '../costs.js'
import { addDays, daysBetween } from '../instant.js'
import type { RevenueLine } from '../deals.js'
import { fraction } from '../fraction.js'
import { blankToNull } from '../profile.js'
import { costUnit, creditUnit, dealUnit, goalCreditUnit } from '../money-units.js'
import {
  textParam,
  type Asked,
  type ChoiceMetric,
  type QuotientMetric,
  type Row,
  type RowMetric,
} from './metric.js'
import { lineAmount } from '../line-amount.js'
import { basisOf } from './amounts.js'
import { newCustomers, revenue } from './sales-metrics.js'
import { mqls } from './lead-metrics.js'
import { cost } from './value-metrics.js'
import { leadUnit } from '../units.js'

const MODEL = 'linear'

/** Touches of the people of standing wins, up to each win. */
export const touchesToClose: RowMetric = {
  shape: 'numbers',
  unit: 'opportunity',
  rows: ({ reading }) =>
    [...reading.conversions.ofDeal].map(([deal, conversion]) => ({
      at: conversion.at,
      unit: dealUnit(reading, deal, conversion.at + 1),
      number: fraction(BigInt(touchesTo(reading, conversion))),
    })),
}

export const attributedRevenue: RowMetric = {
  shape: 'money',
  unit: 'credit',
  rows: (asked) => creditRows(asked),
}

export const attributedConversions: RowMetric = {
  shape: 'millionths',
  unit: 'goalCredit',
  rows: (asked) =>
    goalRows(
      asked,
      textParam(asked.params, 'goal') ?? asked.reading.stages.withRole('CUSTOMER').id,
    ),
}

/** Lines with a touch that brought the lead; that touch has all of the credit. */
export const sourcedRevenue: RowMetric = {
  shape: 'money',
  unit: 'credit',
  rows: (asked) =>
    amounts(asked).flatMap(({ line, amount }) => {
      const touch = sourcedBy(asked.reading, line)
      return touch === null ? [] : [creditRow(asked, line, touch, amount)]
    }),
}

/** Lines with a touch in the year before: one row for each touch, each line counted once. */
export const influencedRevenue: RowMetric = {
  shape: 'moneyOnce',
  unit: 'credit',
  rows: (asked) =>
    amounts(asked).flatMap(({ line, amount }) =>
      influencesOn(asked.reading, line).map((touch) => creditRow(asked, line, touch, amount)),
    ),
}

export const marketingInfluence: QuotientMetric = {
  shape: 'quotient',
  of: 'money',
  over: influencedRevenue,
  under: revenue,
}

export const roi: QuotientMetric = { ...returns(), of: 'gain' }
export const revenueToCost: QuotientMetric = { ...returns(), of: 'money' }

export const cpa: ChoiceMetric = perGoal('CUSTOMER', newCustomers)
export const costPerMql: ChoiceMetric = perGoal('MQL', mqls, {
  shape: 'quotient',
  of: 'hits',
  over: cost,
  under: {
    shape: 'count',
    unit: 'lead',
    rows: (asked) => {
      const { stages, people } = asked.reading
      return people.all
        .filter((person) => asked.reading.isNewLead(person, true))
        .map((person) => ({
          at: person.createdAt,
          unit: leadUnit(asked.reading, person, person.createdAt + 1),
          hit: stages.reached(person, stages.withRole('MQL')) !== null,
        }))
    },
  },
})

/** Cost of everything over the goal, or cost of campaigns and programs over what their touches earned of it. */
function perGoal(
  role: 'CUSTOMER' | 'MQL',
  all: RowMetric,
  ofCohort?: QuotientMetric,
): ChoiceMetric {
  const everything: QuotientMetric = { shape: 'quotient', over: cost, under: all }
  const attributed: QuotientMetric = {
    shape: 'quotient',
    of: 'millionths',
    over: {
      shape: 'money',
      booked: true,
      unit: 'cost',
      rows: (asked) =>
        costRows(asked, ({ campaign, program }) => campaign !== null || program !== null),
    },
    under: {
      shape: 'millionths',
      unit: 'goalCredit',
      rows: (asked) => {
        const goal = asked.reading.stages.withRole(role).id
        const bySpend = textParam(asked.params, 'dateBasis') === 'SPEND_COHORT'
        return goalRows(asked, goal).flatMap(({ touch, ...row }) =>
          touch === null ? [] : [bySpend ? { ...row, at: touch.at } : row],
        )
      },
    },
  }
  return {
    shape: 'choice',
    choose: (params) => {
      if (textParam(params, 'scope') === 'ATTRIBUTED') return attributed
      const bySpend = textParam(params, 'dateBasis') === 'SPEND_COHORT'
      return bySpend && ofCohort ? ofCohort : everything
    },
  }
}

/** What touches brought in against what they cost. */
function returns(): QuotientMetric {
  const ofTouch = (scope: string, { campaign, program }: Touch): boolean => {
    if (scope === 'CAMPAIGN') return campaign !== null
    return scope === 'PROGRAM' ? program !== null : true
  }
  const ofScope = (scope: string, { line, campaign, program }: CostDay): boolean => {
    if (scope === 'CAMPAIGN') return campaign !== null
    return scope === 'PROGRAM' ? program !== null : line.costKind === 'technology'
  }
  return {
    shape: 'quotient',
    over: {
      shape: 'money',
      unit: 'credit',
      rows: (asked) => {
        const scope = scopeOf(asked)
        const bySpend = textParam(asked.params, 'dateBasis') === 'SPEND_COHORT'
        return creditRows(asked).flatMap(({ touch, ...row }) => {
          if (touch === null || !ofTouch(scope, touch)) return []
          return [bySpend ? { ...row, at: touch.at } : row]
        })
      },
    },
    under: {
      shape: 'money',
      booked: true,
      unit: 'cost',
      rows: (asked) => {
        const scope = scopeOf(asked)
        const counts = (day: CostDay): boolean => ofScope(scope, day)
        return [...costRows(asked, counts, scope), ...unknownRows(asked, counts, scope)]
      },
    },
  }
}

function scopeOf({ params }: Asked): string {
  return textParam(params, 'costScope') ?? 'CAMPAIGN'
}

/** What the platform costs has no basis. */
const basisIn = (asked: Asked, scope?: string): CostBasis =>
  scope === 'PLATFORM' ? 'FULLY_LOADED' : basisOf(asked)

type Counts = (day: CostDay) => boolean

/** Cost of some lines. */
function costRows(asked: Asked, counts: Counts, scope?: string): readonly Row[] {
  const { reading, currency } = asked
  return readCosts(reading, basisIn(asked, scope), currency())
    .filter(counts)
    .map((day) => ({
      at: day.day,
      unit: costUnit(reading, day),
      amount: day.amount,
      part: day.line.id,
    }))
}

/** Days of lines of which nobody knows what they cost. */
function unknownRows(asked: Asked, counts: Counts, scope?: string): readonly Row[] {
  const { reading } = asked
  const basis = basisIn(asked, scope)
  const lines = reading.facts.of('cost').filter(({ amount }) => amount === undefined)
  return lines
    .filter((line) => isOnBasis(line, basis))
    .flatMap((line) =>
      Array.from({ length: daysBetween(line.from, line.to) }, (_, i): CostDay => {
        const [campaign, program] = [blankToNull(line.campaign), blankToNull(line.program)]
        return { line, day: addDays(line.from, i), campaign, program, amount: 0n }
      }),
    )
    .filter(counts)
    .map((day) => ({ at: day.day, unit: costUnit(reading, day), unknown: true }))
}

interface TouchedRow extends Row {
  readonly touch: Touch | null
}

function creditRows(asked: Asked): readonly TouchedRow[] {
  const model = textParam(asked.params, 'model') ?? MODEL
  return amounts(asked).flatMap(({ line, amount }) =>
    creditsOf(asked.reading, line, amount, model).map((credit) =>
      creditRow(asked, line, credit.touch, credit.amount),
    ),
  )
}

function goalRows({ reading, params }: Asked, goal: string): readonly TouchedRow[] {
  const model = textParam(params, 'model') ?? MODEL
  return goalCredits(reading, goal, model).map(({ goal: reached, touch, amount }) => ({
    at: reached.conversion.at,
    unit: goalCreditUnit(reading, reached, touch),
    amount,
    part: reached.conversion.id,
    touch,
  }))
}

/** Every line that can be converted, in the asked currency. */
function amounts(asked: Asked): readonly { line: RevenueLine; amount: bigint }[] {
  return asked.reading.lines.flatMap((line) => {
    const amount = lineAmount(asked, line)
    return amount === null ? [] : [{ line, amount }]
  })
}

function creditRow(
  { reading }: Asked,
  line: RevenueLine,
  touch: Touch | null,
  amount: bigint,
): TouchedRow {
  return { at: line.at, unit: creditUnit(reading, line, touch), amount, part: line.id, touch }
}
