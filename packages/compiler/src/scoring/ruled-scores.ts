import type { ScoringRules } from '@leadlight/metrics'

/** Rules by which leads are scored instead of what their source says. */
export interface RuledScores {
  readonly rules: ScoringRules
  /** What the scores are called, as the name of their model. */
  readonly model: string
}
