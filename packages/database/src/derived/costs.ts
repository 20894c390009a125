import type { DerivedStep } from './derived-client.js'
import { PRESENT } from './derived-client.js'

/**
 * Cost lines spread over their days: evenly, in minor units, the first days take the rest, so that
 * the days add up to the line to the cent. Each day keeps what its share was made from, for a line
 * that is asked for in another currency is converted whole and spread afterwards. A line of unknown amount has no days. Lines are few, so
 * all of them are spread anew.
 */
export const COSTS: DerivedStep = {
  name: 'costs',
  statements: [
    `delete from cost_day where workspace_id = $1`,
    `insert into cost_day (workspace_id, source_id, event_id, day, amount_minor, currency, kind, campaign_no, program_no, channel,
       line_minor, line_days, day_index, from_day)
     select $1, c.source_id, c.event_id, c.from_day + n,
       sign(c.amount_minor)::bigint * (abs(c.amount_minor) / days + case when n < abs(c.amount_minor) % days then 1 else 0 end),
       c.currency, c.kind, c.campaign_no, c.program_no, coalesce(nullif(c.channel, ''), nullif(k.channel, '')),
       c.amount_minor, days, n, c.from_day
     from cost_line c
     cross join lateral (select c.to_day - c.from_day as days) span
     cross join lateral generate_series(0, days - 1) n
     left join campaign k on k.workspace_id = $1 and k.campaign_no = c.campaign_no and ${PRESENT('k')}
     where c.workspace_id = $1 and ${PRESENT('c')} and c.amount_minor is not null`,
  ],
}
