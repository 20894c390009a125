import { formatValue } from '@leadlight/metrics'

import type { Times } from '../measure/repeat.js'

/** Milliseconds as people compare them: whole ones, with a digit below ten. */
export function writeMilliseconds(value: number | undefined): string {
  if (value === undefined) return '–'
  return value < 10 ? String(Math.round(value * 10) / 10) : writeCount(Math.round(value))
}

/** A median, with the number of runs where there were fewer than asked for. */
export function writeTimes(times: Times | undefined, runs: number): string {
  if (!times) return '–'
  const fewer = times.runs < runs ? ` (${times.runs} runs)` : ''
  return `${writeMilliseconds(times.median)}${fewer}`
}

/** A number of things. */
export function writeCount(count: number | undefined): string {
  return count === undefined ? '–' : formatValue(count, { unit: 'COUNT', locale: 'en' })
}

/** How many times one thing is another. */
export function writeRatio(over: Times | undefined, under: Times | undefined): string {
  if (!over || !under) return '–'
  return `${Math.round((over.median / under.median) * 100) / 100}×`
}
