import type { MetricQuery } from '@leadlight/metrics'
import type { Answer } from '../answer/answer.js'
import { MetricQueryError } from '../errors.js'
import type { AttributionQuery } from './attribution.js'
import type { BoundAttribution } from './bind-attribution.js'
import type { CreditGoal } from './credit-spec.js'

/** What is asked of metrics beside credit: the whole, and the two other readings of revenue. */
export interface BesideQueries {
  /** The goal's own metric over the conversions that the question is about; null where it has none. */
  readonly whole: MetricQuery | null
  /** Sourced and influenced revenue by group; null for other goals. */
  readonly sides: MetricQuery | null
}

export function besideQueries(query: AttributionQuery, bound: BoundAttribution): BesideQueries {
  const metric = metricOf(bound.goal)
  const common = {
    period: query.period,
    ...(query.segment === undefined ? {} : { segment: query.segment }),
    ...(query.segmentAt === undefined ? {} : { segmentAt: query.segmentAt }),
    ...(query.currency === undefined ? {} : { currency: query.currency }),
  }
  return {
    whole:
      metric === null
        ? null
        : {
            ...common,
            metrics: [{ id: metric }],
            ...(bound.population ? { where: bound.population } : {}),
          },
    sides:
      bound.goal.kind === 'revenue'
        ? {
            ...common,
            metrics: [{ id: 'sourcedRevenue' }, { id: 'influencedRevenue' }],
            by: [bound.by],
            ...(bound.filter ? { where: bound.filter } : {}),
          }
        : null,
  }
}

/** The metric that credit for a goal has to add up to. */
function metricOf(goal: CreditGoal): string | null {
  if (goal.kind === 'revenue') return 'revenue'
  if (goal.kind !== 'conversion') return null
  return { mql: 'mqls', opportunity: 'opportunities', customer: 'newCustomers' }[goal.of]
}

/** Three readings of revenue as metrics tell them, in minor units, and the whole in those of credit. */
export interface Beside {
  readonly whole: bigint | null
  readonly sourced: ReadonlyMap<string | null, bigint> | null
  readonly influenced: ReadonlyMap<string | null, bigint> | null
  readonly totalSourced: bigint | null
  readonly totalInfluenced: bigint | null
}

/** @throws MetricQueryError where a metric refuses what credit has let through */
export function readBeside(
  queries: BesideQueries,
  answers: readonly (Answer | MetricQueryError)[],
): Beside {
  const asked = answers.map((answer) => {
    if (answer instanceof MetricQueryError) throw answer
    return answer
  })
  const whole = queries.whole ? asked[0] : undefined
  const sides = queries.sides ? asked[queries.whole ? 1 : 0] : undefined
  const column = (n: number): ReadonlyMap<string | null, bigint> | null =>
    sides
      ? new Map(
          sides.cells.map(({ group, values }) => [group[0] ?? null, minor(values[n]?.exact) ?? 0n]),
        )
      : null
  return {
    whole: whole ? wholeUnits(whole) : null,
    sourced: column(0),
    influenced: column(1),
    totalSourced: minor(sides?.totals[0]?.exact),
    totalInfluenced: minor(sides?.totals[1]?.exact),
  }
}

/** Money in minor units, numbers in millionths, as credit is. */
function wholeUnits({ totals: [total], metrics: [metric] }: Answer): bigint | null {
  const units = minor(total?.exact)
  return units !== null && metric?.definition.unit !== 'MONEY' ? units * 1_000_000n : units
}

/** A decimal of a fixed number of places as a whole number of its last one. */
const minor = (exact: string | null | undefined): bigint | null =>
  exact === null || exact === undefined ? null : BigInt(exact.replace('.', ''))
