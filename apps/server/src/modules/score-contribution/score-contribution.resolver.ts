import { compileScoreContribution } from '@leadlight/compiler'
import type { Contributor } from '@leadlight/compiler'
import { readNames } from '@leadlight/database'
import type { DoorClient } from '@leadlight/database'
import { valueName } from '@leadlight/metrics'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { labelOf } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'
import { ScoreContributionInput, toContributionQuery } from './score-contribution.input.js'
import { ScoreContributionType } from './score-contribution.type.js'

@Resolver()
export class ScoreContributionResolver {
  @Query(() => ScoreContributionType, {
    description: 'What raises scores, and what raises them without effect.',
  })
  async scoreContribution(
    @Arg('query', () => ScoreContributionInput, { description: 'The question.' })
    input: ScoreContributionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ScoreContributionType> {
    const query = toContributionQuery(input)
    const asOf = input.asOf ?? undefined
    const found = await answerAnalysis(
      ctx,
      asOf,
      (context) => compileScoreContribution(query, context),
      (client, { rows }) =>
        labelsOf(
          client,
          ctx.workspace.workspaceId,
          query.by,
          rows.flatMap(({ value }) => value ?? []),
        ),
    )
    return {
      ...found.answer,
      rows: found.answer.rows.map((row) => ({ ...row, label: labelOf(row.value, found.more) })),
      freshness: found.freshness,
      explain: explainAnalysis(WORDS, found, ctx, asOf),
    }
  }
}

const WORDS = {
  formula:
    'points given and taken; people touched who became an MQL then or later ÷ people touched who were none before, against the same of everybody else who got or lost points',
  definition: 'What raises scores, and what raises them without effect?',
  population:
    'Canonical people whose score something changed in the period. Nobody was held out: a difference is no proof of a cause.',
}

/** Activities are words of this product, assets have names, and models and rules are called what the source calls them. */
async function labelsOf(
  client: DoorClient,
  workspaceId: number,
  by: Contributor,
  values: readonly string[],
): Promise<GroupLabels> {
  switch (by) {
    case 'ASSET':
      return readNames(client, workspaceId, 'asset', values)
    case 'ACTIVITY':
      return new Map(values.map((value) => [value, valueName('reason', value) ?? value]))
    case 'RULE':
    case 'MODEL':
      return new Map()
  }
}
