import type { MetricQuery } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { Problem } from '../errors.js'
import { bind } from './bind.js'
import type { BoundQuery } from './bound-query.js'

/** How a question differs from the metric's that lends it rules. */
export interface OwnWords {
  /** What it calls its period. */
  readonly period?: string
  /** What it calls the dimension of its groups. */
  readonly by?: string
  /** What else is wrong with it. */
  readonly problems?: readonly Problem[]
}

/**
 * Settles a question's names by the rules of metrics that count the same things. A problem is one of
 * the question that people asked, by its name, not of the metrics that lend their rules.
 *
 * @throws MetricQueryError with every problem, at its place in the question that people asked
 */
export function bindAs(
  name: string,
  query: MetricQuery,
  context: CompileContext,
  { problems = [], ...places }: OwnWords = {},
): BoundQuery {
  const found = [...problems]
  try {
    const bound = bind(query, context)
    if (found.length === 0) return bound
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    const own = error.problems.map((problem): Problem => ({
      ...problem,
      message: query.metrics.reduce(
        (message, { id }) => message.replace(`Metric \`${id}\``, name),
        problem.message,
      ),
      path: placeOf(problem.path, places),
    }))
    found.unshift(...own)
  }
  const [first, ...rest] = found
  if (!first) throw new Error('A question was refused without a word.')
  throw new MetricQueryError([first, ...rest])
}

/** Where a problem is in the question: it has one dimension, and no metrics. */
function placeOf(
  path: Problem['path'],
  { period = 'period', by = 'by' }: Omit<OwnWords, 'problems'>,
): Problem['path'] {
  const [room, ...rest] = path
  if (room === 'by') return [by]
  if (room === 'period') return [period, ...rest]
  return room === 'metrics' ? path.slice(path[2] === 'params' ? 3 : 2) : path
}
