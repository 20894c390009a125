import { compileFunnel } from '@leadlight/compiler'
import type { FunnelPartId, FunnelParts, FunnelQuery, PartAnswer } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis } from '../metrics/answer-analysis.js'
import type { AnsweredAnalysis } from '../metrics/answer-analysis.js'
import { readLabels } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'

/** Answers a part of the funnel, with what people call its groups and those of the period before. */
export function answerPart<Id extends FunnelPartId>(
  ctx: RequestContext,
  id: Id,
  query: FunnelQuery,
  asOf: string | undefined,
): Promise<AnsweredAnalysis<PartAnswer<FunnelParts[Id]>, GroupLabels>> {
  return answerAnalysis(
    ctx,
    asOf,
    (context) => compileFunnel(id, query, context),
    (client, { groups, previous }) =>
      readLabels(
        client,
        ctx.workspace.workspaceId,
        query.by,
        [...groups, ...(previous?.groups ?? [])].map(({ value }) => value),
      ),
  )
}
