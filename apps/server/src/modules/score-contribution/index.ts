import { ScoreContributionResolver } from './score-contribution.resolver.js'

export const scoreContributionModule = [ScoreContributionResolver] as const
