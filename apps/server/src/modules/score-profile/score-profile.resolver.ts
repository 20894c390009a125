import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { findRuledScores } from '../lead-scoring/rule-sets.service.js'
import { ScoreProfileInput, toScoreProfileQuery } from './score-profile.input.js'
import { answerScoreProfile } from './score-profile.service.js'
import { ScoreProfileType } from './score-profile.type.js'

@Resolver()
export class ScoreProfileResolver {
  @Query(() => ScoreProfileType, {
    description: 'How high new leads score, cohort by cohort.',
  })
  async scoreProfile(
    @Arg('query', () => ScoreProfileInput, { description: 'The question.' })
    input: ScoreProfileInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ScoreProfileType> {
    const asOf = input.asOf ?? undefined
    const ruled =
      input.ruleSet == null ? null : await findRuledScores(ctx, input.ruleSet, asOf, ['ruleSet'])
    const query = { ...toScoreProfileQuery(input), ...(ruled && { ruled }) }
    return answerScoreProfile(ctx, query, asOf)
  }
}
