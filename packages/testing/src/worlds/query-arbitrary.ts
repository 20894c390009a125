import {
  ATTRIBUTION_MODELS,
  COMPARISONS,
  COST_BASES,
  findMetric,
  PERIOD_PRESETS,
  SEGMENT_TIMES,
  STATISTICS,
  type Grain,
  type MetricParams,
  type MetricQuery,
  type MetricSelection,
  type Parameter,
  type Period,
} from '@leadlight/metrics'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstOfMonth,
  instantOf,
} from '../oracle/instant.js'
import type { UnitKind } from '../oracle/units.js'
import { isApplicable, takesSegment } from '../oracle/units.js'
import { metric } from '../oracle/metrics/metrics.js'
import type { World } from '../oracle/world.js'
import { filters, VALUES } from './filter-arbitrary.js'
import { given, maybe, seldom } from './scene.js'
import { CURRENCIES, STAGES, ZONES } from './vocabulary.js'

/** Metrics that one is likely to ask together, since they share dimensions. */
const FAMILIES: readonly (readonly string[])[] = [
  ['visitors', 'visits', 'visits', 'engagements', 'engagedLeads', 'formSubmissions'],
  ['landingPageVisitors', 'landingPageConversionRate', 'formSubmissions', 'visitors'],
  ['impressions', 'adClicks', 'socialEngagements', 'socialEngagementRate'],
  [
    ...['newLeads', 'newLeadsGross', 'mqls', 'conversionRate', 'conversionRate'],
    ...['stageConversionRate', 'stageConversionRate'],
  ],
  [
    ...['emailsSent', 'emailsDelivered', 'emailOpensUnique', 'emailClicksUnique'],
    ...['emailTotalClicks', 'emailOpenRate', 'emailOpenRateRaw', 'emailClickRate'],
    ...['emailClickToOpenRate', 'emailBounceRate', 'hardBounceRate', 'softBounceRate'],
    ...['blockBounceRate', 'unsubscribeRate', 'complaintRate'],
  ],
  [
    ...['newCustomers', 'leadToCloseDays', 'opportunityCycleDays', 'opportunities'],
    ...['revenue', 'revenueGross', 'averageOrderValue'],
  ],
  ['cost', 'costPerLead', 'costPerMql', 'cpa'],
  [
    ...['customers', 'customerGrowthRate', 'churnEvents', 'reactivatedCustomers', 'churnRate'],
    ...['logoRetention', 'engagedRetention', 'clvRealised', 'clvPredicted'],
  ],
  [
    ...['recurringRevenue', 'revenueChurnRate', 'netRevenueRetention', 'expansionRevenue'],
    ...['recurringBridge', 'recurringBridge'],
  ],
  ['repeatRevenue', 'averageOrderValue', 'repeatPurchaseRate'],
  ['csat', 'csatResponseRate'],
  [
    ...['attributedRevenue', 'attributedRevenue', 'sourcedRevenue', 'influencedRevenue'],
    ...['attributedConversions', 'attributedConversions'],
  ],
  ['touchesToClose', 'marketingInfluence', 'attributedRevenue', 'attributedConversions'],
  ['roi', 'revenueToCost', 'cost', 'attributedRevenue'],
  ['cpa', 'costPerMql'],
  [
    ...['handOvers', 'mqlsAccepted', 'acceptanceRate', 'rejectionRate', 'recycleRate'],
    ...['slaFollowUpRate', 'timeToFollowUp'],
  ],
  [...['pipeline', 'pipeline', 'winRate', 'opportunities', 'forecastRevenue']],
  ['pipelinePerMql', 'nurtureLift', 'mqls'],
  ['reEngagedLeads', 'reEngagementRate', 'leadScore', 'leadsAboveThreshold', 'newLeads'],
  ['mqlEvents', 'reMqls', 'leadsInStage', 'throughputRatio', 'mqls', 'dropOffRate'],
  ['stalledLeads', 'timeInStage', 'leadsInStage'],
  ['nurturedLeads', 'programGoalRate'],
]

