import { ScoreReconciliationResolver } from './score-reconciliation.resolver.js'

export const scoreReconciliationModule = [ScoreReconciliationResolver] as const
