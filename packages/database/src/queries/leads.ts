import { exactInstant } from '../exact-instant.js'
import type { Statement } from '@leadlight/engine'

import type { DoorClient } from '../door/door-client.js'

/** A canonical lead as its derived facts say. */
export interface LeadSummary {
  /** The number within the workspace; it never leaves the server. */
  readonly leadNo: number
  /** The opaque id that the API gives out. */
  readonly leadKey: string
  readonly createdAt: Date
  readonly source: string | null
  readonly channel: string | null
  readonly landingPage: string | null
  readonly campaignNo: number | null
  readonly currentStage: string | null
  readonly furthestStage: string | null
  readonly customerSince: Date | null
  readonly score: number | null
  /** The instant that its place in the asked order depends on, with microseconds; null comes last. */
  readonly orderedAt: string | null
}

export type LeadOrder = 'NEWEST' | 'OLDEST' | 'RECENTLY_ENGAGED'

/** The lead after which a page begins. */
export interface LeadPlace {
  readonly orderedAt: string | null
  readonly leadNo: number
}

interface LeadPage {
  readonly workspaceId: number
  /** A condition over `lead_fact l`, its placeholders beginning with $1. */
  readonly filter: Statement
  readonly order: LeadOrder
  readonly after: LeadPlace | null
  readonly limit: number
}

const columns = `l.lead_no as "leadNo",
    (select k.lead_key from lead k where k.workspace_id = l.workspace_id and k.lead_no = l.lead_no
      order by k.revision limit 1) as "leadKey",
    l.created_at as "createdAt", l.source, l.channel, l.landing_page as "landingPage", l.campaign_no as "campaignNo",
    l.current_stage as "currentStage", l.furthest_stage as "furthestStage", l.customer_since as "customerSince",
    l.score::float8 as score`

const orders: Readonly<
  Record<LeadOrder, { readonly column: string; readonly descending: boolean }>
> = {
  NEWEST: { column: 'l.created_at', descending: true },
  OLDEST: { column: 'l.created_at', descending: false },
  RECENTLY_ENGAGED: { column: 'l.last_engaged_at', descending: true },
}

/** A page of leads. The number settles ties, so that an order is one and the same on every page. */
export function readLeads(
  client: DoorClient,
  { workspaceId, filter, order, after, limit }: LeadPage,
): Promise<readonly LeadSummary[]> {
  const { column, descending } = orders[order]
  const values: unknown[] = [...filter.values]
  const put = (value: unknown): string => `$${values.push(value)}`
  const direction = descending ? 'desc' : 'asc'
  const begin = after ? `and ${isAfter(after, column, descending, put)}` : ''
  const text = `select ${columns},
    ${exactInstant(column)} as "orderedAt"
  from lead_fact l
  where l.workspace_id = ${put(workspaceId)}::int and ${filter.text} ${begin}
  order by ${column} ${direction} nulls last, l.lead_no ${direction}
  limit ${put(limit)}::int`
  return client.query<LeadSummary>(text, values)
}

/** What comes after a place, where blanks come last whatever the direction. */
function isAfter(
  { orderedAt, leadNo }: LeadPlace,
  column: string,
  descending: boolean,
  put: (value: unknown) => string,
): string {
  const beyond = descending ? '<' : '>'
  const no = put(leadNo)
  if (orderedAt === null) return `(${column} is null and l.lead_no ${beyond} ${no}::int)`
  return `((${column}, l.lead_no) ${beyond} (${put(orderedAt)}::timestamptz, ${no}::int) or ${column} is null)`
}

/** How many leads a condition over `lead_fact l` finds. */
export async function countLeads(
  client: DoorClient,
  workspaceId: number,
  filter: Statement,
): Promise<number> {
  const values = [...filter.values, workspaceId]
  const [row] = await client.query<{ count: number }>(
    `select count(*) as count from lead_fact l where l.workspace_id = $${values.length}::int and ${filter.text}`,
    values,
  )
  return row?.count ?? 0
}

/** The canonical lead of an API id, also where it was merged into another since; undefined where there is none. */
export async function readLead(
  client: DoorClient,
  workspaceId: number,
  leadKey: string,
): Promise<LeadSummary | undefined> {
  const [row] = await client.query<LeadSummary>(
    `select ${columns}, null as "orderedAt"
     from lead named
     left join lead_identity i
       on i.workspace_id = named.workspace_id and i.lead_no = named.lead_no and i.superseded_at = 'infinity'
     join lead_fact l
       on l.workspace_id = named.workspace_id and l.lead_no = coalesce(i.canonical_no, named.lead_no)
     where named.workspace_id = $1 and named.lead_key = $2::uuid
     limit 1`,
    [workspaceId, leadKey],
  )
  return row
}

/** Canonical leads by their numbers. */
export function readLeadsByNo(
  client: DoorClient,
  workspaceId: number,
  leadNos: readonly number[],
): Promise<readonly LeadSummary[]> {
  return client.query<LeadSummary>(
    `select ${columns}, null as "orderedAt"
     from lead_fact l where l.workspace_id = $1 and l.lead_no = any($2::int[])`,
    [workspaceId, leadNos],
  )
}

/** A lead's value of a declared attribute. */
export interface LeadAttributeRecord {
  readonly leadNo: number
  readonly name: string
  readonly label: string
  readonly value: string
}

/** The attributes of some leads, by label. */
export function readLeadAttributes(
  client: DoorClient,
  workspaceId: number,
  leadNos: readonly number[],
): Promise<readonly LeadAttributeRecord[]> {
  return client.query<LeadAttributeRecord>(
    `select a.lead_no as "leadNo", d.name, d.label, v.value
     from lead_attribute a
     join attribute d on d.workspace_id = a.workspace_id and d.attribute_id = a.attribute_id
     join attribute_value v
       on v.workspace_id = a.workspace_id and v.attribute_id = a.attribute_id and v.value_id = a.value_id
     where a.workspace_id = $1 and a.lead_no = any($2::int[])
     order by d.label, d.name`,
    [workspaceId, leadNos],
  )
}

/** One stay of a lead in a stage. */
export interface SpellRecord {
  readonly leadNo: number
  readonly stageId: string
  readonly enteredAt: Date
  readonly exitedAt: Date | null
  readonly imputed: boolean
}

/** The stays of some leads, in their order. */
export function readSpells(
  client: DoorClient,
  workspaceId: number,
  leadNos: readonly number[],
): Promise<readonly SpellRecord[]> {
  return client.query<SpellRecord>(
    `select lead_no as "leadNo", stage_id as "stageId", entered_at as "enteredAt", exited_at as "exitedAt", imputed
     from spell where workspace_id = $1 and lead_no = any($2::int[])
     order by lead_no, spell_no`,
    [workspaceId, leadNos],
  )
}
