import {
  ContributionRecordsResolver,
  ScoreChangeCountResolver,
  TouchedLeadCountResolver,
} from './contribution-records.resolver.js'
import { ScoreContributionResolver } from './score-contribution.resolver.js'

export const scoreContributionModule = [
  ScoreContributionResolver,
  ContributionRecordsResolver,
  ScoreChangeCountResolver,
  TouchedLeadCountResolver,
] as const
