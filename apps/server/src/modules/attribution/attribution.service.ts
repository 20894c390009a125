import { compileAttribution } from '@leadlight/compiler'
import type { AttributionAnswer, AttributionPlan, AttributionQuery } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis } from '../metrics/answer-analysis.js'
import type { AnsweredAnalysis } from '../metrics/answer-analysis.js'
import { readLabels } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'

/** An answer with the question as it was understood. */
export interface BoundAnswer extends AttributionAnswer {
  readonly bound: AttributionPlan['bound']
}

/** An answer with what people call its groups. */
export type AnsweredAttribution = AnsweredAnalysis<BoundAnswer, GroupLabels>

/** Answers a question of attribution. */
export function answerAttribution(
  ctx: RequestContext,
  query: AttributionQuery,
  asOf: string | undefined,
): Promise<AnsweredAttribution> {
  return answerAnalysis(
    ctx,
    asOf,
    (context) => {
      const { bound, statements, answer } = compileAttribution(query, context)
      return { statements, answer: (results) => ({ ...answer(results), bound }) }
    },
    (client, answer: BoundAnswer) =>
      readLabels(client, ctx.workspace.workspaceId, answer.by, valuesOf(answer)),
  )
}

const valuesOf = ({ rows, paths, models }: AttributionAnswer): readonly (string | null)[] => [
  ...rows.map(({ value }) => value),
  ...paths.flatMap(({ steps }) => steps.map(({ value }) => value)),
  ...models.flatMap(({ learned }) => (learned ?? []).map(({ value }) => value)),
]
