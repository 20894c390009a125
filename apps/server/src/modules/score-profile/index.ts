import { ScoreProfileResolver } from './score-profile.resolver.js'
import { ScoredLeadCountResolver, ScoreProfileLeadsResolver } from './scored-leads.resolver.js'

export const scoreProfileModule = [
  ScoreProfileResolver,
  ScoreProfileLeadsResolver,
  ScoredLeadCountResolver,
] as const
