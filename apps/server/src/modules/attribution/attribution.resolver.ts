import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { explainAnalysis } from '../metrics/answer-analysis.js'
import { AvailableModelType } from './available-model.type.js'
import { availableModels } from './available-models.js'
import { AttributionCellInput, toAttributionCell } from './attribution-cell.input.js'
import { AttributionInput } from './attribution.input.js'
import { AttributionRecordConnectionType } from './attribution-record.type.js'
import { readAttributionRecords } from './attribution-records.service.js'
import { answerAttribution } from './attribution.service.js'
import { AttributionType } from './attribution.type.js'
import { PathRecordConnectionType } from './path-record.type.js'
import { readPathRecords } from './path-records.service.js'
import { dataVersion, runIdOf } from './run-hash.js'
import { toAttribution } from './to-attribution.js'
import { toAttributionQuery } from './to-attribution-query.js'
import { toTouchCell, TouchCellInput } from './touch-cell.input.js'
import { TouchRecordConnectionType } from './touch-record.type.js'
import { readTouchRecords } from './touch-records.service.js'

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
    const version = dataVersion(ctx.workspace, answered, asOf)
    const told = toAttribution(answered, version)
    const { bound, models } = answered.answer
    return {
      ...told,
      runId: runIdOf(
        bound,
        told.models.map(({ hash }) => hash),
      ),
      explain: explainAnalysis(
        { ...WORDS, formula: models.map(({ name, about }) => `${name}: ${about}`).join('\n') },
        answered,
        ctx,
        asOf,
      ),
    }
  }

  @Query(() => AttributionRecordConnectionType, {
    description:
      'The credit behind a cell of attribution, by whatever model: each line or conversion with what of it is credited there.',
  })
  attributionRecords(
    @Arg('query', () => AttributionInput, { description: 'The question.' })
    input: AttributionInput,
    @Arg('cell', () => AttributionCellInput, { description: 'Which of its credits.' })
    cell: AttributionCellInput,
    @Arg('first', () => Int, { description: 'How many, 1 to 1,000.' }) first: number,
    @Ctx() ctx: RequestContext,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<AttributionRecordConnectionType> {
    const asked = {
      query: toAttributionQuery(input),
      cell: toAttributionCell(cell),
      asOf: input.asOf ?? undefined,
    }
    return readAttributionRecords(ctx, asked, first, after ?? null)
  }

  @Query(() => PathRecordConnectionType, {
    description: 'The conversions behind one of the paths of attribution: as many as it counts.',
  })
  attributionPathRecords(
    @Arg('query', () => AttributionInput, { description: 'The question.' })
    input: AttributionInput,
    @Arg('steps', () => [String], {
      nullable: 'items',
      description: 'The values of the path’s steps in order, null where blank.',
    })
    steps: (string | null)[],
    @Arg('first', () => Int, { description: 'How many, 1 to 1,000.' }) first: number,
    @Ctx() ctx: RequestContext,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<PathRecordConnectionType> {
    const asked = { query: toAttributionQuery(input), steps, asOf: input.asOf ?? undefined }
    return readPathRecords(ctx, asked, first, after ?? null)
  }

  @Query(() => TouchRecordConnectionType, {
    description:
      'The conversions, or the deals that were won, of which touches are counted: as many as the count says.',
  })
  attributionTouchRecords(
    @Arg('query', () => AttributionInput, { description: 'The question.' })
    input: AttributionInput,
    @Arg('cell', () => TouchCellInput, { description: 'Which of its counts.' })
    cell: TouchCellInput,
    @Arg('first', () => Int, { description: 'How many, 1 to 1,000.' }) first: number,
    @Ctx() ctx: RequestContext,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<TouchRecordConnectionType> {
    const asked = {
      query: toAttributionQuery(input),
      cell: toTouchCell(cell),
      asOf: input.asOf ?? undefined,
    }
    return readTouchRecords(ctx, asked, first, after ?? null)
  }
}

const WORDS = {
  definition: 'Which touches does the goal come from?',
  population:
    'Every line or conversion of the period by its own date, split among the touches before its conversion by largest remainder; a refund takes the shares of the line that it names. Conditions on touches hold after weighting.',
}
