import { MetricQueryError } from '@leadlight/compiler'
import { ACTOR_RULES_VERSION, readSnapshots } from '@leadlight/database'
import type { Later, SnapshotRecord } from '@leadlight/database'
import { compareInstants } from '@leadlight/metrics'
import type { MetricDefinition, Period } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { measureMonths, monthQuestions, numbersOf } from './measure-months.js'
import type { MonthNumber } from './measure-months.js'

/** Of which numbers it is asked how they have changed. */
export interface MonthsAsk {
  readonly metric: MetricDefinition
  readonly period: Period
  /** Against what was known then; against what was reported when each month closed where undefined. */
  readonly since: string | undefined
  /** Whether each source is asked about as well. */
  readonly bySource: boolean
}

/** A number as it was reported, with the rules that it was made by. */
export type Reported = SnapshotRecord

/** What is known when months are measured. */
interface KnownThen {
  readonly asOf: string
  readonly later?: Later
}

/** Measures what is asked about as it is now, in one go with whatever else the request asks. */
export async function presentMonths(
  { metrics }: RequestContext,
  { metric, period, bySource }: MonthsAsk,
): Promise<readonly MonthNumber[]> {
  const numbers = monthQuestions(metric, period, bySource).map(async (question) => {
    try {
      return numbersOf((await metrics.load(question.query)).answer, question)
    } catch (error) {
      // A metric that this workspace cannot be asked for has nothing to report.
      if (error instanceof MetricQueryError && !isOfPeriod(error)) return []
      throw error
    }
  })
  return (await Promise.all(numbers)).flat()
}

const isOfPeriod = ({ problems }: MetricQueryError): boolean =>
  problems.some(({ path }) => path[0] === 'period')

/** Measures what is asked about with what was known once. */
export function askMonths(
  ctx: RequestContext,
  { metric, period, bySource }: MonthsAsk,
  { asOf, later }: KnownThen,
): Promise<readonly MonthNumber[]> {
  const { workspace, now, doors } = ctx
  // What happened since the instant is beyond the horizon until it is let in.
  const clock = later === undefined || later === 'late' ? clockAt(asOf, now) : now.toISOString()
  return doors
    .at({ asOf, ...(later && { later }) })
    .withContext({ workspaceId: workspace.workspaceId, role: 'read' }, (client) =>
      measureMonths(client, { workspace, clock, asOf }, [metric], period, bySource),
    )
}

/** What was kept of some months when they closed. */
export async function keptOf(
  { doors, workspace: { workspaceId } }: RequestContext,
  { metric, bySource }: Pick<MonthsAsk, 'metric' | 'bySource'>,
  present: readonly MonthNumber[],
): Promise<readonly Reported[]> {
  const months = [...new Set(present.map(({ month }) => month))]
  const kept = await doors
    .at({})
    .withContext({ workspaceId, role: 'read' }, (client) =>
      readSnapshots(client, workspaceId, metric.id, months),
    )
  return kept.filter((number) => bySource || !number.bySource)
}

/** The same of numbers that are in the same currency now: amounts of another one are no other numbers of this. */
export async function reportedAtClose(
  ctx: RequestContext,
  asked: MonthsAsk,
  present: readonly MonthNumber[],
): Promise<readonly Reported[]> {
  const currency = present[0]?.currency ?? null
  return (await keptOf(ctx, asked, present)).filter((number) => number.currency === currency)
}

/** What was known at an instant of the months that were over by then. */
export async function knownSince(
  ctx: RequestContext,
  asked: MonthsAsk,
  since: string,
): Promise<readonly Reported[]> {
  const numbers = await askMonths(ctx, asked, { asOf: since })
  return numbers
    .filter(({ end }) => compareInstants(end, since) <= 0)
    .map(({ end: _end, ...number }) => ({
      ...number,
      knownAt: since,
      definitionVersion: asked.metric.version.number,
      rulesVersion: ACTOR_RULES_VERSION,
    }))
}
