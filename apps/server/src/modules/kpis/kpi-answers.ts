import { MetricQueryError } from '@leadlight/compiler'
import type { MetricQuery, Note } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import type { Answered } from '../metrics/answered.js'

/** An answer, or the note that says why a filter kept a tile from having one. */
export type KpiOutcome =
  | { readonly kind: 'answered'; readonly answered: Answered }
  | { readonly kind: 'notApplicable'; readonly note: Note }

/**
 * Asks a question for a tile. A filter that its metric cannot bear leaves the tile empty with a
 * caveat, for one tile must not take the whole page along; every other fault is an error.
 */
export async function askForTile(ctx: RequestContext, query: MetricQuery): Promise<KpiOutcome> {
  try {
    return { kind: 'answered', answered: await ctx.metrics.load(query) }
  } catch (error) {
    const note = noteOf(error, query)
    if (note) return { kind: 'notApplicable', note }
    throw error
  }
}

function noteOf(error: unknown, { metrics: [metric] }: MetricQuery): Note | undefined {
  if (!(error instanceof MetricQueryError)) return undefined
  const { problems } = error
  if (problems.some(({ code }) => code !== 'FILTER_NOT_APPLICABLE')) return undefined
  return { code: 'FILTER_NOT_APPLICABLE', metric: metric?.id, text: problems[0].message }
}
