import { thresholdAt } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { rowsBy } from '../answer/rows-by.js'
import { numberIn, textIn } from '../answer/values-in.js'
import { bindAs } from '../bind/bind-as.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { bandLimits } from '../context.js'
import { MetricQueryError } from '../errors.js'
import type { Sql } from '../sql/sql.js'
import { sql } from '../sql/sql.js'
import { checkScoringRules } from './bind-scoring-rules.js'
import { printMovedLeads, printMoves } from '../sql/print-what-if.js'
import type { BoundWhatIf } from '../sql/print-what-if.js'
import type { MemberPlace } from '../sql/print-member-page.js'
import type {
  WhatIfAnswer,
  WhatIfCounts,
  WhatIfGroupOf,
  WhatIfLeads,
  WhatIfMove,
  WhatIfQuery,
  WhatIfSide,
} from './what-if.js'

/** A what-if made into statements; nothing is written. */
export interface WhatIfPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): WhatIfAnswer
  /**
   * The leads that would move, the newest first.
   *
   * @throws MetricQueryError `BAD_CELL` for a group without `by`
   */
  leads(
    which: WhatIfLeads,
    group: WhatIfGroupOf | undefined,
    after: MemberPlace | null,
    limit: number,
  ): PlannedStatement
  readLead(row: Row): WhatIfLead
}

/** A lead that would move. */
export interface WhatIfLead {
  readonly leadNo: number
  /** ISO 8601 with microseconds. */
  readonly createdAt: string
  readonly before: number | null
  readonly after: number | null
}

/**
 * Compiles a what-if: who would reach the threshold at the horizon, and who does now.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileWhatIf(query: WhatIfQuery, context: CompileContext): WhatIfPlan {
  const bound = bindWhatIf(query, context)
  return {
    statements: [
      planned('leads by where they are and where they would be', printMoves(bound, context)),
    ],
    answer: ([rows = []]) => ({
      created: bound.created,
      limits: bandLimits(context),
      ...countsOf(rows.filter(isWhole), bound, context),
      groups: [
        ...rowsBy(
          rows.filter((row) => !isWhole(row)),
          valueOf,
        ),
      ]
        .map(([value, own]) => ({ value, ...countsOf(own, bound, context) }))
        .sort((a, b) => b.leads - a.leads || compareTexts(a.value, b.value)),
    }),
    leads: (which, group, after, limit) => {
      if (group && bound.by === null) throw ungrouped()
      const moved = printMovedLeads(bound, WHICH[which], group, after, limit, context)
      return planned('leads that would move', moved)
    },
    readLead: (row) => ({
      leadNo: Number(row['lead_no']),
      createdAt: String(row['created_at']),
      before: numberIn(row, 'score_before'),
      after: numberIn(row, 'score_after'),
    }),
  }
}

const WHICH: Readonly<Record<WhatIfLeads, Sql>> = {
  UP: sql`will and not was`,
  UP_NEW: sql`will and not was and not known`,
  DOWN: sql`was and not will`,
  CHANGED: sql`score_before is distinct from score_after`,
}

interface Cell {
  readonly from: number | null
  readonly to: number | null
  readonly was: boolean
  readonly will: boolean
  readonly known: boolean
  readonly changed: boolean
  readonly n: number
}

const isWhole = (row: Row): boolean => row['whole'] === true

const valueOf = (row: Row): string | null => textIn(row, 'd0')

const toCell = (row: Row): Cell => ({
  from: numberIn(row, 'band_before'),
  to: numberIn(row, 'band_after'),
  was: row['was'] === true,
  will: row['will'] === true,
  known: row['known'] === true,
  changed: row['changed'] === true,
  n: Number(row['n']),
})

function countsOf(
  rows: readonly Row[],
  { thresholdBefore, thresholdAfter }: BoundWhatIf,
  context: CompileContext,
): WhatIfCounts {
  const cells = rows.map(toCell)
  const limits = bandLimits(context)
  const count = (keep: (cell: Cell) => boolean): number =>
    cells.filter(keep).reduce((sum, { n }) => sum + n, 0)
  const side = (
    threshold: number | null,
    band: (cell: Cell) => number | null,
    reaches: (cell: Cell) => boolean,
  ): WhatIfSide => ({
    threshold,
    scored: count((cell) => band(cell) !== null),
    unscored: count((cell) => band(cell) === null),
    above: threshold === null ? null : count(reaches),
    bands: [...limits, null].map((_, i) => count((cell) => band(cell) === i)),
  })
  const crosses = (keep: (cell: Cell) => boolean): number | null =>
    thresholdBefore === null || thresholdAfter === null ? null : count(keep)
  return {
    leads: count(() => true),
    before: side(
      thresholdBefore,
      ({ from }) => from,
      ({ was }) => was,
    ),
    after: side(
      thresholdAfter,
      ({ to }) => to,
      ({ will }) => will,
    ),
    up: crosses(({ was, will }) => will && !was),
    upNew: crosses(({ was, will, known }) => will && !was && !known),
    down: crosses(({ was, will }) => was && !will),
    changed: count(({ changed }) => changed),
    moves: movesOf(cells),
  }
}

/** From each band to each, the unscored last. */
function movesOf(cells: readonly Cell[]): readonly WhatIfMove[] {
  const moves = new Map<string, WhatIfMove>()
  for (const { from, to, n } of cells) {
    const key = `${from} ${to}`
    moves.set(key, { from, to, leads: (moves.get(key)?.leads ?? 0) + n })
  }
  const place = (band: number | null): number => band ?? Infinity
  const order = (a: number, b: number): number => (a === b ? 0 : a - b)
  return [...moves.values()].sort(
    (a, b) => order(place(a.from), place(b.from)) || order(place(a.to), place(b.to)),
  )
}

function bindWhatIf(query: WhatIfQuery, context: CompileContext): BoundWhatIf {
  const { threshold, before, after, created, where, segment, segmentAt = 'NOW', by } = query
  if (threshold === undefined && !after) {
    throw new MetricQueryError([
      {
        code: 'BAD_PARAMETER',
        message: 'Nothing is to be tried.',
        path: ['threshold'],
        params: {},
        suggestion: 'Give another `threshold`, or the `rules` or the `ruleSet` to try.',
      },
    ])
  }
  if (threshold !== undefined && !Number.isFinite(threshold)) {
    throw new MetricQueryError([
      {
        code: 'BAD_PARAMETER',
        message: `\`threshold\` is ${threshold}.`,
        path: ['threshold'],
        params: { threshold },
        suggestion: 'Give a number, such as 50.',
      },
    ])
  }
  const bound = bindAs(
    'A what-if',
    {
      metrics: [{ id: 'newLeadsGross' }],
      period: created ?? { preset: 'LAST_MONTH' },
      ...(where && { where }),
      ...(segment === undefined ? {} : { segment, segmentAt }),
      ...(by === undefined ? {} : { by: [by] }),
    },
    context,
  )
  if (after) checkScoringRules(after.rules, context, ['rules'])
  const inForce = thresholdAt(context.settings, context.horizon)
  return {
    thresholdBefore: inForce,
    thresholdAfter: threshold ?? inForce,
    before: before ?? null,
    after: after ?? null,
    created: created ? bound.period : null,
    filter: bound.filter,
    segment: bound.segment,
    by: by ?? null,
  }
}

const ungrouped = (): MetricQueryError =>
  new MetricQueryError([
    {
      code: 'BAD_CELL',
      path: ['group'],
      message: 'The what-if is not broken down, so it has no groups.',
      suggestion: 'Leave `group` out, or ask the what-if with `by`.',
      params: {},
    },
  ])
