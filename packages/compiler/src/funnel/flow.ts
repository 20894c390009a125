import type { StageDefinition } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { countIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import type { FlowAsk } from '../sql/funnel/flow-rows.js'
import { flowRows } from '../sql/funnel/flow-rows.js'
import type { RowAsk } from '../sql/funnel/funnel-rows.js'
import type { Sql } from '../sql/sql.js'
import { sql } from '../sql/sql.js'
import type { Part } from './compile-part.js'
import type { StageFlow } from './funnel.js'
import { stagesInOrder } from './stages.js'

/** How each stage filled and emptied. */
export function flowPart(
  stages: readonly StageDefinition[],
  context: CompileContext,
): Part<readonly StageFlow[]> {
  return {
    title: 'flow through stages',
    tally: (ask) => ({
      rows: flowRows(toFlowAsk(ask, stages, context), context),
      keys: ['stage_id'],
      numbers: Object.fromEntries(
        Object.entries(FLOW_TESTS).map(([name, test]) => [
          name,
          sql`count(*) filter (where ${test})`,
        ]),
      ),
      besides: [],
      summed: true,
    }),
    read: ({ rows }) => stages.map((stage) => readFlow(stage, rows)),
    size: (flows) => flows.reduce((sum, { opening, entered }) => sum + opening + entered, 0),
    carry: (whole, points) => {
      let before = whole
      let first = true
      return points.map(({ bucket, values }) => {
        const carried = values.map((flow, i): StageFlow => {
          const from = before[i]
          const opening = (first ? from?.opening : from?.closing) ?? 0
          return { ...flow, opening, closing: opening + flow.entered - flow.left }
        })
        first = false
        before = carried
        return { bucket, values: carried }
      })
    },
  }
}

/** A flow's rows are asked with the order of all stages. */
export function toFlowAsk(
  ask: RowAsk,
  stages: readonly StageDefinition[],
  context: CompileContext,
): FlowAsk {
  const order = stagesInOrder(context)
  const ids = (of: readonly StageDefinition[]): readonly string[] => of.map(({ id }) => id)
  return {
    ...ask,
    stages: ids(stages),
    order: ids(order),
    sides: ids(order.filter(({ side }) => side)),
  }
}

const way = (kind: 'in' | 'out', name: string): Sql => ({
  parts: [`kind = '${kind}' and way = '${name}'`],
})

/** What may be counted of a stage's flow; its closing is what the others leave. */
export const FLOW_TESTS = {
  opening: sql`kind = 'opening'`,
  entered: sql`kind = 'in'`,
  new: way('in', 'new'),
  fromEarlier: way('in', 'earlier'),
  fromLater: way('in', 'later'),
  fromSide: way('in', 'side'),
  mergedIn: way('in', 'merged'),
  imputed: sql`kind = 'in' and imputed`,
  left: sql`kind = 'out'`,
  toLater: way('out', 'later'),
  toEarlier: way('out', 'earlier'),
  toSide: way('out', 'side'),
} as const

function readFlow(stage: StageDefinition, rows: readonly Row[]): StageFlow {
  const row = rows.find((each) => each['stage_id'] === stage.id) ?? {}
  const counts = Object.fromEntries(
    Object.keys(FLOW_TESTS).map((name) => [name, countIn(row, name)]),
  ) as Record<keyof typeof FLOW_TESTS, number>
  const { opening, entered, left } = counts
  return { stage, ...counts, closing: opening + entered - left }
}
