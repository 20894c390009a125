import { lookUp } from './derived-client.js'
import type { DerivedStatement, LookUp } from './derived-client.js'

/** Tables of the session in which conversions and the touches before them are gathered. */
export const MAKE_CONVERSION_SCOPE = `
create temp table if not exists derive_conversion (
  conversion_id text primary key, journey_id text not null, kind text not null, ref text not null, at timestamptz not null,
  opened_at timestamptz, unit_kind char(1) not null, unit_no int not null, account_no int, lead_no int, opportunity_no int,
  owner text, cohort_at timestamptz) on commit delete rows;
create index if not exists derive_conversion_by_unit on derive_conversion (unit_kind, unit_no);
create temp table if not exists derive_conversion_person (
  journey_id text, lead_no int, primary key (journey_id, lead_no)) on commit delete rows;
create temp table if not exists derive_journey_touch (
  lead_no int, type text, campaign int, island int, n int, crowded boolean, at timestamptz, sequence int, source_id smallint,
  event_id text, channel text, campaign_no int, program_no int, step_no int, asset_no int,
  primary key (lead_no, type, campaign, island, n)) on commit delete rows;
create temp table if not exists derive_gone (journey_id text primary key) on commit delete rows;
truncate derive_gone, derive_conversion, derive_conversion_person, derive_journey_touch`

/** Deletes conversions, and remembers the journeys that are their own until {@link CLEAR_JOURNEYS}. */
export const clearConversions = (condition: string): LookUp =>
  lookUp(`with gone as (
     delete from conversion_fact c where c.workspace_id = $1 and ${condition}
     returning c.conversion_id, c.journey_id)
   insert into derive_gone (journey_id) select journey_id from gone where journey_id = conversion_id on conflict do nothing`)

/** Deletes the journeys of conversions that went. */
export const CLEAR_JOURNEYS: readonly DerivedStatement[] = [
  'analyze derive_gone',
  lookUp(
    `delete from journey j using derive_gone g where j.workspace_id = $1 and j.journey_id = g.journey_id`,
  ),
]

/** Conversions of the people and deals in scope, as they were derived before. */
export const CLEAR_CONVERSIONS: readonly DerivedStatement[] = [
  clearConversions(`c.kind = 'mql' and c.lead_no in (select lead_no from derive_member)`),
  clearConversions(`c.opportunity_no in (select opportunity_no from derive_opportunity)`),
]
