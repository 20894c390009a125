import { compileScoreProfile } from '@leadlight/compiler'
import type { ProfileCohort, ScoreProfileQuery } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis, explainAnalysis } from '../metrics/answer-analysis.js'
import { labelOf, readLabels } from '../metrics/group-labels.js'
import { bandsOf } from './bands.js'
import type { ScoreCohortType, ScoreProfileType } from './score-profile.type.js'

/** Answers a score profile as the API shows it. */
export async function answerScoreProfile(
  ctx: RequestContext,
  query: ScoreProfileQuery,
  asOf: string | undefined,
): Promise<ScoreProfileType> {
  const { workspaceId, mqlThreshold } = ctx.workspace
  const found = await answerAnalysis(
    ctx,
    asOf,
    (context) => compileScoreProfile(query, context),
    (client, { groups }) =>
      readLabels(
        client,
        workspaceId,
        query.by,
        groups.map(({ value }) => value),
      ),
  )
  const { groups, cohorts, hidden, limits, ...answer } = found.answer
  return {
    ...answer,
    atAgeDays: query.atAgeDays ?? null,
    threshold: mqlThreshold,
    bands: bandsOf(limits),
    cohorts: cohorts.map(toCohort),
    breakdown: groups.map((group) => ({
      ...group,
      label: labelOf(group.value, found.more),
      cohorts: group.cohorts.map(toCohort),
    })),
    hiddenGroups: hidden,
    freshness: found.freshness,
    explain: explainAnalysis(words(query), found, ctx, asOf),
    query,
    asOf,
  }
}

const toCohort = ({ bucket, ...cell }: ProfileCohort): ScoreCohortType => ({
  ...cell,
  label: bucket.label ?? '',
  from: bucket.fromDay,
  to: bucket.toDay,
  partial: bucket.partial,
})

const words = ({ atAgeDays }: ScoreProfileQuery) => ({
  formula:
    atAgeDays === undefined
      ? 'the sum of all points before the end of the calendar month of creation (at the horizon while that month runs)'
      : `the sum of all points before the instant ${atAgeDays} days after the creation`,
  definition: 'How high do new leads score, and how many reach the MQL threshold in force then?',
  population:
    'New leads by their creation. Those without any point are unscored: they are in no quartile, but among those of whom the share above the threshold is taken.',
})
