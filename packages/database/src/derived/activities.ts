import { actorClass } from './actor-class.js'
import { PRESENT, lookUp } from './derived-client.js'
import type { DerivedStep } from './derived-client.js'

/*
 * What the people and visitors in scope did, were sent and went through: their rows of the largest
 * table of the ledger, read once. Every step after takes its own from them.
 *
 *   derive_visitor   visitors in scope: those who were touched, then those of the people in scope
 *   derive_activity  the present activities of both, each once
 */

/** What steps read of an activity; `actor` is its class by the rules. */
const COLUMNS = `lead_no, visitor_id, session_id, source_id, event_id, effective_at, sequence, type, origin, channel, campaign_no,
  program_no, step_no, asset_no, send_id, detail, variant, actor`

const TAKEN = COLUMNS.split(/,\s*/)
  .map((column) => (column === 'actor' ? `${actorClass('a')} as actor` : `a.${column}`))
  .join(', ')

/** Whether a person acted, as far as anybody can tell, of a row of `derive_activity`. */
export const actedByPerson = (activity: string): string =>
  `${activity}.actor in ('human', 'unknown')`

/** Empty tables of the session, made once per transaction. */
export const MAKE_ACTIVITIES = `
create temp table if not exists derive_activity (
  lead_no int, visitor_id text, session_id text, source_id smallint, event_id text, effective_at timestamptz, sequence int, type text,
  origin text, channel text, campaign_no int, program_no int, step_no int, asset_no int, send_id text, detail text, variant text,
  actor text) on commit delete rows;
truncate derive_activity`

/** The same where everybody is in scope: nothing has to be gathered, and no step reads more than it asks for. */
export const SHOW_ACTIVITIES = `
create temp view derive_activity with (security_invoker = true) as
select ${TAKEN} from activity a where ${PRESENT('a')}`

const TAKE_OF_VISITORS = `insert into derive_activity (${COLUMNS})
     select ${TAKEN} from derive_visitor v
     join activity a on a.workspace_id = $1 and a.source_id = v.source_id and a.visitor_id = v.visitor_id and ${PRESENT('a')}`

/** Takes what visitors in scope did, and adds the people whom they were found to be; asked before the scope is closed. */
export const SEED_VISITORS: DerivedStep = {
  name: 'people of visitors',
  statements: [
    'analyze derive_visitor',
    lookUp(TAKE_OF_VISITORS),
    `insert into derive_seed (lead_no)
     select distinct lead_no from derive_activity where lead_no is not null on conflict do nothing`,
  ],
}

/** Takes what people in scope did, adds their visitors, and takes what those did besides. */
export const GATHER_ACTIVITIES: DerivedStep = {
  name: 'activities',
  statements: [
    lookUp(`insert into derive_activity (${COLUMNS})
     select ${TAKEN} from derive_member m
     join activity a on a.workspace_id = $1 and a.lead_no = m.lead_no and ${PRESENT('a')}
     where a.visitor_id is null
       or not exists (select from derive_visitor v where v.source_id = a.source_id and v.visitor_id = a.visitor_id)`),
    'analyze derive_activity (lead_no, source_id, visitor_id, type)',
    `insert into derive_visitor (source_id, visitor_id, found)
     select distinct source_id, visitor_id, true from derive_activity where visitor_id is not null
     on conflict do nothing`,
    'analyze derive_visitor',
    lookUp(`${TAKE_OF_VISITORS}
     where v.found and (a.lead_no is null or not exists (select from derive_member m where m.lead_no = a.lead_no))`),
    'analyze derive_activity (lead_no, source_id, visitor_id, type)',
  ],
}