/** Any question that a world can answer. */
export function queries(world: World): fc.Arbitrary<MetricQuery> {
  const anything = FAMILIES.flat()
  const period = periods(world)
  return fc
    .oneof(...FAMILIES.map((family) => ({ weight: 4, arbitrary: fc.constant(family) })), {
      weight: 2,
      arbitrary: fc.constant(anything),
    })
    .chain((family) => fc.array(fc.constantFrom(...family), { minLength: 1, maxLength: 3 }))
    .chain((ids) => queriesOf(ids, world, period))
}

function queriesOf(
  ids: readonly string[],
  world: World,
  period: fc.Arbitrary<Period>,
): fc.Arbitrary<MetricQuery> {
  const dimensions = dimensionsOf(ids)
  const takesSegments = unitsOf(ids).every(takesSegment)
  return fc
    .record({
      metrics: selections(ids),
      by: fc.subarray([...dimensions], { maxLength: Math.min(2, dimensions.length) }),
      period,
      grain: maybe(fc.constantFrom<Grain>('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR')),
      where: dimensions.length === 0 ? fc.constant(undefined) : seldom(filters(dimensions)),
      segment: takesSegments
        ? seldom(fc.constantFrom(...Object.keys(world.segments)))
        : fc.constant(undefined),
      segmentAt: maybe(fc.constantFrom(...SEGMENT_TIMES)),
      compareTo: maybe(fc.constantFrom(...COMPARISONS)),
      currency: seldom(fc.constantFrom(...CURRENCIES)),
    })
    .map(({ grain, ...query }) => given({ ...query, grain: affordable(grain, query) }))
}

/** The dimensions that suit every metric. */
export function dimensionsOf(ids: readonly string[]): readonly string[] {
  return Object.keys(VALUES).filter((dimension) =>
    unitsOf(ids).every(
      (unit) => isApplicable(unit, dimension) && !isOwnerOfNobody(unit, dimension),
    ),
  )
}

/** Only deals and what comes of them have an owner of their own. */
function isOwnerOfNobody(unit: UnitKind, dimension: string): boolean {
  return dimension === 'owner' && (unit === 'customer' || unit === 'goalCredit')
}

function unitsOf(ids: readonly string[]): readonly UnitKind[] {
  return ids.flatMap((id) =>
    variantsOf(id).flatMap((params) => {
      const definition = metric(id, params)
      return definition.shape === 'quotient'
        ? [definition.over.unit, definition.under.unit]
        : [definition.unit]
    }),
  )
}

/** A metric once for each choice of the parameter that decides how it is computed. */
function variantsOf(id: string): readonly MetricParams[] {
  const computation = findMetric(id)?.computation
  if (computation?.kind !== 'choice') return [{}]
  return Object.keys(computation.choices).map((choice) => ({ [computation.param]: choice }))
}

function selections(ids: readonly string[]): fc.Arbitrary<readonly MetricSelection[]> {
  return fc.tuple(
    ...ids.map((id, i) =>
      fc.tuple(paramsOf(id), fc.boolean()).map(([params, named]): MetricSelection => {
        const isFirst = ids.indexOf(id) === i
        return {
          id,
          ...(named || !isFirst ? { as: `m${i}` } : {}),
          ...(params === undefined ? {} : { params }),
        }
      }),
    ),
  )
}

const windowDays = fc.constantFrom(undefined, 1, 7, 30, 90)
const stage = fc.constantFrom(...STAGES)

/** Any values of the parameters that the catalogue declares; what may be left out often is. */
export function paramsOf(id: string): fc.Arbitrary<MetricParams | undefined> {
  const parameters = findMetric(id)?.parameters ?? []
  if (parameters.length === 0) return fc.constant(undefined)
  const each = parameters.map((parameter) => [parameter.name, valueOf(parameter)] as const)
  return fc.record(Object.fromEntries(each)).map(given)
}

function valueOf(parameter: Parameter): fc.Arbitrary<string | number | undefined> {
  const value = anyValueOf(parameter)
  return parameter.required ? value : fc.oneof(value, fc.constant(undefined))
}

