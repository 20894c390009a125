import { createHash } from 'node:crypto'

import type { BoundModel } from '@leadlight/compiler'
import type { WorkspaceRecord } from '@leadlight/database'
import { compareInstants, dayOf, rulesOf } from '@leadlight/metrics'

import type { AnsweredAttribution } from './attribution.service.js'

/** What data a question was answered from, and the settings that it was derived by: equal for equal data. */
export function dataVersion(
  { workspaceId, zone, settings }: WorkspaceRecord,
  answered: Pick<AnsweredAttribution, 'answer' | 'facts' | 'freshness'>,
  asOf: string | undefined,
): string {
  const { facts, freshness } = answered
  return JSON.stringify({
    workspaceId,
    recordedAt: freshness.recordedAt,
    // Of what was recorded it counts what facts have followed.
    ...(freshness.pendingSince !== null && { pendingSince: freshness.pendingSince }),
    reach: reachOf(answered),
    asOf: asOf ?? null,
    zone,
    rules: rulesOf(settings),
    // Neither names nor limits make numbers.
    stages: facts.stages.map(({ id, rank, role, optional, side }) => [
      ...[id, rank, role],
      ...[optional, side],
    ]),
  })
}

/**
 * Up to when facts count. While a source is live the horizon moves with the clock, which changes a
 * number only if facts lie ahead of it; costs come in by days.
 */
function reachOf({
  answer: { bound },
  facts: { sources },
  freshness: { horizon },
}: Pick<AnsweredAttribution, 'answer' | 'facts' | 'freshness'>): string | null {
  if (horizon === null) return null
  const { period, dateBasis, zone } = bound
  // By spend cohort what touches of the period earned later counts as well.
  if (dateBasis === 'CLOSE_DATE' && compareInstants(period.end, horizon) <= 0) return period.end
  const latest = sources.latestEffectiveAt
  const ahead = latest !== null && compareInstants(latest, horizon) > 0
  return ahead ? horizon : dayOf(horizon, zone)
}

/** A model with the data that it is applied to, as one number. */
export const hashModel = (
  { definition }: Pick<BoundModel, 'definition'>,
  version: string,
): string => sha256([definition, version])

/** A question as it was understood, with its models and data, as one number; the order of its keys says nothing. */
export const runIdOf = (bound: unknown, hashes: readonly string[]): string =>
  sha256([JSON.stringify(inOrder(bound)), ...hashes])

const sha256 = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')

function inOrder(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
