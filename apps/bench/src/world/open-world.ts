import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { openDatabase } from '@leadlight/database'
import type { Database, WorkspaceRecord } from '@leadlight/database'
import { startEmbedded } from '@leadlight/engine'
import type { Connection } from '@leadlight/engine'

import type { WorldRequest } from '../bench-request.js'
import { readSql } from '../read-sql.js'
import { startProduct } from '../server/product.js'
import type { Product } from '../server/product.js'
import { runNode } from '../server/start-node.js'
import { spansOf } from './spans.js'
import type { Span, Spans } from './spans.js'

/** A workspace of a known size, with PostgreSQL and the product running on it. */
export interface BenchWorld {
  readonly leads: number
  readonly activities: number
  /** What the bench made it of; undefined where somebody else made it. */
  readonly seed: number | undefined
  readonly connection: Connection
  readonly databaseUrl: string
  readonly postgres: string
  readonly database: Database
  readonly workspace: WorkspaceRecord
  /** It makes every answer anew. */
  readonly product: Product
  /** A second server on the same data, which may give an answer again. */
  readonly cachingProduct: Product
  /** Where the data ends, as an instant. */
  readonly horizon: string
  readonly spans: Spans
  /** A kept segment of profile and behaviour. */
  readonly segment: string
  close(): Promise<void>
}

interface OpenWorld extends WorldRequest {
  readonly seed: number
  readonly until: string
  readonly log: (line: string) => void
}

const slug = 'generated'
/** Where what the bench sends goes, so that its worlds stay as they are. */
export const INGEST_SLUG = 'bench-ingest'

/**
 * Opens the world of a data folder; where there is none it is made as `npm run generate` makes it.
 * PostgreSQL is this process's, so that it stays warm however often servers come and go.
 */
export async function openWorld(asked: OpenWorld): Promise<Omit<BenchWorld, 'segment'>> {
  const { dataDir, log } = asked
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const end of closers.splice(0).reverse()) await end()
  }
  try {
    const embedded = await startEmbedded({ dataDir: join(dataDir, 'postgres'), log })
    closers.push(() => embedded.stop())
    const { connection } = embedded
    const databaseUrl = urlOf(connection)
    const database = await openDatabase(connection, { log })
    closers.push(() => database.close())
    const workspace =
      (await findWorkspace(database)) ?? (await makeWorkspace(database, databaseUrl, asked))
    const start = async (cache: boolean): Promise<Product> => {
      const parts = { databaseUrl, dataDir, slug: workspace.slug, cache, log }
      const product = await startProduct(parts)
      closers.push(() => product.stop())
      return product
    }
    const product = await start(false)
    const cachingProduct = await start(true)
    return {
      connection,
      databaseUrl,
      postgres: embedded.version,
      seed: await seedOf(dataDir),
      database,
      workspace,
      product,
      cachingProduct,
      ...(await askAbout(product)),
      ...(await countRows(database, workspace)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function findWorkspace(database: Database): Promise<WorkspaceRecord | undefined> {
  return (await database.workspaces()).find(
    ({ settings, slug: name }) => settings['loading'] == null && name !== INGEST_SLUG,
  )
}

async function makeWorkspace(
  database: Database,
  databaseUrl: string,
  { leads, seed, until, dataDir, log }: OpenWorld,
): Promise<WorkspaceRecord> {
  log(`Making a world of ${leads} leads…`)
  await runNode({
    script: 'apps/server/dist/generate.js',
    words: [
      '--leads',
      String(leads),
      '--seed',
      String(seed),
      '--until',
      until,
      '--workspace',
      slug,
    ],
    settings: { DATABASE_URL: databaseUrl, LEADLIGHT_DATA_DIR: dataDir },
    log,
  })
  // A server does so once it has run for a minute, which would fall into the measurement.
  await runNode({
    script: 'apps/server/dist/snapshots.js',
    words: ['1'],
    settings: { DATABASE_URL: databaseUrl, LEADLIGHT_DATA_DIR: dataDir },
    log,
  })
  await writeFile(seedFile(dataDir), String(seed))
  const made = await database.workspace(slug)
  if (!made) throw new Error('The world was made, but its workspace is not there')
  return made
}

const seedFile = (dataDir: string): string => join(dataDir, 'bench-seed')

/** Nothing in a database tells what its facts were made of, so that it is kept beside it. */
async function seedOf(dataDir: string): Promise<number | undefined> {
  const kept = await readFile(seedFile(dataDir), 'utf8').catch(() => undefined)
  return kept === undefined ? undefined : Number(kept)
}

interface Told {
  readonly viewer: {
    readonly workspace: { readonly horizon: string; readonly defaultPeriod: Span }
  }
}

async function askAbout(product: Product): Promise<Pick<BenchWorld, 'horizon' | 'spans'>> {
  const { data } = await product.ask(
    '{ viewer { workspace { horizon defaultPeriod { from to } } } }',
    {},
  )
  const { horizon, defaultPeriod } = (data as Told).viewer.workspace
  return { horizon, spans: spansOf(defaultPeriod) }
}

async function countRows(
  database: Database,
  { workspaceId }: WorkspaceRecord,
): Promise<Pick<BenchWorld, 'leads' | 'activities'>> {
  const text = await readSql('sql/size.sql')
  const [row] = await database.withContext({ workspaceId, role: 'read' }, (client) =>
    client.query<{ leads: number; activities: number }>(text),
  )
  return { leads: Number(row?.leads ?? 0), activities: Number(row?.activities ?? 0) }
}

const urlOf = ({ user, password, host, port, database }: Connection): string =>
  `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
