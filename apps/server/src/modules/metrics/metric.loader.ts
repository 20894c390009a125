import type { MetricQuery } from '@leadlight/metrics'
import DataLoader from 'dataloader'

import { InputError } from '../../errors/actionable-error.js'
import type { Answered } from './answered.js'

/** Collects every question about metrics that one request asks, and hands them on together. */
export type MetricLoader = DataLoader<MetricQuery, Answered, string>

/** Answers questions in one go; a question's own fault takes its place in the list. */
export type AnswerAll = (queries: readonly MetricQuery[]) => Promise<readonly (Answered | Error)[]>

const maxQuestions = 300

/**
 * Makes the loader of one request. It waits until no resolver has anything left to do without an
 * answer, so that the fields of a whole operation, aliases and several roots included, are one batch.
 */
export function createMetricLoader(answerAll: AnswerAll): MetricLoader {
  return new DataLoader(
    async (queries) => {
      if (queries.length > maxQuestions) throw tooManyQuestions(queries.length)
      return answerAll(queries)
    },
    {
      cacheKeyFn: (query) => JSON.stringify(query),
      batchScheduleFn: (dispatch) => void setImmediate(dispatch),
    },
  )
}

function tooManyQuestions(asked: number): InputError {
  return new InputError({
    code: 'OPERATION_TOO_LARGE',
    message: `This operation asks ${asked} questions of the metrics; ${maxQuestions} are allowed.`,
    params: { limit: 'questions', asked, allowed: maxQuestions },
    suggestion: 'Split it into several operations, or ask one `frame` for several metrics at once.',
  })
}
