import { ScoringRuleSetResolver } from './scoring-rule-set.resolver.js'
import { WhatIfResolver } from './what-if.resolver.js'

export const leadScoringModule = [ScoringRuleSetResolver, WhatIfResolver] as const
