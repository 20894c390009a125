import type { Answer } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricParams } from '@leadlight/metrics'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAnswers } from './agreed-answers.js'
import { loadWorld } from './load-world.js'

/** One metric over one period. */
export interface Question {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly params?: MetricParams
}

/** What product and oracle say of a live workspace in EUR and UTC, long after its records. */
export async function customerAnswers(
  { database }: TestDatabase,
  records: readonly LedgerRecord[],
  questions: readonly Question[],
): Promise<readonly Answer[]> {
  const world = {
    ...makeWorld(records, { settings: { zone: 'UTC', currency: 'EUR' } }),
    live: true,
    now: '2027-06-01T00:00:00Z',
  }
  const context = await loadWorld(database, world)
  const queries = questions.map(({ id, from, to, params = {} }) => ({
    metrics: [{ id, params }],
    period: { from, to },
  }))
  return agreedAnswers(database, context, world, queries)
}
