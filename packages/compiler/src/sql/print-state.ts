import type { Fact, LeadState } from '@leadlight/metrics'
import { scoreBandNames } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { bandLimits } from '../context.js'
import { beyondHorizon, justAfter } from './instants.js'
import type { Joins } from './joins.js'
import type { Sql } from './sql.js'
import { id, sql, val } from './sql.js'

/*
 * What a row's lead is like at a moment. The moment is an instant before which things count: just
 * after the row's own, so that what happens at the same time counts too, or a bucket's end itself.
 */

/** The moment at which a state is read: one that its columns name, else the row's own. */
export function stateMoment(
  { at, before }: LeadState,
  row: string,
  moment: Sql,
  context: CompileContext,
): Sql {
  if (at !== undefined) return justAfter(id(row, at))
  return before === undefined ? moment : sql`least(${id(row, before)}, ${beyondHorizon(context)})`
}

/** A lead's stage or score band at a moment, as text; programs are many and are told by themselves. */
export function printState(
  state: LeadState,
  fact: Fact,
  row: string,
  moment: Sql,
  joins: Joins,
  context: CompileContext,
): Sql {
  const lead = leadOf(fact, row)
  switch (state.of) {
    case 'stage':
      joins.use(`${row}_stage`, () => {
        return sql`left join lateral (
    select s.stage_id from spell s
    where s.workspace_id = ${id(row)}.workspace_id and s.lead_no = ${lead} and not s.imputed
      and s.entered_at < ${moment} and (s.exited_at is null or s.exited_at >= ${moment})
    order by s.spell_no desc limit 1) ${id(`${row}_stage`)} on true`
      })
      return id(`${row}_stage`, 'stage_id')
    case 'scoreBand':
      return printBand(scoreOf(state, row, lead, moment, joins, context), context)
    case 'program':
      joins.use(`${row}_programs`, () => {
        return sql`left join lateral (${programsAt(fact, row, moment)}) ${id(`${row}_programs`)} on true`
      })
      return id(`${row}_programs`, 'value')
  }
}

/** The score of a state, which the row itself may keep once its moment is over. */
function scoreOf(
  { before, kept }: LeadState,
  row: string,
  lead: Sql,
  moment: Sql,
  joins: Joins,
  context: CompileContext,
): Sql {
  if (before === undefined || kept === undefined) return printBalance(row, lead, moment, joins)
  const alias = joins.use(`${row}_score`, () => {
    // A subquery of its own, since a join would read the intervals of every row.
    return sql`cross join lateral (
    select case when ${id(row, before)} < ${beyondHorizon(context)} then ${id(row, kept)}
      else (${balanceAt(row, lead, moment)}) end as balance) ${id(`${row}_score`)}`
  })
  return id(alias, 'balance')
}

/** A lead's score at a moment; null where nothing has scored it. */
export function printBalance(row: string, lead: Sql, moment: Sql, joins: Joins): Sql {
  const alias = joins.use(`${row}_score`, () => {
    return sql`left join lateral (${balanceAt(row, lead, moment)}) ${id(`${row}_score`)} on true`
  })
  return id(alias, 'balance')
}

const balanceAt = (row: string, lead: Sql, moment: Sql): Sql => sql`
    select i.balance from score_interval i
    where i.workspace_id = ${id(row)}.workspace_id and i.lead_no = ${lead}
      and i.from_at < ${moment} and i.to_at >= ${moment}`

/** The programs that a lead is in at a moment, each once, as a SELECT of `value`. */
export function programsAt(fact: Fact, row: string, moment: Sql): Sql {
  return sql`select distinct p.event_id as value from enrolment_fact e
    join program p on p.workspace_id = e.workspace_id and p.program_no = e.program_no and p.superseded_at = 'infinity'
    where e.workspace_id = ${id(row)}.workspace_id and e.lead_no = ${leadOf(fact, row)}
      and e.enrolled_at < ${moment} and (e.exited_at is null or e.exited_at >= ${moment})`
}

/** The band of a score, as text. */
export function printBand(balance: Sql, context: CompileContext): Sql {
  const limits = bandLimits(context)
  return sql`(${val(scoreBandNames(limits))}::text[])[width_bucket(${balance}, ${val(limits.map(String))}::numeric[]) + 1]`
}

function leadOf(fact: Fact, row: string): Sql {
  if (!fact.profile) throw new Error(`\`${fact.id}\` has no lead whose state could be told.`)
  return id(row, fact.profile.lead)
}
