import { EFFECTIVE } from '../accept/effective.js'
import { SCHEMA } from '../schema/roles.js'
import type { DerivedClient } from './derived-client.js'

/*
 * Facts that lie after now: clocks and zones are wrong by up to a day, and `accept` takes them. They
 * are in the ledger, and nothing is derived of them before their time. While a workspace has any,
 * temporary views stand before the ledger's tables that leave them out, and whom they are about is
 * kept in `held_fact`: once their time has come those people are derived anew.
 */

/** Tables that tell more than one time, and what they say of a later one before it has come. */
const BLANK_UNTIL: Readonly<Record<string, readonly string[]>> = {
  survey_answer: ['answered_at'],
}

/** The columns of a table as somebody sees them to whom nothing after an instant has happened yet. */
export function columnsUntil(
  table: string,
  columns: readonly string[],
  until: string,
): readonly string[] {
  const later = BLANK_UNTIL[table] ?? []
  return columns.map((column) =>
    later.includes(column)
      ? `case when t.${column} <= '${until}' then t.${column} end as ${column}`
      : `t.${column}`,
  )
}

/** Whether a row `t` has happened by an instant; what has no time of its own always has. */
export function hasHappened(table: string, until: string): string {
  const column = EFFECTIVE.get(table)
  return column === undefined ? 'true' : `(t.${column} is null or t.${column} <= '${until}')`
}

/** Whether a row `t` tells of a time after an instant, even if it has happened by then itself. */
export function tellsOfLater(table: string, until: string): string {
  const times = [EFFECTIVE.get(table), ...(BLANK_UNTIL[table] ?? [])].filter(
    (column) => column !== undefined,
  )
  const later = times.map((column) => `coalesce(t.${column} > '${until}', false)`)
  return later.length === 0 ? 'false' : `(${later.join(' or ')})`
}

/** Puts views before the ledger that leave out what has not happened yet; false where all of it has. */
export async function hideUndue(
  client: DerivedClient,
  workspaceId: number,
  until: string,
): Promise<boolean> {
  const [found] = await client.query(
    `select exists (select from source where workspace_id = $1 and latest_told_at > $2::timestamptz) as undue`,
    [workspaceId, until],
  )
  if (found?.['undue'] !== true) return false
  const rows = await client.query(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = '${SCHEMA}'::regnamespace and c.relname = any ($1::text[])
     group by c.relname`,
    [VIEWED],
  )
  const views = rows.map(({ name, columns }) => {
    const shown = columnsUntil(String(name), columns as readonly string[], until)
    return `create temp view ${String(name)} with (security_invoker = true) as
      select ${shown.join(', ')} from ${SCHEMA}.${String(name)} t
      where t.workspace_id = ${workspaceId} and ${hasHappened(String(name), until)}`
  })
  await client.query(`${views.join(';\n')}; set local search_path = pg_temp, ${SCHEMA}`)
  return true
}

const VIEWED = [...EFFECTIVE.keys()]

/** Takes the views away again. */
export const SHOW_UNDUE = `set local search_path = ${SCHEMA}, pg_temp; drop view ${VIEWED.map((name) => `pg_temp.${name}`).join(', ')}`

/** What of a table in scope has not happened yet, by the columns that say whom it is about. */
const undueOf = (
  table: string,
  at: string,
  join: string,
  of: Partial<Record<Column, string>>,
): string =>
  `select t.${at} as due_at, ${COLUMNS.map((column) => `${of[column] ?? 'null'}::${TYPES[column]} as ${column}`).join(', ')}
   from ${SCHEMA}.${table} t ${join}
   where t.workspace_id = $1 and t.superseded_at = 'infinity' and t.${at} > $2::timestamptz`

const TYPES = {
  lead_no: 'int',
  account_no: 'int',
  opportunity_no: 'int',
  source_id: 'smallint',
  visitor_id: 'text',
} as const
type Column = keyof typeof TYPES
const COLUMNS = Object.keys(TYPES) as Column[]

const OF_LEAD = 'join derive_member m on m.lead_no = t.lead_no'
const OF_DEAL = 'join derive_opportunity d on d.opportunity_no = t.opportunity_no'
const OF_ACCOUNT = 'join derive_account a on a.account_no = t.account_no'
const lead = { lead_no: 't.lead_no' }
const deal = { opportunity_no: 't.opportunity_no' }
const account = { account_no: 't.account_no' }

/** Keeps whom undue facts in scope are about, and when they are due. */
export const HOLD_UNDUE = `
insert into held_fact (workspace_id, due_at, ${COLUMNS.join(', ')})
select distinct $1::int, due_at, ${COLUMNS.join(', ')} from (
  ${[
    undueOf('lead', 'created_at', OF_LEAD, lead),
    undueOf('activity', 'effective_at', OF_LEAD, lead),
    undueOf(
      'activity',
      'effective_at',
      'join derive_visitor v on v.source_id = t.source_id and v.visitor_id = t.visitor_id',
      { source_id: 't.source_id', visitor_id: 't.visitor_id' },
    ),
    undueOf('stage_change', 'effective_at', OF_LEAD, lead),
    undueOf('score_change', 'effective_at', OF_LEAD, lead),
    undueOf('enrolment', 'enrolled_at', OF_LEAD, lead),
    undueOf('survey_answer', 'invited_at', OF_LEAD, lead),
    undueOf('survey_answer', 'answered_at', OF_LEAD, lead),
    // Invitations of nobody are taken anew with whoever comes.
    undueOf('survey_answer', 'invited_at', 'left join (select 1) nobody on true', {}).concat(
      ' and t.lead_no is null',
    ),
    undueOf('survey_answer', 'answered_at', 'left join (select 1) nobody on true', {}).concat(
      ' and t.lead_no is null',
    ),
    undueOf('opportunity', 'opened_at', OF_DEAL, deal),
    undueOf('opportunity_change', 'effective_at', OF_DEAL, deal),
    undueOf('revenue_line', 'effective_at', OF_LEAD, lead),
    undueOf('revenue_line', 'effective_at', OF_DEAL, deal),
    undueOf('revenue_line', 'effective_at', OF_ACCOUNT, account),
    // Lines of nobody at all too.
    undueOf('revenue_line', 'effective_at', 'left join (select 1) nobody on true', {}).concat(
      ' and t.lead_no is null and t.opportunity_no is null and t.account_no is null',
    ),
    undueOf('subscription', 'starts_at', OF_LEAD, lead),
    undueOf('subscription', 'starts_at', OF_ACCOUNT, account),
  ].join('\n  union all ')}
) undue
on conflict do nothing`
