import { createHash } from 'node:crypto'

import type { BoundModel } from '@leadlight/compiler'

import type { FreshnessType } from '../freshness/freshness.type.js'

/** What data a question was answered from: equal for equal data. */
export function dataVersion(
  workspaceId: number,
  { recordedAt, horizon }: FreshnessType,
  asOf: string | undefined,
): string {
  return JSON.stringify({ workspaceId, recordedAt, horizon, asOf: asOf ?? null })
}

/** A model with the data that it is applied to, as one number. */
export const hashModel = (
  { definition }: Pick<BoundModel, 'definition'>,
  version: string,
): string => sha256([definition, version])

/** A question with its models and data, as one number; the order of its keys says nothing. */
export const runIdOf = (query: unknown, hashes: readonly string[]): string =>
  sha256([JSON.stringify(inOrder(query)), ...hashes])

const sha256 = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
