import { ROLLUPS } from '@leadlight/metrics'
import type { Rollup } from '@leadlight/metrics'

import { inPlace } from '../door/in-place.js'
import type { DerivedClient, DerivedStep, InTransaction } from './derived-client.js'
import { lockRollups, shareRollups } from './lock-rollups.js'
import {
  factsOfAll,
  givenFacts,
  merged,
  negated,
  rolledUp,
  tableOf,
  writtenFacts,
} from './roll-up.js'
import { statementsOf } from './run-step.js'

/*
 * Rollups follow derived facts. Whatever row of a fact a derivation deletes it takes from its rollup,
 * and whatever it writes it adds: the rows themselves, so that it matters to nobody who derives beside
 * it. A build counts all rows by the same statement; while it does nobody derives.
 */

/** A rollup that holds all facts of a workspace, and the zone whose days it has. */
interface Ready {
  readonly rollup: Rollup
  readonly zone: string
}

/** The room of this session in which the old rows of a scope are kept, as numbers below nothing. */
const before = ({ table }: Rollup): string => `derive_${table}`

/** Empty tables of the session, made once. */
export const MAKE_ROLLUP_ROOM = ROLLUPS.map(
  (rollup) =>
    `create temp table if not exists ${before(rollup)} (like ${rollup.table}) on commit delete rows`,
).join(';\n')

/**
 * The statements with which a derivation begins to follow rollups. Nobody builds one from here on until
 * the transaction ends.
 */
export const beginRollups = (workspaceId: number): readonly string[] => [
  shareRollups(workspaceId),
  `select rollup, zone from rollup_state where workspace_id = ${workspaceId} order by rollup`,
]

/** The rollups that there are, of the rows that those statements gave. */
export const readyIn = (rows: readonly Record<string, unknown>[]): readonly Ready[] =>
  rows.flatMap(({ rollup: table, zone }) => {
    const rollup = ROLLUPS.find((one) => one.table === table)
    return rollup ? [{ rollup, zone: String(zone) }] : []
  })

/** The statements of a step, which count what they delete where its facts have a rollup. */
export function clearing(
  workspaceId: number,
  step: DerivedStep,
  ready: readonly Ready[],
): readonly string[] {
  return statementsOf(step, workspaceId, true, (text) => {
    const table = DELETE.exec(text)?.[1]
    const followed = ready.filter(({ rollup }) => tableOf(rollup) === table)
    if (followed.length === 0) return inPlace(text, [workspaceId])
    const counts = followed.map(({ rollup }, place) => {
      const counted = rolledUp(rollup, givenFacts(rollup, 'gone'), zoneAt(place))
      return `gone_${rollup.table} as (insert into ${before(rollup)} ${negated(rollup, counted)})`
    })
    return inPlace(`with gone as (${text} returning f.*), ${counts.join(', ')} select`, [
      workspaceId,
      ...followed.map(({ zone }) => zone),
    ])
  })
}

/** How a statement begins that deletes facts. */
const DELETE = /^delete from (\w+) f /

/** The statement that adds the differences between what went and what came: one for all rollups. */
export function addDifferences(workspaceId: number, ready: readonly Ready[]): readonly string[] {
  if (ready.length === 0) return []
  // Facts with several rollups are read once.
  const written = new Set(ready.map(({ rollup }) => tableOf(rollup)))
  const facts = [...written].map(
    (table) => `written_${table} as materialized (${writtenFacts(table)})`,
  )
  const differences = ready.map(({ rollup }, place) => {
    const { table } = rollup
    const rows = givenFacts(rollup, `written_${tableOf(rollup)}`)
    const counted = rolledUp(rollup, rows, zoneAt(place))
    const both = `select * from gone_${table} union all (${counted})`
    return `gone_${table} as (delete from ${before(rollup)} returning *),
      new_${table} as (insert into ${table} ${merged(rollup, both)})`
  })
  return [
    inPlace(`with ${[...facts, ...differences].join(',\n')} select`, [
      workspaceId,
      ...ready.map(({ zone }) => zone),
    ]),
  ]
}

/** The placeholder of a rollup's zone. */
const zoneAt = (place: number): string => `$${place + 2}::text`

/** Leaves rollups alone until they are built again: for who derives everything anew. */
export async function dropRollups(client: DerivedClient, workspaceId: number): Promise<void> {
  await client.query('delete from rollup_state where workspace_id = $1', [workspaceId])
}

/**
 * Builds all rollups of a workspace anew, by the days of its zone. `beside` gives connections for a
 * second one at a time: what they write is of no use until the first says that all is there.
 */
export async function buildRollups(
  client: DerivedClient,
  workspaceId: number,
  beside?: InTransaction,
): Promise<void> {
  await lockRollups(client, workspaceId)
  await dropRollups(client, workspaceId)
  const waiting = [...ROLLUPS]
  const work = async (inTransaction: InTransaction): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const rollup = next
      await inTransaction((own) => buildRollup(own, workspaceId, rollup))
    }
  }
  await Promise.all([work((own) => own(client)), ...(beside ? [work(beside)] : [])])
  await client.query(
    `insert into rollup_state (workspace_id, rollup, zone) select $1, unnest($2::text[]), ${ZONE}`,
    [workspaceId, ROLLUPS.map(({ table }) => table)],
  )
}

async function buildRollup(
  client: DerivedClient,
  workspaceId: number,
  rollup: Rollup,
): Promise<void> {
  await client.query(`delete from ${rollup.table} where workspace_id = $1`, [workspaceId])
  await client.query(`insert into ${rollup.table} ${rolledUp(rollup, factsOfAll(rollup), ZONE)}`, [
    workspaceId,
  ])
}

const ZONE = '(select zone from workspace where workspace_id = $1)'

/** Whether a rollup of a workspace has yet to be built, or has days of another zone than the workspace's. */
export async function lacksRollups(client: DerivedClient, workspaceId: number): Promise<boolean> {
  const [row] = await client.query(
    `select count(*)::int as ready from rollup_state s join workspace w using (workspace_id)
     where workspace_id = $1 and s.zone = w.zone and s.rollup = any ($2::text[])`,
    [workspaceId, ROLLUPS.map(({ table }) => table)],
  )
  return Number(row?.['ready']) < ROLLUPS.length
}
