import type { WaterfallStep } from '@leadlight/charts'

/** The lines of the bridge of recurring revenue, in their order. */
export const BRIDGE_LINES = [
  'START',
  'NEW',
  'RETURNED',
  'EXPANSION',
  'CONTRACTION',
  'CHURN',
  'FX',
  'END',
] as const
export type BridgeLine = (typeof BRIDGE_LINES)[number]

/** The sign that a line is written with: levels have none, and what is lost is taken off. */
export function signOf(line: BridgeLine): '' | '+' | '−' {
  switch (line) {
    case 'START':
    case 'END':
      return ''
    case 'CONTRACTION':
    case 'CHURN':
      return '−'
    default:
      return '+'
  }
}

/** A line as a step of a waterfall; what is missing moves nothing. */
export function stepOf(line: BridgeLine, value: number | null): WaterfallStep {
  const sign = signOf(line)
  const amount = value ?? 0
  return { kind: sign === '' ? 'level' : 'movement', value: sign === '−' ? -amount : amount }
}
