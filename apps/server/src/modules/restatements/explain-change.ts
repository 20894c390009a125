import { ACTOR_RULES_VERSION, countChanges } from '@leadlight/database'
import type { MetricDefinition } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { askMonths } from './ask-months.js'
import type { MonthsAsk, Reported } from './ask-months.js'
import { stagesOf } from './causes.js'
import type { Stage } from './causes.js'
import type { MonthNumber } from './measure-months.js'

/** The numbers of some months by cell. */
export type Cells = ReadonlyMap<string, string | null>

/** A step on the way from what was reported to the present: one kind of records is let in. */
export interface Step {
  readonly stage: Stage
  readonly from: Cells
  readonly to: Cells
}

type Cell = Pick<MonthNumber, 'month' | 'bySource' | 'source'>

/** Names a month's total or one of its sources. */
export const cellOf = ({ month, bySource, source }: Cell): string =>
  JSON.stringify([month, bySource, source])

/** Numbers by their cells. */
export const toCells = (numbers: readonly (Cell & { readonly value: string | null })[]): Cells =>
  new Map(numbers.map((number) => [cellOf(number), number.value]))

/**
 * The number of a cell to reckon with. Where a sum has no value yet, because nothing of its kind was
 * ever recorded or its group has not a single row, it comes to nothing.
 */
export const valueIn = (
  cells: Cells,
  cell: string,
  { computation }: MetricDefinition,
): string | null => cells.get(cell) ?? (computation.kind === 'simple' ? '0' : null)

/** Goes from what was reported to the present, one kind of records at a time. */
export async function explainChange(
  ctx: RequestContext,
  asked: MonthsAsk,
  { knownAt, definitionVersion, rulesVersion }: Reported,
  before: Cells,
  present: Cells,
): Promise<readonly Step[]> {
  const { workspaceId } = ctx.workspace
  const changes = await ctx.doors
    .at({})
    .withContext({ workspaceId, role: 'read' }, (client) =>
      countChanges(client, workspaceId, knownAt),
    )
  const isOtherRule =
    definitionVersion !== asked.metric.version.number || rulesVersion !== ACTOR_RULES_VERSION
  // What was known at an instant is told by the rules and settings of now, and needs no step to them.
  const first = asked.since === undefined ? (isOtherRule ? 'RULE_VERSION' : 'SETTINGS') : undefined
  const steps: Step[] = []
  let from = before
  for (const stage of stagesOf(changes, first)) {
    const to = stage.knowledge
      ? toCells(await askMonths(ctx, asked, { asOf: knownAt, ...stage.knowledge }))
      : present
    steps.push({ stage, from, to })
    from = to
  }
  return steps
}
