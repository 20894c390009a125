import type { StageDefinition } from '@leadlight/metrics'
import { EVENT_GOALS } from '../bind/bind-params.js'
import type { MetricPlan, Need } from './metric-plan.js'
import { whole } from './metric-plan.js'
import type { RowTest, ScanGoal } from './scan.js'

/** People followed from a stage to a goal. */
export function planConversion(
  from: string,
  goal: string,
  windowDays: number | null,
  stages: readonly StageDefinition[],
): MetricPlan {
  const followed = goalOf(from, goal, windowDays, stages)
  const where: readonly RowTest[] = [
    { column: 'stage_id', is: from },
    { column: 'counts', is: true },
  ]
  const need = (measure: 'count' | 'converted' | 'immature' | 'matureConverted'): Need => ({
    fact: 'milestone',
    anchor: 'reached_at',
    goal: followed,
    measure: { kind: measure, where },
  })
  return {
    needs: [need('converted'), need('count'), need('immature'), need('matureConverted')],
    gather: ([converted, members, immature, matureConverted]) => ({
      kind: 'conversion',
      converted: whole(converted),
      members: whole(members),
      immature: whole(immature),
      matureConverted: whole(matureConverted),
    }),
    leftOut: [],
    made: { kind: 'conversion' },
  }
}

/** What people who start from a stage are followed to. */
export function goalOf(
  from: string,
  goal: string,
  windowDays: number | null,
  stages: readonly StageDefinition[],
): ScanGoal {
  const start = stages.find((stage) => stage.id === from)
  const end = stages.find((stage) => stage.id === goal)
  return {
    kind: (EVENT_GOALS as readonly string[]).includes(goal) ? 'event' : 'stage',
    id: goal,
    windowDays,
    fromLead: start?.role === 'LEAD',
    entries: end ? entriesOf(end, stages) : [],
  }
}

/** An optional stage is reached by its own entry, another one by any forward entry beyond it too. */
function entriesOf(goal: StageDefinition, stages: readonly StageDefinition[]): readonly string[] {
  if (goal.optional) return [goal.id]
  return stages.filter((stage) => !stage.side && stage.rank >= goal.rank).map((stage) => stage.id)
}
