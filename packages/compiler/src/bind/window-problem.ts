import { isWindow, MAX_WINDOW_DAYS } from '@leadlight/metrics'
import type { Problem } from '../errors.js'

/** What is wrong with a window in days; null where nothing is. */
export function windowProblem(windowDays: number): Problem | null {
  if (isWindow(windowDays)) return null
  return {
    code: 'BAD_PARAMETER',
    message: `\`windowDays\` is ${windowDays}: it takes whole days from 1 to ${MAX_WINDOW_DAYS}.`,
    path: ['windowDays'],
    params: { parameter: 'windowDays', value: windowDays },
    suggestion: 'Leave it out for ever, or give such a number.',
  }
}
