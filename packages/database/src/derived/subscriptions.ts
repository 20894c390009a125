import { COUNTS } from './customers.js'
import type { DerivedStep } from './derived-client.js'
import { lookUp, PRESENT } from './derived-client.js'

/** Terms of an account or a person of the scope. */
const OF_SCOPE = `
  select s.* from subscription s join derive_account a using (account_no)
  where s.workspace_id = $1 and ${PRESENT('s')}
  union
  select s.* from subscription s join derive_member m using (lead_no)
  where s.workspace_id = $1 and ${PRESENT('s')}`

/**
 * Subscriptions, each a term with what it costs a month: a year has twelve months, a quarter three,
 * 52 weeks and 365 days are a year. The monthly price is rounded to the currency's minor unit, half
 * away from zero, as every share of an amount is. A term that ends before it starts has no time.
 */
export const SUBSCRIPTIONS: DerivedStep = {
  name: 'subscriptions',
  statements: [
    lookUp(`delete from subscription_fact f using derive_unit u
     where f.workspace_id = $1 and f.unit_kind = u.unit_kind and f.unit_no = u.unit_no`),
    `insert into subscription_fact (workspace_id, source_id, event_id, unit_kind, unit_no, account_no, lead_no, customer_since,
       from_at, to_at, paying, monthly_minor, currency)
     select $1, s.source_id, s.event_id, c.unit_kind, c.unit_no, c.account_no, c.lead_no, c.customer_since,
       s.starts_at, case when s.ends_at is not null then greatest(s.ends_at, s.starts_at) end, s.state = 'paying',
       case when s.state = 'paying' then round(case s.interval_unit
         when 'year' then s.amount_minor / 12::numeric
         when 'quarter' then s.amount_minor / 3::numeric
         when 'month' then s.amount_minor::numeric
         when 'week' then s.amount_minor * 52 / 12::numeric
         else s.amount_minor * 365 / 12::numeric end) else 0 end,
       s.currency
     from (${OF_SCOPE}) s
     left join derive_member m on m.lead_no = s.lead_no
     left join derive_person p on p.lead_no = m.canonical_no
     join customer_fact c on c.workspace_id = $1
       and c.unit_kind = case when coalesce(s.account_no, p.account_no) is null then 'l' else 'a' end
       and c.unit_no = coalesce(s.account_no, p.account_no, p.lead_no)
     where ${COUNTS('s')}`,
    // Other terms of a customer carry what has changed of it as well.
    lookUp(`update subscription_fact f set lead_no = c.lead_no, customer_since = c.customer_since
     from customer_fact c, derive_unit u
     where f.workspace_id = $1 and c.workspace_id = $1 and u.unit_kind = f.unit_kind and u.unit_no = f.unit_no
       and c.unit_kind = u.unit_kind and c.unit_no = u.unit_no
       and (f.lead_no, f.customer_since) is distinct from (c.lead_no, c.customer_since)`),
  ],
}
