import type { CompileContext } from '../../context.js'
import { EVENT_GOALS } from '../../bind/bind-params.js'
import { daysAfter, horizonOf } from '../instants.js'
import { printGone } from '../print-gone.js'
import type { Sql } from '../sql.js'
import { sql, val } from '../sql.js'

/** What followed a person's clock: conditions on a row, and the joins that they need. */
export interface Followed {
  readonly joins: Sql
  /** The goal was met before the clock began, so that it cannot be met any more. */
  readonly before: Sql
  /** It was met within the window. */
  readonly outcome: Sql
  /** The window is not over at the horizon; without one, neither met nor given up. */
  readonly immature: Sql
}

/**
 * Follows people from an instant to the first time that they met a goal: an arrival at a stage or
 * beyond it, or an event.
 */
export function followToGoal(
  lead: Sql,
  clock: Sql,
  goal: string,
  windowDays: number | null,
  context: CompileContext,
): Followed {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  const isEvent = (EVENT_GOALS as readonly string[]).includes(goal)
  const reached = isEvent
    ? sql`left join lateral (
      select min(e.at) as reached_at from goal_event e
      where e.workspace_id = ${workspace} and e.lead_no = ${lead} and e.goal = ${val(goal)}::text) goal on true`
    : sql`left join milestone goal
      on goal.workspace_id = ${workspace} and goal.lead_no = ${lead} and goal.stage_id = ${val(goal)}::text`
  const end = daysAfter(clock, windowDays ?? 0)
  const until = windowDays === null ? horizon : sql`least(${end}, ${horizon})`
  const outcome = sql`coalesce(goal.reached_at >= ${clock} and goal.reached_at <= ${until}, false)`
  return {
    joins: sql`${reached}
    left join lead_fact person on person.workspace_id = ${workspace} and person.lead_no = ${lead}`,
    before: sql`coalesce(goal.reached_at < ${clock}, false)`,
    outcome,
    immature:
      windowDays === null
        ? sql`not ${outcome} and not ${printGone(sql`person`, context)}`
        : sql`${end} > ${horizon}`,
  }
}
