import type { Bucket, CellQuery, RecordShape } from '@leadlight/metrics'
import { recordShape } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { Need } from '../plan/metric-plan.js'
import { planMetric } from '../plan/plan-metric.js'
import { estimateContext, scanOf } from '../plan/plan-query.js'
import type { ShownGroups } from '../plan/scan.js'
import { scanKey } from '../plan/scan.js'
import type { BoundCell } from './bind-cell.js'
import type { Term } from './part-terms.js'
import { termsOf } from './part-terms.js'
import type { RecordSet } from './record-set.js'

/**
 * The sets of rows that a part of a cell is made of. Sums over the same rows of one fact share a
 * set, so that a row that adds to both sides of a ratio is one record.
 *
 * @throws MetricQueryError `BAD_CELL`, `NO_RECORDS`
 */
export function planRecords(
  cell: CellQuery,
  bound: BoundCell,
  context: CompileContext,
): readonly RecordSet[] {
  const { query, metric, bucket } = bound
  const plan = planMetric(
    metric.definition,
    metric.params,
    context.settings.stages,
    estimateContext(query, context),
  )
  const problems = new Problems()
  const terms = termsOf(plan, cell.part ?? 'VALUE')
  if (terms === null) {
    problems.add(
      'BAD_CELL',
      ['part'],
      `\`${metric.definition.id}\` has no ${cell.part ?? 'VALUE'}.`,
      'Leave `part` out for the records of its value.',
      { part: cell.part, metric: metric.definition.id },
    )
  }
  const sets = bucket ? setsOf(terms ?? [], cell, bound, bucket, problems) : []
  problems.throwIfAny()
  return sets
}

function setsOf(
  terms: readonly Term[],
  cell: CellQuery,
  { query }: BoundCell,
  bucket: Bucket,
  problems: Problems,
): readonly RecordSet[] {
  const without: ShownGroups | null = cell.besides ? { by: query.by, groups: cell.besides } : null
  const group =
    cell.besides || query.by.length === 0 ? null : (cell.group ?? []).map(({ value }) => value)
  const sets = new Map<string, RecordSet>()
  for (const term of terms) {
    const { need } = term
    const shape = recordShape(need.fact, distinctColumns(need))
    if (!shape) {
      problems.add(
        'NO_RECORDS',
        ['metric'],
        `The rows behind \`${cell.metric}\` cannot be shown one by one: nobody has said how a ${need.fact} is told from the others.`,
        'Ask for its numbers by more dimensions instead.',
        { metric: cell.metric, fact: need.fact },
      )
      continue
    }
    const scan = scanOf(need, query, [bucket], [], without)
    const key = `${scanKey(scan)} ${shape.key.join()}`
    const known = sets.get(key)
    const grouped = isGrouped(need, shape)
    sets.set(key, {
      scan,
      shape,
      group,
      by: query.by,
      grouped: grouped || (known?.grouped ?? false),
      terms: [...(known?.terms ?? []), term],
    })
  }
  return [...sets.values()]
}

/** The columns whose different values are counted; null where rows are. */
function distinctColumns({ measure }: Need): readonly string[] | null {
  return measure.kind === 'distinct' ? measure.columns : null
}

function isGrouped({ measure }: Need, shape: RecordShape): boolean {
  return measure.kind === 'distinct' || shape.several === true
}
