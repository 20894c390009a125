import { compile } from '@leadlight/compiler'
import type { Answer, CompileContext, MetricQueryError } from '@leadlight/compiler'
import { readWorkspaceFacts } from '@leadlight/database'
import type { Database } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import type { World } from '../oracle/world.js'
import { horizonOf } from './load-world.js'

/** What the product answers of what was known at an instant. */
export interface AskedAsOf {
  readonly answers: readonly (Answer | MetricQueryError)[]
  /** Nothing has been recorded since. */
  readonly present: boolean
}

/** Asks the product as of an instant, up to a share of leads by deriving those alone who were touched since. */
export async function askAsOf(
  database: Database,
  queries: readonly MetricQuery[],
  context: CompileContext,
  { live, now }: Pick<World, 'live' | 'now'>,
  asOf: string,
  touchedShare?: number,
): Promise<AskedAsOf> {
  const { workspaceId } = context
  const { client, moment, close } = await database.openAsOf({
    workspaceId,
    asOf,
    now: new Date(now),
    ...(touchedShare !== undefined && { touchedShare }),
  })
  try {
    const { sources, rollups } = await readWorkspaceFacts(client, workspaceId, [])
    const horizon = horizonOf({ live, now: asOf }, sources.latestEffectiveAt)
    const plan = compile(queries, { ...context, horizon, rollups })
    const results = []
    for (const { text, values } of plan.statements) results.push(await client.query(text, values))
    const later = []
    for (const { text, values } of plan.followUps(results))
      later.push(await client.query(text, values))
    return { answers: plan.answers(results, later), present: moment.present }
  } finally {
    await close()
  }
}
