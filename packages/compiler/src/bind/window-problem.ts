import type { Problem } from '../errors.js'

const MAX_DAYS = 36_500

/** What is wrong with a window in days; null where nothing is. */
export function windowProblem(windowDays: number): Problem | null {
  if (Number.isInteger(windowDays) && windowDays >= 1 && windowDays <= MAX_DAYS) return null
  return {
    code: 'BAD_PARAMETER',
    message: `\`windowDays\` is ${windowDays}: it takes whole days from 1 to ${MAX_DAYS}.`,
    path: ['windowDays'],
    params: { parameter: 'windowDays', value: windowDays },
    suggestion: 'Leave it out for ever, or give such a number.',
  }
}
