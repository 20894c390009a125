import { readScoreGaps, reconcileScores } from '@leadlight/database'
import type { DoorClient, ScoreGap, ScoreGapPlace } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, toCursor } from '../../graphql/opaque-text.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { clockAt } from '../as-of/clock-at.js'
import { lookUpsAt } from '../as-of/past.js'
import { toPage } from '../connections/to-page.js'
import { toLead } from '../leads/to-lead.js'
import { toFreshness } from '../metrics/compile-context.js'
import { ScoreGapConnectionType, ScoreReconciliationType } from './score-reconciliation.type.js'

@Resolver(() => ScoreReconciliationType)
export class ScoreReconciliationResolver {
  @Query(() => ScoreReconciliationType, {
    description: 'Holds the sum of all points against the scores that sources have stored.',
  })
  async scoreReconciliation(
    @Ctx() ctx: RequestContext,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): Promise<ScoreReconciliationType> {
    const then = asOf ?? undefined
    const found = await reading(ctx, then, (client, workspaceId, horizon) =>
      reconcileScores(client, workspaceId, horizon),
    )
    return { ...found, asOf: then }
  }

  @FieldResolver(() => ScoreGapConnectionType, { description: 'The leads that differ.' })
  async gaps(
    @Root() { asOf }: ScoreReconciliationType,
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
  ): Promise<ScoreGapConnectionType> {
    const limit = checkFirst(first) + 1
    const question = ['scoreGaps', asOf]
    const after = cursor == null ? null : fromCursor(cursor, question, isPlace)
    const rows = await reading(ctx, asOf, (client, workspaceId, horizon) =>
      readScoreGaps(client, workspaceId, horizon, { after, limit }),
    )
    const page = toPage(rows, first, ({ recordNo, sourceId, ...gap }) => ({
      cursor: toCursor({ recordNo, sourceId } satisfies ScoreGapPlace, question),
      node: gap,
    }))
    const edges = page.edges.map(async (edge) => ({
      ...edge,
      node: { ...edge.node, lead: await leadOf(edge.node, ctx, asOf) },
    }))
    return { edges: await Promise.all(edges), pageInfo: page.pageInfo }
  }
}

async function reading<Result>(
  ctx: RequestContext,
  asOf: string | undefined,
  work: (client: DoorClient, workspaceId: number, horizon: string) => Promise<Result>,
): Promise<Result> {
  const { workspaceId } = ctx.workspace
  const clock = clockAt(asOf, ctx.now)
  const { horizon } = toFreshness(await lookUpsAt(ctx, asOf).facts(), clock)
  return ctx.doors
    .at({ asOf })
    .withContext({ workspaceId, role: 'read' }, (client) =>
      work(client, workspaceId, horizon ?? clock),
    )
}

async function leadOf(
  { leadNo }: Pick<ScoreGap, 'leadNo'>,
  ctx: RequestContext,
  asOf: string | undefined,
) {
  if (leadNo === null) return null
  const found = await lookUpsAt(ctx, asOf).leads.byNo.load(leadNo)
  return found && toLead(found, asOf)
}

function isPlace(value: unknown): value is ScoreGapPlace {
  if (typeof value !== 'object' || value === null) return false
  const { recordNo, sourceId } = value as Partial<ScoreGapPlace>
  return Number.isInteger(recordNo) && Number.isInteger(sourceId)
}
