import type {
  Bucket,
  CostBasis,
  Fact,
  Filter,
  MetricQuery,
  ResolvedPeriod,
} from '@leadlight/metrics'
import { attachmentOf, factOf, stageInRole, wholePeriod } from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import { EVENT_GOALS } from '../bind/bind-params.js'
import { suggestNames } from '../bind/near-names.js'
import type { BoundSegment } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import { attributeNames } from '../context.js'
import { MetricQueryError, Problems } from '../errors.js'
import type { AttributionQuery, BoundModel, CostScope } from './attribution.js'
import { bindModels } from './bind-models.js'
import { bindTouchRules } from './bind-touch-rules.js'
import type { CreditGoal, TouchRules } from './credit-spec.js'
import { dimensionsIn, splitWhere } from './split-where.js'

/** A question of attribution with every name settled. */
export interface BoundAttribution {
  readonly models: readonly BoundModel[]
  readonly by: string
  readonly goalId: string
  readonly goal: CreditGoal
  readonly touches: TouchRules
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  /** The whole period alone without a grain. */
  readonly buckets: readonly Bucket[]
  readonly timed: boolean
  readonly filter: Filter | null
  /** What the filter asks of conversions and their people. */
  readonly population: Filter | null
  /** What it asks of touches. */
  readonly ofTouches: Filter | null
  readonly segment: BoundSegment | null
  readonly zone: string
  /** Of credit that is money; null where credit is shares of conversions. */
  readonly currency: string | null
  /** Of costs, whatever credit is. */
  readonly costCurrency: string | null
  readonly costScope: CostScope
  readonly basis: CostBasis
  readonly dateBasis: 'CLOSE_DATE' | 'SPEND_COHORT'
  /** Why cost cannot be set against credit here; null where it can. */
  readonly costless: string | null
  readonly limit: number
  readonly paths: number
}

const MAX_ROWS = 1000

/**
 * Settles every name of a question of attribution.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindAttribution(
  query: AttributionQuery,
  context: CompileContext,
): BoundAttribution {
  const problems = new Problems()
  const { by = 'channel', goal: goalId = 'revenue' } = query
  const goal = bindGoal(goalId, context, problems)
  const models = bindModels(query.models, context, problems)
  const touches = bindTouchRules(query.touches, goal, problems)
  models.forEach(({ nonConverting }, i) => {
    if (!nonConverting || touches.scope === 'PERSON') return
    problems.add(
      'BAD_PARAMETER',
      ['models', i, 'nonConverting'],
      'Paths that led to nothing are one person’s, so that an account’s touches make none.',
      'Leave `nonConverting` out, or ask with the scope PERSON.',
    )
  })
  for (const [key, most] of [
    ['limit', MAX_ROWS],
    ['paths', MAX_ROWS],
  ] as const) {
    const value = query[key]
    if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) continue
    problems.add(
      'BAD_LIMIT',
      [key],
      `\`${key}\` is ${value}; it takes whole numbers from 1 to ${most}.`,
      'Leave it out.',
    )
  }
  const bound = bindAsMetric({ ...query, by }, goal, context, problems)
  problems.throwIfAny()
  if (!bound || !goal) throw new Error('A question was bound without its period.')
  const { population, touches: ofTouches } = splitWhere(bound.filter)
  return {
    models,
    by,
    goalId,
    goal,
    touches,
    period: bound.period,
    previous: bound.previous,
    timed: bound.timed,
    buckets: bound.timed ? bound.buckets : [wholePeriod(bound.period)],
    filter: bound.filter,
    population,
    ofTouches,
    segment: bound.segment,
    zone: bound.zone,
    currency: isMoney(goal) ? bound.currency : null,
    costCurrency: query.currency ?? context.settings.currency,
    costScope: query.costScope ?? (by.startsWith('program') ? 'PROGRAM' : 'CAMPAIGN'),
    basis: query.basis ?? 'PROGRAM',
    dateBasis: query.dateBasis ?? 'CLOSE_DATE',
    costless: whyCostless(by, bound.filter, bound.segment, context),
    limit: query.limit ?? 50,
    paths: query.paths ?? 10,
  }
}

/** Whether credit is money; else it is shares of conversions. */
export const isMoney = ({ kind }: CreditGoal): boolean => kind === 'revenue' || kind === 'pipeline'

