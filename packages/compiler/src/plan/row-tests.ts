import type { Condition, Measure, StageDefinition } from '@leadlight/metrics'
import { stageInRole } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import type { RowTest } from './scan.js'

/** A measure's conditions as tests of rows, with the workspace's stages and the parameters put in. */
export function rowTests(
  measure: Measure,
  params: BoundParams,
  stages: readonly StageDefinition[],
): readonly RowTest[] {
  return (measure.where ?? []).map((condition) => rowTest(condition, params, stages))
}

function rowTest(
  condition: Condition,
  params: BoundParams,
  stages: readonly StageDefinition[],
): RowTest {
  if ('stageRole' in condition) {
    const stage = stageInRole(stages, condition.stageRole)
    // A workspace without a stage in this role has nobody there: no row has an empty stage id.
    return { column: 'stage_id', is: stage?.id ?? '' }
  }
  if ('equalsParam' in condition) {
    return { column: condition.column, is: params[condition.equalsParam] ?? '' }
  }
  if ('param' in condition) {
    return {
      column: condition.column,
      in: condition.choices[String(params[condition.param])] ?? [],
    }
  }
  return condition
}
