import { compileScoreContribution } from '@leadlight/compiler'
import type {
  ContributionPart,
  ContributionPoint,
  Contributor,
  ScoreContributionAnswer,
  ScoreContributionQuery,
} from '@leadlight/compiler'
import { readNames } from '@leadlight/database'
import type { DoorClient } from '@leadlight/database'
import { valueName } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { labelOf, readLabels } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'
import type { ScoreContributionType, ScorePointsInTimeType } from './score-contribution.type.js'

/** Answers score contribution as the API shows it. */
export async function answerScoreContribution(
  ctx: RequestContext,
  query: ScoreContributionQuery,
  asOf: string | undefined,
): Promise<ScoreContributionType> {
  const { workspaceId } = ctx.workspace
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) => compileScoreContribution(query, context),
    async (client, answer) => ({
      keys: await keyLabels(client, workspaceId, query.by, keysOf(answer)),
      groups: await readLabels(
        client,
        workspaceId,
        query.breakdownBy,
        answer.groups.map(({ value }) => value),
      ),
    }),
  )
  const { period, previousPeriod, groups, hidden, ...whole } = found.answer
  const { keys, groups: groupLabels } = found.more
  return {
    ...toPart(whole, keys),
    period,
    previousPeriod,
    breakdown: groups.map(({ value, ...group }) => ({
      ...toPart(group, keys),
      value,
      label: labelOf(value, groupLabels),
    })),
    hiddenGroups: hidden,
    freshness: found.freshness,
    explain: explainAnalysis(WORDS, found, ctx, asOf),
    query,
    asOf,
  }
}

const WORDS = {
  formula:
    'points given and taken; people touched who became an MQL then or later ÷ people touched who were none before, against the same of everybody else who got or lost points',
  definition: 'What raises scores, and what raises them without effect?',
  population:
    'Canonical people whose score something changed in the period. Nobody was held out: a difference is no proof of a cause.',
}

function toPart({ rows, series, ...part }: ContributionPart, labels: GroupLabels) {
  return {
    ...part,
    rows: rows.map((row) => ({
      ...row,
      label: labelOf(row.value, labels),
      series: row.series.map(toPoint),
    })),
    series: series.map(toPoint),
  }
}

const toPoint = ({ bucket, ...points }: ContributionPoint): ScorePointsInTimeType => ({
  ...points,
  bucket: bucket.label ?? '',
  from: bucket.fromDay,
  to: bucket.toDay,
  partial: bucket.partial,
})

const keysOf = ({ rows, groups }: ScoreContributionAnswer): readonly string[] => [
  ...new Set(
    [{ rows }, ...groups].flatMap((part) => part.rows.flatMap(({ value }) => value ?? [])),
  ),
]

/** Activities are words of this product, assets have names, and models and rules are called what the source calls them. */
async function keyLabels(
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