const KINDS = { MQL: 'mql', OPPORTUNITY: 'opportunity', CUSTOMER: 'customer' } as const

/** Goals that are no stages. */
const EVENTS: Readonly<Record<string, CreditGoal>> = {
  order: { kind: 'order' },
  formSubmission: { kind: 'form' },
} satisfies Record<(typeof EVENT_GOALS)[number], CreditGoal>

function bindGoal(
  name: string,
  { settings }: CompileContext,
  problems: Problems,
): CreditGoal | null {
  if (name === 'revenue' || name === 'pipeline') return { kind: name }
  const first = stageInRole(settings.stages, 'MQL')
  const stages = settings.stages.filter(
    ({ side, optional, rank }) => !side && !optional && rank >= (first?.rank ?? 0),
  )
  const stage = stages.find(({ id }) => id === name)
  if (stage) {
    const kind = KINDS[stage.role as keyof typeof KINDS]
    const isFirst = stageInRole(settings.stages, stage.role)?.id === stage.id
    return kind && isFirst ? { kind: 'conversion', of: kind } : { kind: 'stage', stage: stage.id }
  }
  const event = EVENTS[name]
  if (event) return event
  problems.add(
    'UNKNOWN_GOAL',
    ['goal'],
    `Credit cannot be split for \`${name}\` in this workspace.`,
    suggestNames(name, ['revenue', 'pipeline', ...stages.map(({ id }) => id), ...EVENT_GOALS]),
    { goal: name },
  )
  return null
}

/** The rules for names, periods and filters are those of the metrics of credit. */
function bindAsMetric(
  query: AttributionQuery & { readonly by: string },
  goal: CreditGoal | null,
  context: CompileContext,
  problems: Problems,
) {
  const stage = stageInRole(context.settings.stages, 'MQL')?.id
  const money = goal === null || isMoney(goal)
  const asMetric: MetricQuery = {
    metrics: [
      money
        ? { id: 'attributedRevenue' }
        : { id: 'attributedConversions', params: { goal: stage } },
    ],
    by: [query.by],
    period: query.period,
    ...(query.grain === undefined ? {} : { grain: query.grain }),
    ...(query.where === undefined ? {} : { where: query.where }),
    ...(query.segment === undefined ? {} : { segment: query.segment }),
    ...(query.segmentAt === undefined ? {} : { segmentAt: query.segmentAt }),
    ...(query.compareTo === undefined ? {} : { compareTo: query.compareTo }),
    ...(query.currency === undefined ? {} : { currency: query.currency }),
  }
  try {
    return bindAs('Attribution', asMetric, context)
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    for (const { code, path, message, suggestion, params } of error.problems) {
      problems.add(code, path, message, suggestion, params)
    }
    return null
  }
}

function whyCostless(
  by: string,
  filter: Filter | null,
  segment: BoundSegment | null,
  context: CompileContext,
): string | null {
  const cost = factOf('cost')
  const attributes = attributeNames(context)
  const bears = (name: string): boolean => attachmentOf(cost, name, attributes) !== null
  if (segment) return 'Costs are of no lead, so that a segment has none.'
  if (!bears(by)) return `No cost line has a ${by}: cost is never shared out by guess.`
  const odd = filter && dimensionsIn(filter).find((name) => !bears(name))
  return odd ? `No cost line has a ${odd}, so that costs cannot be filtered by it.` : null
}

/** The rows of credit as the compiler's scans see them. */
export function creditFact(goal: CreditGoal): Fact {
  const { money: _, ...credit } = factOf('credit')
  return {
    ...credit,
    source: 'modelCredits',
    anchors: { at: 'instant', touched_at: 'instant' },
    dimensions: {
      ...credit.dimensions,
      cohort: { kind: 'month', column: 'cohort_at' },
      owner: isMoney(goal) ? (credit.dimensions['owner'] ?? null) : null,
    },
  }
}
