import type { DerivedClient, InTransaction } from './derived-client.js'
import { PRESENT } from './derived-client.js'
import { derive, deriveScope, deriveWhole, emptyScope, isAnythingSeeded } from './derive.js'
import type { DeriveScope } from './derive.js'
import { noteFollowed } from './followed.js'
import { shareFacts } from './lock-facts.js'
import { buildRollups, dropRollups } from './rollups.js'
import { againOnConflict, isConflict } from './on-conflict.js'

/** How a rebuild goes about it. */
interface RebuildOptions {
  /** The present: nothing is derived yet of what lies after it. */
  readonly until?: string
  /** Hears how many leads are done. */
  readonly progress?: (done: number, all: number) => void
  /**
   * Lets PostgreSQL look at derived tables once the first leads are done. Of a workspace that has
   * none yet it expects none, and takes any index for as good as any other.
   */
  readonly look?: () => Promise<void>
}

/** How many leads are taken at most at a time: enough to be quick, few enough to sort in memory. */
const LARGEST_CHUNK = 50_000

/** So many are derived before PostgreSQL looks at the tables: enough to be seen in a sample, few enough for a bad plan. */
const FIRST_CHUNK = 1_000

/** How many chunks are under way at once. */
const WORKERS = 2

/** So few leads are not worth a second worker: what a derivation costs at least would be paid twice. */
const FEW = 2_000

/**
 * Everything anew from the ledger, a chunk of leads per transaction: whoever reads meanwhile sees a
 * chunk's old facts or its new ones. Chunks hardly ever share somebody; where they do, or where a
 * batch comes in meanwhile, the keys of the tables let one of them through, and the other is done
 * again by itself.
 */
