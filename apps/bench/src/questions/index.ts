import { ANALYSIS_QUESTIONS } from './analysis-questions.js'
import { FUNNEL_QUESTIONS } from './funnel-questions.js'
import { METRIC_QUESTIONS } from './metric-questions.js'
import type { Question } from './question.js'

/** Every question that has a hand-written statement beside it. */
export const QUESTIONS: readonly Question[] = [
  ...METRIC_QUESTIONS,
  ...FUNNEL_QUESTIONS,
  ...ANALYSIS_QUESTIONS,
]
