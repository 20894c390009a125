import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { deriveAll, sumDerived, verifyDerived } from '@leadlight/database'
import type { DerivedClient } from '@leadlight/database'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { tiny } from '../worlds/tiny.js'
import { loadWorld } from './load-world.js'

let test: TestDatabase
let workspaceId: number
const world = tiny()

beforeAll(async () => {
  test = await testDatabase()
  ;({ workspaceId } = await loadWorld(test.database, world))
})
afterAll(() => test.close())

const verify = () => verifyDerived(test.database.withContext, workspaceId, world.now)

const write = <Result>(work: (client: DerivedClient) => Promise<Result>): Promise<Result> =>
  test.database.withContext({ workspaceId, role: 'ingest' }, work)

const sums = () => write((client) => sumDerived(client, workspaceId))

describe('verifying derived facts', () => {
  it('finds them as a rebuild makes them, and changes nothing', async () => {
    const before = await sums()
    expect(await verify()).toEqual([])
    expect(await sums()).toEqual(before)
    expect(before.find(({ table }) => table === 'lead_fact')?.rows).toBeGreaterThan(0)
  })

  it('names the table in which a row is missing or another, until a rebuild mends it', async () => {
    const whole = await sums()
    await write((client) =>
      client.query(
        `delete from score_interval where lead_no = (select min(lead_no) from score_interval)`,
      ),
    )
    await write((client) =>
      client.query(`update lead_fact set source = coalesce(source, '') || ' once more'`),
    )
    const found = await verify()
    expect(found.map(({ table }) => table).sort()).toEqual(['lead_fact', 'score_interval'])
    for (const { table, rows, rebuiltRows } of found) {
      if (table === 'lead_fact') expect(rows).toBe(rebuiltRows)
      else expect(rows).toBeLessThan(rebuiltRows)
    }
    await deriveAll(write, workspaceId, { until: world.now })
    expect(await verify()).toEqual([])
    const rowsOf = (all: typeof whole) => all.map(({ table, rows, sum }) => [table, rows, sum])
    expect(rowsOf(await sums())).toEqual(rowsOf(whole))
  })
})
