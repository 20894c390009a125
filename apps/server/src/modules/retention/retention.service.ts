import { compileRetention, compileRetentionRecords } from '@leadlight/compiler'
import type {
  RetentionAnswer,
  RetentionCellQuery,
  RetentionPlace,
  RetentionQuery,
  RetentionRecordsPlan,
} from '@leadlight/compiler'
import type { DoorClient } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, pack, toCursor } from '../../graphql/opaque-text.js'
import { clockAt } from '../as-of/clock-at.js'
import { lookUpsAt } from '../as-of/past.js'
import { toPage } from '../connections/to-page.js'
import type { ExplainedStatementType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { toCompileContext, toFreshness } from '../metrics/compile-context.js'
import { readGroupNames } from '../metrics/group-names.js'
import { planAgainst } from '../metrics/plan-against.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from '../metrics/run-statements.js'
import type { RetentionMemberConnectionType } from './retention-records.type.js'

/** A triangle with how far its data reaches, the names of its groups and its statements. */
export interface AnsweredRetention {
  readonly answer: RetentionAnswer
  readonly freshness: FreshnessType
  readonly labels: ReadonlyMap<string, string>
  readonly statements: readonly ExplainedStatementType[]
  readonly reads: readonly string[]
}

/** Answers a triangle in one transaction that sees one state of the data. */
export function answerRetention(
  { doors, workspace, now }: RequestContext,
  query: RetentionQuery,
  asOf: string | undefined,
): Promise<AnsweredRetention> {
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  return doors.at({ asOf }).withContext(
    { workspaceId, role: 'read' },
    async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, (context) =>
        compileRetention(query, context),
      )
      const runs = await runStatements(client, plan.statements)
      const answer = plan.answer(runs.map(({ rows }) => rows))
      return {
        answer,
        freshness: toFreshness(facts, clock),
        labels:
          query.by === undefined
            ? new Map()
            : await readGroupNames(
                client,
                workspaceId,
                query.by,
                answer.groups.map(({ value }) => value),
              ),
        statements: runs.map(({ explained }) => explained),
        reads: [...new Set(plan.statements.flatMap(({ reads }) => reads))],
      }
    },
    { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  )
}

/** A page of a cell that is asked for. */
export interface MembersAsk {
  readonly query: RetentionQuery
  readonly cell: RetentionCellQuery
  readonly asOf: string | undefined
  readonly first: number
  readonly after: string | null
}

/**
 * A page of the customers behind a cell.
 *
 * @throws MetricQueryError with every problem of the cell
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readMembers(
  ctx: RequestContext,
  { query, cell, asOf, first, after }: MembersAsk,
): Promise<RetentionMemberConnectionType> {
  const question = ['retention', query, cell, asOf]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const limit = checkFirst(first) + 1
  const plan = await planOf(ctx, query, cell, asOf)
  const inSnapshot = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
    ctx.doors
      .at({ asOf })
      .withContext({ workspaceId: ctx.workspace.workspaceId, role: 'read' }, work, {
        statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      })
  const { text, values } = plan.page(place, limit)
  const rows = await inSnapshot((client) =>
    client.query<Readonly<Record<string, unknown>>>(text, values),
  )
  const page = toPage(rows, first, (row) => {
    const { place: own, ...member } = plan.read(row)
    return {
      cursor: toCursor(own, question),
      node: { id: pack(['customer', own.unit]), ...member, asOf },
    }
  })
  return {
    ...page,
    currency: plan.currency,
    count: () =>
      inSnapshot(async (client) => {
        const counted = plan.count()
        const [row] = await client.query<{ count: number }>(counted.text, counted.values)
        return Number(row?.count ?? 0)
      }),
  }
}

async function planOf(
  ctx: RequestContext,
  query: RetentionQuery,
  cell: RetentionCellQuery,
  asOf: string | undefined,
): Promise<RetentionRecordsPlan> {
  const facts = await lookUpsAt(ctx, asOf).facts()
  const context = toCompileContext(ctx.workspace, facts, clockAt(asOf, ctx.now))
  return compileRetentionRecords(query, cell, context)
}

function isPlace(value: unknown): value is RetentionPlace {
  if (typeof value !== 'object' || value === null) return false
  const { since, unit } = value as Partial<RetentionPlace>
  return typeof since === 'string' && !Number.isNaN(Date.parse(since)) && typeof unit === 'string'
}
