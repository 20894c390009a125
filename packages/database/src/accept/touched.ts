import type { DoorClient } from '../door/door-client.js'
import type { Known } from './known.js'
import type { Place } from './look-up.js'
import type { Row } from './row.js'

/** Whom a batch is about; what is derived of them has to be derived anew. */
export interface Touched {
  /** Lead numbers, with everybody of the accounts and opportunities below. */
  readonly leads: readonly number[]
  readonly accounts: readonly number[]
  readonly opportunities: readonly number[]
  /** Visitors, whether or not anybody knows who they are. */
  readonly visitors: readonly VisitorKey[]
  /** Kinds of which something was accepted; costs and rates are about nobody. */
  readonly kinds: ReadonlySet<string>
  /** The instant of the batch: nothing is derived yet of what lies after it. */
  readonly until?: string
}

/** A visitor of a site: an id means somebody within its source alone. */
export interface VisitorKey {
  readonly sourceId: number
  readonly visitorId: string
}

/** Gathers whom accepted rows and ended versions name. */
export interface Touching {
  readonly lead: Set<number>
  readonly account: Set<number>
  readonly opportunity: Set<number>
  readonly visitor: Set<string>
  readonly kinds: Set<string>
}

export const touchingNobody = (): Touching => ({
  lead: new Set(),
  account: new Set(),
  opportunity: new Set(),
  visitor: new Set(),
  kinds: new Set(),
})

const UNITS = ['lead', 'account', 'opportunity'] as const
type Unit = (typeof UNITS)[number]

const isUnit = (target: string | undefined): target is Unit => UNITS.includes(target as Unit)

/** The columns of a table that name a unit or a visitor, among those given. */
export const unitColumns = (columns: readonly string[]): readonly string[] =>
  UNITS.map((unit) => `${unit}_no`)
    .filter((column) => columns.includes(column))
    .map((column) => `f.${column}`)
    .concat(columns.includes(VISITOR) ? [`f.${VISITOR}`] : [])

const VISITOR = 'visitor_id'

/** Notes whom a kind's accepted rows name. */
export function touchRows(touching: Touching, rows: readonly Row[], known: Known): void {
  const [first] = rows
  if (!first) return
  const { kind, entity, fields } = first.kind
  touching.kinds.add(kind)
  for (const [at, { target }] of fields.entries()) {
    if (!isUnit(target)) continue
    const numbers = known.numbers[target]
    for (const { values } of rows) {
      const number = values[at] ? numbers.get(values[at]) : undefined
      if (number !== undefined) touching[target].add(number)
    }
  }
  const visitor = fields.findIndex(({ columns }) => columns.includes(VISITOR))
  if (visitor >= 0) {
    for (const { values } of rows) if (values[visitor]) touching.visitor.add(values[visitor])
  }
  if (entity && isUnit(entity.target)) {
    for (const { number } of rows) touching[entity.target].add(number as number)
  }
}

/** Notes whom ended versions named, by the unit columns that they returned. */
export function touchEnded(
  touching: Touching,
  ended: readonly Record<string, number | string | null>[],
): void {
  for (const row of ended) {
    const visitor = row[VISITOR]
    if (typeof visitor === 'string') touching.visitor.add(visitor)
    for (const unit of UNITS) {
      const number = row[`${unit}_no`]
      if (typeof number === 'number') touching[unit].add(number)
    }
  }
}

/** Whom a batch names itself. */
export function touchedAlone({ sourceId }: Place, touching: Touching): Touched {
  return {
    leads: [...touching.lead],
    accounts: [...touching.account],
    opportunities: [...touching.opportunity],
    visitors: [...touching.visitor].map((visitorId) => ({ sourceId, visitorId })),
    kinds: touching.kinds,
  }
}

/** Adds the people of the accounts and opportunities, in every version that the ledger has of them. */
export async function widen(place: Place, touching: Touching): Promise<Touched> {
  const { client, workspaceId } = place
  const accounts = [...touching.account]
  const opportunities = [...touching.opportunity]
  for (const lead of await peopleOf(client, workspaceId, { accounts, opportunities })) {
    touching.lead.add(lead)
  }
  return touchedAlone(place, touching)
}

/** Everybody who was ever of some accounts and opportunities. */
export async function peopleOf(
  client: DoorClient,
  workspaceId: number,
  { accounts, opportunities }: Pick<Touched, 'accounts' | 'opportunities'>,
): Promise<readonly number[]> {
  if (accounts.length + opportunities.length === 0) return []
  const people = await client.query<{ lead_no: number }>(
    `select lead_no from lead where workspace_id = $1 and account_no = any ($2::int[])
       union select lead_no from lead_account where workspace_id = $1 and account_no = any ($2::int[])
       union select lead_no from opportunity_person where workspace_id = $1 and opportunity_no = any ($3::int[])
       union select lead_no from opportunity
         where workspace_id = $1 and opportunity_no = any ($3::int[]) and lead_no is not null
       union select l.lead_no from opportunity o join lead l on l.workspace_id = $1 and l.account_no = o.account_no
         where o.workspace_id = $1 and o.opportunity_no = any ($3::int[])`,
    [workspaceId, accounts, opportunities],
  )
  return people.map(({ lead_no }) => lead_no)
}
