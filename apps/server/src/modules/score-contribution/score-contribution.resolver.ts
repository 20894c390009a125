import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { ScoreContributionInput, toContributionQuery } from './score-contribution.input.js'
import { answerScoreContribution } from './score-contribution.service.js'
import { ScoreContributionType } from './score-contribution.type.js'

@Resolver()
export class ScoreContributionResolver {
  @Query(() => ScoreContributionType, {
    description: 'What raises scores, and what raises them without effect.',
  })
  scoreContribution(
    @Arg('query', () => ScoreContributionInput, { description: 'The question.' })
    input: ScoreContributionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ScoreContributionType> {
    return answerScoreContribution(ctx, toContributionQuery(input), input.asOf ?? undefined)
  }
}
