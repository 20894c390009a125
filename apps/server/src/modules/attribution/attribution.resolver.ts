import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { explainSource, explainStatements } from '../explain/explain-metric.js'
import type { Reader } from '../explain/explain-metric.js'
import type { ExplanationType } from '../explain/explanation.type.js'
import { AvailableModelType } from './available-model.type.js'
import { availableModels } from './available-models.js'
import { AttributionInput } from './attribution.input.js'
import { answerAttribution } from './attribution.service.js'
import type { AnsweredAttribution } from './attribution.service.js'
import { AttributionType } from './attribution.type.js'
import { dataVersion, runIdOf } from './run-hash.js'
import { toAttribution } from './to-attribution.js'
import { toAttributionQuery } from './to-attribution-query.js'

@Resolver()
export class AttributionResolver {
  @Query(() => [AvailableModelType], {
    description:
      'The models that a question of attribution may name: shipped, learning, and the workspace’s own.',
  })
  attributionModels(@Ctx() { workspace }: RequestContext): readonly AvailableModelType[] {
    return availableModels(workspace.settings)
  }

  @Query(() => AttributionType, {
    description:
      'Which touches a goal comes from: several models side by side, each adding up to the whole.',
  })
  async attribution(
    @Arg('query', () => AttributionInput, { description: 'The question.' })
    input: AttributionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AttributionType> {
    const query = toAttributionQuery(input)
    const asOf = input.asOf ?? undefined
    const answered = await answerAttribution(ctx, query, asOf)
    const version = dataVersion(ctx.workspace.workspaceId, answered.freshness, asOf)
    const told = toAttribution(answered, version)
    const { period } = told
    return {
      ...told,
      // The days that were meant, so that a preset is another run tomorrow.
      runId: runIdOf(
        { ...query, period },
        told.models.map(({ hash }) => hash),
      ),
      explain: explain(answered, { role: ctx.identity.role, asOf }),
    }
  }
}

function explain(
  { answer, statements, reads, freshness }: AnsweredAttribution,
  reader: Reader,
): ExplanationType {
  return {
    formula: answer.models.map(({ name, about }) => `${name}: ${about}`).join('\n'),
    definition: 'Which touches does the goal come from?',
    population:
      'Every line or conversion of the period by its own date, split among the touches before its conversion by largest remainder; a refund takes the shares of the line that it names. Conditions on touches hold after weighting.',
    numbers: [],
    ...explainSource(reads, reader),
    ...explainStatements(statements, reader),
    freshness,
  }
}
