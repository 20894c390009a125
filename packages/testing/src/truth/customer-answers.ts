import type { Answer, AnswerValue } from '@leadlight/compiler'
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

/** What is asked in tests of answers worked out by hand. */
export interface CustomerQuestions {
  /** The total of each question. */
  answers(
    records: readonly LedgerRecord[],
    questions: readonly Question[],
  ): Promise<readonly AnswerValue[]>
  /** The value of each total. */
  values(
    records: readonly LedgerRecord[],
    questions: readonly Question[],
  ): Promise<readonly (number | null)[]>
  /** Codes of what an answer says besides. */
  notes(records: readonly LedgerRecord[], question: Question): Promise<readonly string[]>
}

/** Asks a database that is there by the time of the first question. */
export function customerQuestions(test: () => TestDatabase): CustomerQuestions {
  const answers: CustomerQuestions['answers'] = async (records, questions) =>
    (await customerAnswers(test(), records, questions)).map(({ totals }) => totals[0]!)
  return {
    answers,
    values: async (records, questions) =>
      (await answers(records, questions)).map(({ value }) => value),
    notes: async (records, question) => {
      const [answer] = await customerAnswers(test(), records, [question])
      return (answer?.notes ?? []).map(({ code }) => code)
    },
  }
}
