import type {
  AnsweredModel,
  AttributionAnswer,
  AttributionRow,
  ModelCredit,
  PathCount,
} from '@leadlight/compiler'
import { decimalOf, minorDigits, quotientOf } from '@leadlight/metrics'
import type { MetricValue, Note } from '@leadlight/metrics'

import { labelOf } from '../metrics/group-labels.js'
import { toWeights } from './available-models.js'
import type { AttributionModelType } from './attribution-model.type.js'
import type { AttributionCreditType, AttributionRowType } from './attribution-row.type.js'
import type { AttributionType } from './attribution.type.js'
import type { AnsweredAttribution } from './attribution.service.js'
import { creditText } from './credit-text.js'
import { hashModel } from './run-hash.js'

type Told = Omit<AttributionType, 'runId' | 'explain'>

/** An answer as the API tells it: amounts as decimals, values by their names. */
export function toAttribution(answered: AnsweredAttribution, version: string): Told {
  const { answer, freshness, more: labels } = answered
  const { unit, currency, footer, sides, by } = answer
  const { costCurrency } = answer.bound
  const write = (amount: bigint | null): string | null => {
    return amount === null ? null : creditText(amount, currency)
  }
  const label = (value: string | null): string => labelOf(value, labels)
  const went = ({ conversions, value }: PathCount) => ({
    conversions,
    value: creditText(value, currency),
  })
  const row = (one: AttributionRow): AttributionRowType => ({
    kind: one.kind,
    value: one.value,
    label: one.kind === 'GROUP' ? label(one.value) : ROW_LABELS[one.kind],
    credits: one.credits.map((credit, i) => toCredit(credit, wholeOf(footer[i]), unit, write)),
    ...costOf(one, digitsOf(costCurrency)),
    sourced: write(one.sourced),
    influenced: write(one.influenced),
  })
  return {
    period: answer.period,
    previous: answer.previous,
    by,
    goal: answer.goal,
    unit,
    currency,
    costCurrency,
    models: answer.models.map((model) => toModel(model, version, label)),
    buckets: answer.buckets.map((bucket) => ({ label: bucket.label ?? '' })),
    rows: answer.rows.map(row),
    total: row(answer.total),
    footer: footer.map(({ model, ...amounts }) => ({
      model,
      credited: write(amounts.credited),
      unattributed: write(amounts.unattributed),
      leftOut: write(amounts.leftOut),
      whole: write(amounts.whole),
      difference: write(amounts.difference),
    })),
    sides: {
      sourced: write(sides.sourced),
      influenced: write(sides.influenced),
      attributed: write(sides.attributed),
      whole: write(sides.whole),
    },
    touches: answer.touches,
    touchesToClose: answer.touchesToClose,
    paths: answer.paths.map(({ steps, series, previous, ...whole }) => ({
      steps: steps.map((step) => ({ ...step, label: label(step.value) })),
      ...went(whole),
      series: series.map(went),
      previous: previous && went(previous),
    })),
    notes: answer.notes,
    freshness,
  }
}

const ROW_LABELS: Readonly<Record<Exclude<AttributionRow['kind'], 'GROUP'>, string>> = {
  OTHER: 'Other',
  UNATTRIBUTED: 'Unattributed',
  TOTAL: 'Total',
}

const digitsOf = (currency: string | null): number =>
  currency === null ? 2 : minorDigits(currency)

interface Whole {
  readonly credited: bigint | null
  readonly unattributed: bigint | null
}

const wholeOf = (footer: Whole | undefined): bigint =>
  (footer?.credited ?? 0n) + (footer?.unattributed ?? 0n)

function toCredit(
  { model, credit, previous, roi, revenueToCost, costPer, series }: ModelCredit,
  whole: bigint,
  unit: AttributionAnswer['unit'],
  write: (amount: bigint | null) => string | null,
): AttributionCreditType {
  const exact = write(credit)
  return {
    model,
    value: exact === null ? null : Number(exact),
    exact,
    share: credit === null || whole === 0n ? null : Number(quotientOf(credit, whole)),
    previous: write(previous),
    roi: roi.value,
    revenueToCost: revenueToCost.value,
    costPer: costPer.value,
    reason: reasonOf(unit === 'MONEY' ? revenueToCost : costPer),
    series: series.map(write),
  }
}

/** Why money has no return, or what is no money no price. */
const reasonOf = ({ value, reason }: MetricValue): Note | null => (value === null ? reason : null)

function costOf(
  { cost: { cost, reason } }: AttributionRow,
  digits: number,
): Pick<AttributionRowType, 'cost' | 'costExact' | 'costReason'> {
  const exact = cost === null ? null : decimalOf(cost, digits)
  return { cost: exact === null ? null : Number(exact), costExact: exact, costReason: reason }
}

function toModel(
  model: AnsweredModel,
  version: string,
  label: (value: string | null) => string,
): AttributionModelType {
  const { id, name, about, kind, weights, lookbackDays, halfLifeDays, learned } = model
  const { order, nonConverting } = model
  return {
    ...{ id, name, about, kind, lookbackDays, halfLifeDays, order, nonConverting },
    weights: toWeights(weights),
    hash: hashModel(model, version),
    learned:
      learned &&
      learned.map(({ value, ofValue, ofConversions, removalEffect }) => ({
        value,
        label: label(value),
        share: ofValue,
        ofConversions,
        removalEffect,
      })),
    transitions: model.transitions,
    reason: model.reason,
  }
}
