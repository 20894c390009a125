import { inPlace } from '../door/in-place.js'
import type { DerivedClient } from './derived-client.js'
import { PRESENT } from './derived-client.js'
import { runTogether } from './run-step.js'

/*
 * Facts are pure functions of whole groups of people who share accounts, deals or lines. From what
 * was touched the scope goes to those, step by step, until nothing is added. Each step looks at
 * what the one before it found, and at what it finds itself, so that each row is followed once and
 * the last steps cost next to nothing.
 */

/** A row that a step looks at: found in the step before or in this one. */
const NEW = 'round in ($2::int, $2::int + 1)'

/** What leads from one thing of a group to the next: the tables that name both. */
interface Link {
  readonly from: 'derive_member' | 'derive_lead' | 'derive_account' | 'derive_opportunity'
  /** Tables of the ledger, as they stand now. */
  readonly ledger: readonly string[]
  /** Derived facts: what a deal or a line counted for until now changes as well. */
  readonly facts: readonly string[]
}

const COLUMNS = {
  derive_member: 'lead_no',
  derive_lead: 'lead_no',
  derive_account: 'account_no',
  derive_opportunity: 'opportunity_no',
} as const

const ACCOUNTS: readonly Link[] = [
  {
    from: 'derive_member',
    ledger: ['lead', 'lead_account', 'revenue_line', 'subscription'],
    facts: [],
  },
  { from: 'derive_lead', ledger: [], facts: ['revenue_fact'] },
  {
    from: 'derive_opportunity',
    ledger: ['opportunity', 'revenue_line'],
    facts: ['opportunity_fact'],
  },
]

const DEALS: readonly Link[] = [
  {
    from: 'derive_member',
    ledger: ['opportunity_person', 'opportunity', 'revenue_line'],
    facts: [],
  },
  { from: 'derive_account', ledger: ['opportunity', 'revenue_line'], facts: [] },
]

const PEOPLE: readonly Link[] = [
  {
    from: 'derive_opportunity',
    ledger: ['opportunity_person', 'opportunity', 'revenue_line'],
    facts: ['opportunity_fact'],
  },
  {
    from: 'derive_account',
    ledger: ['lead', 'lead_account', 'revenue_line', 'subscription'],
    facts: ['revenue_fact'],
  },
]

/** Numbers of one kind that some links lead to. */
function found(column: string, links: readonly Link[]): string {
  const arms = links.flatMap(({ from, ledger, facts }) => {
    const arm = (table: string, present: string): string => `
     select t.${column} from ${table} t join (select * from ${from} where ${NEW}) s on s.${COLUMNS[from]} = t.${COLUMNS[from]}
     where t.workspace_id = $1 and t.${column} is not null${present}`
    return [
      ...ledger.map((table) => arm(table, ` and ${PRESENT('t')}`)),
      ...facts.map((table) => arm(table, '')),
    ]
  })
  return arms.join('\n     union')
}

/** The canonical number of every lead number given, itself where it was never merged. */
const canonicalOf = (leads: string): string => `
  select coalesce(i.canonical_no, s.lead_no) as lead_no
  from (${leads}) s
  left join lead_identity i on i.workspace_id = $1 and i.lead_no = s.lead_no and ${PRESENT('i')}`

/** All lead numbers of the people who are new. */
const FILL_MEMBERS = [
  // A merged lead number that is a person no more has nothing of its own.
  `delete from derive_lead d using lead_identity i
   where i.workspace_id = $1 and i.lead_no = d.lead_no and ${PRESENT('i')} and i.canonical_no <> d.lead_no and ${NEW}`,
  `insert into derive_member (lead_no, canonical_no, round)
   select lead_no, lead_no, round from derive_lead where ${NEW}
   union
   select i.lead_no, i.canonical_no, d.round from lead_identity i
   join (select * from derive_lead where ${NEW}) d on d.lead_no = i.canonical_no
   where i.workspace_id = $1 and ${PRESENT('i')}
   on conflict do nothing`,
]

/** From the numbers that were touched to people; a lead that was merged away, or is no longer, changes on both sides. */
const OPEN = [
  `insert into derive_lead (lead_no, round)
   select lead_no, $2::int from (
     select lead_no from derive_seed union ${canonicalOf('select lead_no from derive_seed')}
   ) touched`,
  ...FILL_MEMBERS,
]

/** From people to what they share and back. */
const WIDEN = [
  `insert into derive_account (account_no, round)
   select account_no, $2::int + 1 from (${found('account_no', ACCOUNTS)}) shared on conflict do nothing`,
  `insert into derive_opportunity (opportunity_no, round)
   select opportunity_no, $2::int + 1 from (${found('opportunity_no', DEALS)}) shared on conflict do nothing`,
  `insert into derive_lead (lead_no, round)
   select distinct lead_no, $2::int + 1 from (${canonicalOf(found('lead_no', PEOPLE))}) shared on conflict do nothing`,
  ...FILL_MEMBERS,
]

/** Whether a step found anything. */
const FOUND = `
select exists (select from derive_member where round = $1::int) or exists (select from derive_account where round = $1::int)
  or exists (select from derive_opportunity where round = $1::int) as is`

/** Goes from what a round found to what it leads to. */
const widen = (workspaceId: number, round: number): readonly string[] => [
  ...WIDEN.map((statement) => inPlace(statement, [workspaceId, round])),
  inPlace(FOUND, [round + 1]),
]

/** Adds everybody and everything to the scope whose facts may change with what is in it, after `before`. */
export async function widenScope(
  client: DerivedClient,
  workspaceId: number,
  before: readonly string[],
): Promise<void> {
  const open = OPEN.map((statement) => inPlace(statement, [workspaceId, 0]))
  let found = await runTogether(client, [...before, ...open, ...widen(workspaceId, 0)])
  for (let round = 1; found[0]?.['is'] === true; round++) {
    found = await runTogether(client, widen(workspaceId, round))
  }
}