export async function deriveAll(
  inTransaction: InTransaction,
  workspaceId: number,
  { until = new Date().toISOString(), progress = () => undefined, look }: RebuildOptions = {},
): Promise<void> {
  const last = await prepare(inTransaction, workspaceId)
  let done = 0
  if (look && last > FEW) {
    done = FIRST_CHUNK
    await deriveChunk(inTransaction, workspaceId, { from: 1, to: done }, until)
    await look()
  }
  const chunks: Chunk[] = []
  const size = last <= FEW ? FEW : Math.min(LARGEST_CHUNK, Math.ceil((last - done) / WORKERS))
  for (let from = done + 1; from <= last; from += size) {
    chunks.push({ from, to: Math.min(from + size - 1, last) })
  }
  const again: Chunk[] = []
  const work = async (): Promise<void> => {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      try {
        await deriveChunk(inTransaction, workspaceId, chunk, until)
      } catch (error) {
        if (!isConflict(error)) throw error
        again.push(chunk)
      }
      done += chunk.to - chunk.from + 1
      progress(done, last)
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  for (const chunk of again) await deriveChunk(inTransaction, workspaceId, chunk, until)
  await inTransaction((client) => deriveOrphans(client, workspaceId, { until, alone: last === 0 }))
  await deriveStrangers(inTransaction, workspaceId, until)
  await inTransaction((client) => buildRollups(client, workspaceId))
  await inTransaction((client) => noteFollowed(client, workspaceId))
}

/** Lets the derived facts follow what was touched, in a transaction of its own, beside others who do the same. */
export function deriveTouched(
  inTransaction: InTransaction,
  workspaceId: number,
  touched: DeriveScope,
): Promise<void> {
  return againOnConflict(() =>
    inTransaction(async (client) => {
      await shareFacts(client, workspaceId)
      await derive(client, workspaceId, touched)
    }),
  )
}

/** Lead numbers from one to another, both included. */
interface Chunk {
  readonly from: number
  readonly to: number
}

async function prepare(inTransaction: InTransaction, workspaceId: number): Promise<number> {
  let last = 0
  await inTransaction(async (client) => {
    await shareFacts(client, workspaceId)
    await dropRollups(client, workspaceId)
    await deriveWhole(client, workspaceId)
    const [range] = await client.query(
      'select coalesce(max(lead_no), 0) as last from lead where workspace_id = $1',
      [workspaceId],
    )
    last = Number(range?.['last'] ?? 0)
  })
  return last
}

async function deriveChunk(
  inTransaction: InTransaction,
  workspaceId: number,
  { from, to }: Chunk,
  until: string,
): Promise<void> {
  await inTransaction(async (client) => {
    await shareFacts(client, workspaceId)
    await emptyScope(client)
    await client.query(SEED, [workspaceId, from, to])
    await deriveScope(client, workspaceId, until)
  })
}

/** People of one account, and those merged into one, go into the chunk of the first of them. */
const SEED = `
insert into derive_seed (lead_no)
with first as (
  select l.account_no, min(l.lead_no) as lead_no from lead l
  where l.workspace_id = $1 and ${PRESENT('l')} and l.account_no is not null group by l.account_no
)
select distinct l.lead_no from lead l
left join lead_identity i on i.workspace_id = $1 and i.lead_no = l.lead_no and ${PRESENT('i')}
left join lead c on c.workspace_id = $1 and c.lead_no = i.canonical_no and ${PRESENT('c')}
left join first on first.account_no = coalesce(c.account_no, l.account_no)
where l.workspace_id = $1 and coalesce(first.lead_no, i.canonical_no, l.lead_no) between $2 and $3`

/** Deals and accounts with which no lead has to do are in no lead's scope; they count all the same. */
async function deriveOrphans(
  client: DerivedClient,
  workspaceId: number,
  { until, alone }: { readonly until: string; readonly alone: boolean },
): Promise<void> {
  await shareFacts(client, workspaceId)
  await emptyScope(client)
  await client.query(
    `insert into derive_opportunity (opportunity_no)
     select o.opportunity_no from opportunity o
     left join opportunity_fact f on f.workspace_id = $1 and f.opportunity_no = o.opportunity_no
     where o.workspace_id = $1 and ${PRESENT('o')} and f.lead_no is null`,
    [workspaceId],
  )
  await client.query(
    `insert into derive_account (account_no)
     select a.account_no from account a
     where a.workspace_id = $1 and ${PRESENT('a')}
       and not exists (select 1 from lead_fact f where f.workspace_id = $1 and f.account_no = a.account_no)`,
    [workspaceId],
  )
  // Lines of nobody at all are derived with any scope, and there was one if there are leads.
  if (alone || (await isAnythingSeeded(client))) await deriveScope(client, workspaceId, until)
}

/** How many visitors are taken at a time. */
const VISITORS_AT_ONCE = 50_000

/** Visitors who are nobody yet are in no lead's scope; they are taken in the order of their ids. */
async function deriveStrangers(
  inTransaction: InTransaction,
  workspaceId: number,
  until: string,
): Promise<void> {
  let last: readonly [number, string] | null = [-1, '']
  while (last) {
    const [sourceId, visitorId]: readonly [number, string] = last
    last = null
    await inTransaction(async (client) => {
      await shareFacts(client, workspaceId)
      await emptyScope(client)
      const [page] = await client.query(SEED_STRANGERS, [
        workspaceId,
        sourceId,
        visitorId,
        VISITORS_AT_ONCE,
        until,
      ])
      if (page) last = [Number(page['source_id']), String(page['visitor_id'])]
      if (await isAnythingSeeded(client)) await deriveScope(client, workspaceId, until)
    })
  }
}

/** Gives the last visitor of a page; none after the last page. */
const SEED_STRANGERS = `
with page as (
  select a.source_id, a.visitor_id, bool_and(a.lead_no is null or a.effective_at > $5::timestamptz) as nobody from activity a
  where a.workspace_id = $1 and ${PRESENT('a')} and a.visitor_id is not null
    and (a.source_id, a.visitor_id) > ($2::smallint, $3::text)
  group by a.source_id, a.visitor_id
  order by a.source_id, a.visitor_id limit $4
), strangers as (
  insert into derive_visitor (source_id, visitor_id) select source_id, visitor_id from page where nobody
)
select source_id, visitor_id from page order by source_id desc, visitor_id desc limit 1`
