import type { MetricValue, Note, ThresholdVersion } from '@leadlight/metrics'
import { factsOf, hasManyValues, kindOf, thresholdsOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { BoundMetric } from '../bind/bound-query.js'
import type { LeftOutCode } from '../plan/metric-plan.js'
import type { PlannedMetric, QueryPlan } from '../plan/plan-query.js'
import type { AnswerValue } from './answer.js'
import { breakNotes } from './break-notes.js'
import type { Numbers } from './numbers.js'
import { isProvisional } from './provisional.js'

/** Why a value is null, or null where it is not. */
export function reasonOf(
  value: MetricValue,
  { metric }: PlannedMetric,
  context: CompileContext,
): Note | null {
  const { definition, params } = metric
  const absent = factsOf(definition, params).find((fact) => context.absentFacts.includes(fact.id))
  if (absent?.needs) {
    return { code: absent.needs.code, metric: definition.id, text: absent.needs.text }
  }
  if (absent) {
    return {
      code: 'NO_DATA',
      metric: definition.id,
      text: `This workspace holds no ${absent.unit} yet, so there is nothing to count.`,
    }
  }
  const versions = thresholdsOf(context.settings)
  const facts = factsOf(definition, params)
  if (facts.some((fact) => fact.needsThreshold) && !versions.some(hasThreshold)) {
    return {
      code: 'NO_THRESHOLD',
      metric: definition.id,
      text: 'This workspace has never had an MQL threshold, so there is nothing to reach.',
    }
  }
  if (value.value !== null) return null
  if (value.reason) return { ...value.reason, metric: definition.id }
  return kindOf(definition, params).kind === 'statistic'
    ? {
        code: 'NO_VALUES',
        metric: definition.id,
        text: 'Nothing in this cell has a value to take it from.',
      }
    : { code: 'NO_DENOMINATOR', metric: definition.id, text: 'There is nothing to divide by.' }
}

const hasThreshold = ({ threshold }: ThresholdVersion): boolean => threshold !== null

/** What a reader must know of an answer as a whole. */
export function notesOf(
  plan: QueryPlan,
  numbers: Numbers,
  totals: readonly AnswerValue[],
  context: CompileContext,
): readonly Note[] {
  const notes = plan.metrics.flatMap((metric, i) => [
    ...(totals[i]?.reason ? [totals[i].reason] : []),
    ...leftOutNotes(metric, numbers, plan.query.currency),
    ...estimateNotes(metric, totals[i], plan.query.currency),
    ...breakNotes(metric, plan, context),
    ...overlapNotes(metric, plan),
    ...immatureNotes(metric, totals[i]),
    ...fewNotes(metric, totals[i]),
  ])
  return isProvisional(plan, context)
    ? [
        ...notes,
        {
          code: 'PROVISIONAL',
          text: 'New leads of the running month may still change: they are settled when it is over.',
        },
      ]
    : notes
}

function leftOutNotes(
  metric: PlannedMetric,
  numbers: Numbers,
  currency: string | null,
): readonly Note[] {
  const id = metric.metric.definition.id
  return [...numbers.leftOut(metric, metric.total)].map(([code, count]) => ({
    code,
    metric: id,
    text: leftOutText(code, count, currency),
  }))
}

/** An estimate says itself how it came about, and what it had to leave out. */
function estimateNotes(
  { metric: { definition } }: PlannedMetric,
  total: AnswerValue | undefined,
  currency: string | null,
): readonly Note[] {
  const { remark, fxMissing: count = 0 } = total ?? {}
  const code = 'FX_MISSING'
  return [
    ...(remark ? [{ ...remark, metric: definition.id }] : []),
    ...(count > 0
      ? [{ code, metric: definition.id, text: leftOutText(code, count, currency) }]
      : []),
  ]
}

function leftOutText(code: LeftOutCode, count: number, currency: string | null): string {
  const one = count === 1
  const lines = `${count} ${one ? 'line is' : 'lines are'} left out`
  switch (code) {
    case 'FX_MISSING':
      return `${lines}: there is no rate to ${currency ?? 'the asked currency'} from the seven days before.`
    case 'COST_UNKNOWN':
      return `${lines}: what ${one ? 'it' : 'they'} cost is not known yet.`
    case 'NO_AMOUNT':
      return `${count} ${one ? 'deal counts' : 'deals count'} as nothing: nobody said what ${one ? 'it is' : 'they are'} worth.`
    case 'NO_DURATION':
      return `${count} ${one ? 'value is' : 'values are'} left out: the beginning is unknown or lies after the end.`
  }
}

function fewNotes(
  { metric: { definition } }: PlannedMetric,
  total: AnswerValue | undefined,
): readonly Note[] {
  const { enough } = definition
  if (enough === undefined || total?.value == null || (total.n ?? 0) >= enough) return []
  return [
    {
      code: 'FEW_ANSWERS',
      metric: definition.id,
      text: `Only ${total.n ?? 0} answered: of fewer than ${enough} answers a share says little.`,
    },
  ]
}

function immatureNotes({ metric }: PlannedMetric, total: AnswerValue | undefined): readonly Note[] {
  if (!total?.immature) return []
  return [
    {
      code: 'IMMATURE',
      metric: metric.definition.id,
      text: immatureText(metric, total, total.immature),
    },
  ]
}

function immatureText(
  { definition, params }: BoundMetric,
  { denominator, n }: AnswerValue,
  immature: number,
): string {
  const computation = kindOf(definition, params)
  if ('notDue' in computation && computation.notDue) {
    return `${immature} ${immature === 1 ? 'is' : 'are'} left out until ${immature === 1 ? 'its' : 'their'} time is up.`
  }
  if (computation.kind === 'derived') {
    return `${immature} ${immature === 1 ? 'is' : 'are'} not in the denominator yet and may still come, so the value may change.`
  }
  const all = computation.kind === 'estimate' ? n : denominator
  return `${immature} of ${all ?? 0} still have time to convert, so the ${computation.kind === 'conversion' ? 'rate may rise' : 'value may change'}.`
}

/** Groups that share rows do not add up. */
function overlapNotes(
  { metric: { definition, params } }: PlannedMetric,
  { query }: QueryPlan,
): readonly Note[] {
  const facts = factsOf(definition, params)
  const many = query.by.find((dimension) => facts.some((fact) => hasManyValues(fact, dimension)))
  if (many === undefined) return []
  return [
    {
      code: 'OVERLAPPING_GROUPS',
      metric: definition.id,
      text: `One may be in several groups by \`${many}\`: they do not add up to the total.`,
    },
  ]
}
