import type { CompileContext } from '../../context.js'
import type { BoundContribution } from '../../score-contribution/bound-contribution.js'
import type { Sql } from '../sql.js'
import { sql } from '../sql.js'
import type { TouchedAsk } from './touched-people.js'
import { printJudged, printMembersTouched } from './touched-people.js'

const POINTS = sql`grouping(key) as whole, sum(given) as given, sum(taken) as taken, sum(changes) as changes,
  count(*) as keyed, count(*) filter (where is_first) as people`

/** Each key's numbers in bucket 0, and those of all together where `whole` is 1; so of each group. */
export function printContribution(
  bound: BoundContribution,
  ask: Omit<TouchedAsk, 'buckets'>,
  context: CompileContext,
): Sql {
  return sql`${printJudged(bound, ask, context)}
select 0 as bucket, d0, key, ${POINTS},
  count(*) filter (where eligible and mature) as n,
  count(*) filter (where eligible and mature and converted) as converted,
  count(*) filter (where eligible and not mature) as immature,
  count(*) filter (where eligible and base) as base_keyed,
  count(*) filter (where eligible and base and base_converted) as base_keyed_converted,
  count(*) filter (where is_first and base) as base_n,
  count(*) filter (where is_first and base and base_converted) as base_converted,
  count(*) filter (where is_first and eligible and not mature) as base_immature
from judged
group by grouping sets ((d0, key), (d0))`
}

/** The points of each key, of all together and of each group in every bucket. */
export function printPointsInTime(
  bound: BoundContribution,
  ask: TouchedAsk,
  context: CompileContext,
): Sql {
  return sql`${printMembersTouched(bound, ask, context)}
select bucket, d0, key, ${POINTS}
from placed
group by grouping sets ((bucket, d0, key), (bucket, d0))`
}
