import type { Unit } from '@leadlight/metrics'

/** What it takes to write a value, but for the language. */
export interface ValueFormat {
  readonly unit: Unit
  readonly currency: string | null
}
