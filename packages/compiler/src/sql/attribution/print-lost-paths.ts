import { isOfPerson } from '../../attribution/credit-spec.js'
import type { CreditGoal, JourneySpec } from '../../attribution/credit-spec.js'
import type { CompileContext } from '../../context.js'
import type { Scan } from '../../plan/scan.js'
import { beyondHorizon } from '../instants.js'
import { printBucket, printBuckets } from '../print-placement.js'
import { printKept, ROW } from '../print-scan.js'
import { rowPrinter } from '../row-printer.js'
import { touchColumns, touchJoins } from '../sources/split-credit.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import { printPaths } from './print-paths.js'
import { printRawJourneys } from './print-raw-journeys.js'

/**
 * The different paths that led to nothing: in each bucket those of people who had a touch in it and
 * had not reached the goal by its end, with how many went so (`lost`). A path has all of somebody's
 * touches up to then, however long before.
 */
export function printLostPaths(scan: Scan, spec: JourneySpec, context: CompileContext): Sql {
  const { joins, dimension } = rowPrinter(scan, ROW, context)
  const [by = ''] = scan.by
  const state = dimension.value(by)
  const kept = printKept(scan, dimension, context)
  return sql`select bucket, path, count(*) as lost
from (
  select bucket, lead_no, array_agg(state order by position) as path
  from (
    select ${printBucket(scan, ROW)} as bucket, f.lead_no, f.position, ${state} as state
    from (${printSteps(scan, spec, context)}) ${id(ROW)}${joins.sql}
    where ${kept}
  ) step
  group by bucket, lead_no
) person
group by bucket, path`
}

/** All that a chain learns from which is told of paths that led to nothing as well. */
export function printEveryPath(scan: Scan, spec: JourneySpec, context: CompileContext): Sql {
  return sql`select won.*, 0 as lost from (${printPaths(scan, spec, context)}) won
union all
select bucket, path, 0, 0, 0, lost from (${printLostPaths(scan, spec, context)}) lost`
}

/** Each touch of each such person in each bucket, placed by the last of them. */
function printSteps(scan: Scan, spec: JourneySpec, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const start = sql`${val(scan.buckets[0]?.start ?? context.horizon)}::timestamptz`
  const end = sql`least(${val(scan.buckets.at(-1)?.end ?? context.horizon)}::timestamptz, ${beyondHorizon(context)})`
  const cohort = isOfPerson(spec.goal) ? sql`l.created_at` : sql`null::timestamptz`
  // Whose the touches are is settled here, as it is for a stage that one person reaches.
  const ofPerson: JourneySpec = { ...spec, goal: { kind: 'stage', stage: '' } }
  return sql`with recursive reached as materialized (
    select lead_no, min(at) as at from (${printReached(spec.goal, workspace)}) one group by lead_no
  ), need as materialized (
    select 'lost:' || t.lead_no as journey_id, t.lead_no, ${end} - interval '1 microsecond' as at
    from (
      select distinct lead_no from touch_fact
      where workspace_id = ${workspace} and at >= ${start} and at < ${end}) t
    left join reached r using (lead_no)
    where r.at is null or r.at >= ${start}
  ), ${printRawJourneys(ofPerson, context)}, lost as materialized (
    select n.journey_id, n.lead_no, max(w.touched_at) as at
    from need n
    join walk w using (journey_id)
    join ${printBuckets(scan, context)} b on w.touched_at < b.closing_at
    left join reached r on r.lead_no = n.lead_no
    where r.at is null or r.at >= b.closing_at
    group by b.bucket, b.start_at, n.journey_id, n.lead_no
    having max(w.touched_at) >= b.start_at
  )
  select f.*, ${touchColumns('f')}
  from (
    select l.workspace_id, o.at, o.lead_no, l.account_no, null::text as owner, ${cohort} as cohort_at,
      w.position, w.touched_at, w.channel as touch_channel, w.campaign_no, w.program_no, w.step_no, w.asset_no
    from lost o
    join walk w on w.journey_id = o.journey_id and w.touched_at <= o.at
    join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = o.lead_no
  ) f
  ${touchJoins(context)}`
}

/** Who reached the goal, and when: leads themselves, or everybody of the customer and those whose touches led to it. */
function printReached(goal: CreditGoal, workspace: Sql): Sql {
  if (goal.kind === 'stage') {
    return sql`select lead_no, reached_at as at from milestone
      where workspace_id = ${workspace} and stage_id = ${val(goal.stage)}::text`
  }
  if (goal.kind === 'form') {
    return sql`select lead_no, at from goal_event
      where workspace_id = ${workspace} and goal = 'formSubmission'`
  }
  const kinds = val(kindsOf(goal))
  const conversions = sql`conversion_fact c
      where c.workspace_id = ${workspace} and c.kind = any(${kinds}::text[])`
  if (isOfPerson(goal)) return sql`select c.lead_no, c.at from ${conversions}`
  return sql`select c.unit_no as lead_no, c.at from ${conversions} and c.unit_kind = 'l'
    union all
    select l.lead_no, c.at from (select * from ${conversions} and c.unit_kind = 'a') c
    join lead_fact l on l.workspace_id = ${workspace} and l.account_no = c.unit_no
    union all
    select j.lead_no, c.at from (select * from ${conversions}) c
    join journey j on j.workspace_id = ${workspace} and j.journey_id = c.journey_id`
}

function kindsOf(goal: Exclude<CreditGoal, { kind: 'stage' | 'form' }>): readonly string[] {
  switch (goal.kind) {
    case 'revenue':
      return ['win', 'order']
    case 'pipeline':
      return ['opportunity']
    case 'order':
      return ['order']
    case 'conversion':
      return [goal.of]
  }
}
