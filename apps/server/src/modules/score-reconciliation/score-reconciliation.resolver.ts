import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { FunnelGroupInput } from '../funnel/funnel-cell.input.js'
import { ScoreReconciliationArgs, toReconciliationQuery } from './score-reconciliation.input.js'
import { answerReconciliation, readGaps } from './score-reconciliation.service.js'
import { ScoreGapConnectionType, ScoreReconciliationType } from './score-reconciliation.type.js'

@Resolver(() => ScoreReconciliationType)
export class ScoreReconciliationResolver {
  @Query(() => ScoreReconciliationType, {
    description: 'Holds the sum of all points against the scores that sources have stored.',
  })
  scoreReconciliation(
    @Ctx() ctx: RequestContext,
    @Args(() => ScoreReconciliationArgs) asked: ScoreReconciliationArgs,
  ): Promise<ScoreReconciliationType> {
    return answerReconciliation(ctx, toReconciliationQuery(asked), asked.asOf ?? undefined)
  }

  @FieldResolver(() => ScoreGapConnectionType, { description: 'The leads that differ.' })
  gaps(
    @Root() asked: ScoreReconciliationType,
    @Ctx() ctx: RequestContext,
    @Arg('group', () => FunnelGroupInput, {
      nullable: true,
      description: 'Of `by`: those of one value; all of them where left out.',
    })
    group: FunnelGroupInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<ScoreGapConnectionType> {
    const own = group == null ? undefined : { value: group.value ?? null }
    return readGaps(ctx, asked, own, { first, after: after ?? null })
  }
}
