import type { EngagementRule, FitRule, ScoringRules } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { justAfter } from './instants.js'
import { Joins } from './joins.js'
import { leadPrinter } from './lead-printer.js'
import { printDimension, printValues } from './print-dimension.js'
import { printFilter } from './print-filter.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

const numeric = (value: number): Sql => sql`${val(String(value))}::numeric`

/**
 * The scores that rules give, as a SELECT of (lead_no, balance), exact and null for whom no rule
 * touches. `reading` names a relation (lead_no, read_at): what counts lies before `read_at`. Each
 * kind of behaviour is read once, however many rules score it.
 */
export function printRuleScores(
  rules: ScoringRules,
  reading: string,
  context: CompileContext,
): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const people = id(reading)
  const fit = rules.fit.length === 0 ? null : printFit(rules.fit, people, workspace, context)
  const engaged = rules.engagement.filter(({ activities }) =>
    activities.some((activity) => activity !== 'optedOut'),
  )
  const left = rules.engagement.filter(({ activities }) => activities.includes('optedOut'))
  const parts = [
    ...(fit ? [{ alias: id('fit'), relation: fit }] : []),
    ...(engaged.length > 0
      ? [{ alias: id('engaged'), relation: printEngaged(engaged, people, workspace, context) }]
      : []),
    ...(left.length > 0
      ? [{ alias: id('lost'), relation: printLost(left, people, workspace) }]
      : []),
  ]
  const joined = parts.map(
    ({ alias, relation }) => sql`
  left join (${relation}) ${alias} on ${alias}.lead_no = p.lead_no`,
  )
  // A rule of both kinds of behaviour has one cap for what the two give together.
  const points = [
    ...rules.fit.map((_, i) => id('fit', `r${i}`)),
    ...rules.engagement.map((rule) => {
      const places = [
        ...(engaged.includes(rule) ? [id('engaged', `r${engaged.indexOf(rule)}`)] : []),
        ...(left.includes(rule) ? [id('lost', `r${left.indexOf(rule)}`)] : []),
      ]
      const [only] = places
      const sum =
        places.length === 1 && only
          ? only
          : sql`case when num_nonnulls(${join(places, ', ')}) > 0 then ${sumOf(places)} end`
      return capped(rule, sum)
    }),
  ]
  const total = sumOf(points)
  const least = rules.minimum === null ? total : sql`greatest(${numeric(rules.minimum)}, ${total})`
  const held = rules.maximum === null ? least : sql`least(${numeric(rules.maximum)}, ${least})`
  return sql`select p.lead_no, case when num_nonnulls(${join(points, ', ')}) > 0 then ${held} end as balance
from ${people} p${join(joined, '')}`
}

const sumOf = (points: readonly Sql[]): Sql =>
  join(
    points.map((each) => sql`coalesce(${each}, 0)`),
    ' + ',
  )

function capped({ cap, points }: EngagementRule, sum: Sql): Sql {
  if (cap === null) return sum
  const bound =
    points > 0 ? sql`least(${sum}, ${numeric(cap)})` : sql`greatest(${sum}, ${numeric(-cap)})`
  // LEAST and GREATEST pass over what is null.
  return sql`case when ${sum} is not null then ${bound} end`
}

/** What leads are: `r0`, `r1`, … hold a rule's points where it is true of the lead. */
function printFit(
  rules: readonly FitRule[],
  people: Sql,
  workspace: Sql,
  context: CompileContext,
): Sql {
  const joins = new Joins()
  const printer = leadPrinter('l', joins, context)
  const columns = rules.map(
    ({ when, points }, i) =>
      sql`case when ${printFilter(when, printer)} then ${numeric(points)} end as ${id(`r${i}`)}`,
  )
  return sql`select l.lead_no, ${join(columns, ', ')}
    from ${people} q join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = q.lead_no${joins.sql}`
}

/** What leads did: `r0`, `r1`, … hold the sum of a rule's points, faded as its decay says. */
function printEngaged(
  rules: readonly EngagementRule[],
  people: Sql,
  workspace: Sql,
  context: CompileContext,
): Sql {
  const joins = new Joins()
  const fact = factOf('engagement')
  const moment = justAfter(sql`e.at`)
  const printer = {
    value: (name: string): Sql => printDimension(name, fact, 'e', moment, joins, context),
    values: (name: string): Sql | null => printValues(name, fact, 'e', moment, context),
  }
  const columns = rules.map((rule, i) => {
    const when = rule.when ? sql` and ${printFilter(rule.when, printer)}` : sql``
    return sql`sum(${faded(rule, sql`e.at`)}) filter (where e.type = any(${val(rule.activities)}::text[])${when}) as ${id(`r${i}`)}`
  })
  const types = val([...new Set(rules.flatMap(({ activities }) => activities))])
  return sql`select q.lead_no, ${join(columns, ', ')}
    from ${people} q
    join engagement_fact e on e.workspace_id = ${workspace} and e.lead_no = q.lead_no and e.at < q.read_at
      and e.type = any(${types}::text[])${joins.sql}
    group by q.lead_no`
}

/** Who could be reached no more: `r0`, `r1`, … as above. */
function printLost(rules: readonly EngagementRule[], people: Sql, workspace: Sql): Sql {
  const columns = rules.map((rule, i) => sql`sum(${faded(rule, sql`o.from_at`)}) as ${id(`r${i}`)}`)
  return sql`select q.lead_no, ${join(columns, ', ')}
    from ${people} q
    join opt_out o on o.workspace_id = ${workspace} and o.lead_no = q.lead_no and o.from_at < q.read_at
    group by q.lead_no`
}

/** Points of one deed: hundredths are taken off for every whole time that has passed. */
function faded({ points, decay }: EngagementRule, at: Sql): Sql {
  if (!decay) return numeric(points)
  const seconds = val(decay.everyDays * 86_400)
  const times = sql`floor(extract(epoch from q.read_at - ${at}) / ${seconds}::numeric)`
  return sql`${numeric(points)} * greatest(0, 100 - ${val(decay.percent)}::numeric * ${times}) * 0.01`
}