function anyValueOf({
  type,
  name,
  choices = [],
  roles,
}: Parameter): fc.Arbitrary<string | number | undefined> {
  switch (type) {
    case 'stage':
      return name === 'from' ? fc.oneof(stage, fc.constant('lead')) : stage
    case 'anyStage':
      return fc.constantFrom('lead', ...STAGES, 'recycled', 'disqualified', 'lost')
    case 'goal':
      if (roles) return fc.constantFrom('mql', 'opportunity', 'customer')
      return fc.oneof(stage, fc.constantFrom('formSubmission', 'order', 'customer', 'mql'))
    case 'days':
      return windowDays
    case 'count':
      return fc.constantFrom(1, 2, 5)
    case 'statistic':
      return fc.constantFrom(...STATISTICS)
    case 'costBasis':
      return fc.constantFrom(...COST_BASES)
    case 'attributionModel':
      return fc.constantFrom(...ATTRIBUTION_MODELS.map((model) => model.id))
    case 'choice':
      return fc.constantFrom(...choices)
  }
}

/** Presets, whole months, whole weeks, and any few days, around days on which something happened. */
export function periods(world: World): fc.Arbitrary<Period> {
  const { settings } = world
  const day = fc
    .tuple(fc.constantFrom(...busyDays(world)), fc.constantFrom(0, 0, 0, 1, -1, -5, -20))
    .map(([busy, offset]) => addDays(busy, offset))
  const days = fc
    .tuple(day, fc.constantFrom(1, 2, 7, 28, 31, 45))
    .map(([from, length]) => ({ from, to: addDays(from, length) }))
  const weeks = fc.tuple(day, fc.constantFrom(7, 28)).map(([near, length]) => {
    const from = addDays(near, settings.weekStart - 1 - mondayOffset(near))
    return { from, to: addDays(from, length) }
  })
  const months = fc.tuple(day, fc.constantFrom(1, 1, 2, 3, 6, 12)).map(([near, length]) => {
    const from = firstOfMonth(near)
    return { from, to: addMonths(from, length) }
  })
  const everything = fc.constant({ from: '2017-06-01', to: '2020-01-01' })
  const preset = fc.constantFrom(...PERIOD_PRESETS).map((name) => ({ preset: name }))
  const zone = seldom(fc.constantFrom(...ZONES))
  return fc
    .tuple(
      fc.oneof<fc.Arbitrary<Period>[]>(days, weeks, months, months, everything, everything, preset),
      zone,
    )
    .map(([period, of]) => (of === undefined ? period : { ...period, zone: of }))
}

/** Days on which something happened, each as often as it did. */
function busyDays({ records, settings }: World): readonly string[] {
  return records.flatMap((record) => {
    if (record.kind === 'lead')
      return [dayOf(instantOf(record.createdAt, settings.zone), settings.zone)]
    if (record.kind === 'cost') return [record.from]
    if (record.kind === 'subscription') {
      return [dayOf(instantOf(record.startsAt, settings.zone), settings.zone)]
    }
    if (record.kind === 'survey') {
      return [dayOf(instantOf(record.invitedAt, settings.zone), settings.zone)]
    }
    if (record.kind === 'opportunity' && record.openedAt !== undefined) {
      return [dayOf(instantOf(record.openedAt, settings.zone), settings.zone)]
    }
    if (!('at' in record)) return []
    return [dayOf(instantOf(record.at, settings.zone), settings.zone)]
  })
}

function mondayOffset(day: string): number {
  return ((daysBetween('2018-01-01', day) % 7) + 7) % 7
}

/** A grain that does not cut the period into more than some ninety buckets. */
function affordable(
  grain: Grain | undefined,
  { period }: { readonly period: Period },
): Grain | undefined {
  const days =
    period.from !== undefined && period.to !== undefined
      ? daysBetween(period.from, period.to)
      : (SHORT_PRESETS[period.preset ?? ''] ?? 800)
  if (grain === 'DAY' && days > 92) return 'MONTH'
  return grain === 'WEEK' && days > 400 ? 'QUARTER' : grain
}

const SHORT_PRESETS: Readonly<Record<string, number>> = {
  LAST_7_DAYS: 7,
  LAST_28_DAYS: 28,
  LAST_90_DAYS: 90,
  LAST_12_WEEKS: 84,
  LAST_MONTH: 31,
  LAST_3_MONTHS: 92,
  THIS_MONTH: 31,
  THIS_QUARTER: 92,
}
