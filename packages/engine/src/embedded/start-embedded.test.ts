import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type pg from 'pg'

import { createPool } from '../create-pool.js'
import type { EmbeddedOptions, EmbeddedServer } from './embedded-server.js'
import { describeHost } from './host.js'
import type { Host } from './host.js'
import { isRunning } from './process-identity.js'
import { findBarrier } from './reach.js'
import { startEmbedded, startOn } from './start-embedded.js'

const engine = fileURLToPath(new URL('../..', import.meta.url))
const nobody = { uid: 65534, gid: 65534, name: 'nobody' }
const isRoot = process.getuid?.() === 0
const whenRoot = isRoot ? it : it.skip
const onLinux = process.platform === 'linux' ? it : it.skip

let scratch: string
let dataDir: string
const ends: (() => Promise<unknown>)[] = []

// Other processes run the built package; it may be older than its source when only tests are run.
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'leadlight-embedded-'))
  await chmod(scratch, 0o755)
  const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url))
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: engine })
})

// Creating a cluster takes most of the time, so tests that do not need a new one share this folder.
beforeEach(() => {
  dataDir = join(scratch, 'data')
})

afterEach(finishAll)

afterAll(() => rm(scratch, { recursive: true }))

async function finishAll(): Promise<void> {
  for (const finish of ends.splice(0).reverse()) await finish()
}

async function start(options: Partial<EmbeddedOptions> = {}, host?: Partial<Host>) {
  const all = { dataDir, ...options }
  const server = host
    ? await startOn({ ...(await describeHost(all.dataDir)), ...host }, all)
    : await startEmbedded(all)
  ends.push(() => server.stop())
  return server
}

function poolOf(server: Pick<EmbeddedServer, 'connection'>): pg.Pool {
  const pool = createPool(server.connection)
  ends.push(() => pool.end())
  return pool
}

async function remember(pool: pg.Pool): Promise<string> {
  const note = randomUUID()
  await pool.query('create table if not exists kept (note text)')
  await pool.query('insert into kept values ($1)', [note])
  return note
}

async function recall(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ note: string }>('select note from kept')
  return rows.map(({ note }) => note)
}

async function postmasterOf({ clusterDir }: Pick<EmbeddedServer, 'clusterDir'>): Promise<number> {
  return Number.parseInt(await readFile(join(clusterDir, 'postmaster.pid'), 'utf8'), 10)
}

/** Runs the package in a Node process of its own, which starts the server and says so. */
async function startElsewhere(
  user?: typeof nobody,
): Promise<{ child: ChildProcess; server: EmbeddedServer }> {
  const entry = pathToFileURL(join(engine, 'dist', 'index.js')).href
  const script = `
    import { startEmbedded } from ${JSON.stringify(entry)}
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(JSON.stringify(server))
    process.once('SIGTERM', () => server.stop().then(() => process.exit()))
    setInterval(() => undefined, 1000)
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  ends.push(() => end(child, 'SIGTERM'))
  const lines = createInterface({ input: child.stdout })
  const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit')])) as [string]
  return { child, server: JSON.parse(line) as EmbeddedServer }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

function crashOf(server: EmbeddedServer): Promise<unknown> {
  return new Promise((resolve) => server.onCrash(resolve))
}

async function retried<T>(query: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await query()
    } catch (error) {
      if (tries === 200) throw error
      await sleep(25)
    }
  }
}

describe('startEmbedded', () => {
  it('creates a server that is closed to others, in UTF-8 and UTC, and durable', async () => {
    const server = await start()
    const { rows } = await poolOf(server).query(`
      select current_database() as database,
        current_setting('listen_addresses') as addresses,
        current_setting('unix_socket_directories') as sockets,
        current_setting('server_encoding') as encoding,
        current_setting('TimeZone') as zone,
        current_setting('fsync') as fsync,
        current_setting('data_checksums') as checksums,
        lower('ÄÉ한') as lower
    `)
    expect(rows).toEqual([
      {
        database: 'leadlight',
        addresses: '127.0.0.1',
        sockets: '',
        encoding: 'UTF8',
        zone: 'UTC',
        fsync: 'on',
        checksums: 'on',
        lower: 'äé한',
      },
    ])
    const wrong = createPool({ ...server.connection, password: 'guessed' })
    await expect(wrong.query('select 1')).rejects.toMatchObject({ code: '28P01' })
    await wrong.end()
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600)
  })

  it('keeps its data from start to start and leaves nothing behind', async () => {
    const first = await start()
    const note = await remember(poolOf(first))
    await finishAll()
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false)

    expect(await recall(poolOf(await start()))).toContain(note)
  })

  it('begins anew when the very first start was cut short', async () => {
    dataDir = join(scratch, 'cut-short')
    await mkdir(join(dataDir, 'cluster.new', 'base'), { recursive: true })
    await poolOf(await start()).query('select 1')
    expect((await readdir(dataDir)).sort()).toEqual([
      'cluster',
      'owner.json',
      'password',
      'server.log',
    ])
  })

  it('takes settings, and repeats the words of the server about a wrong one', async () => {
    const server = await start({ settings: { work_mem: '5MB' } })
    const { rows } = await poolOf(server).query('show work_mem')
    expect(rows).toEqual([{ work_mem: '5MB' }])
    await finishAll()
    await expect(start({ settings: { work_mem: 'plenty' } })).rejects.toMatchObject({
      code: 'EMBEDDED_FAILED',
      message: expect.stringContaining('"work_mem": "plenty"'),
    })
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  })

  it('says when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    ends.push(async () => other.close())
    const { port } = other.address() as AddressInfo
    await expect(start({ port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(String(port)),
    })
  })

  it('refuses a cluster of another major version', async () => {
    await (await start()).stop()
    const native = { ...(await describeHost(dataDir)).native, version: '19.0' }
    await expect(start({}, { native })).rejects.toMatchObject({ code: 'DATA_DIR_VERSION' })
  })
})

describe('two owners', () => {
  it('are refused in one process and between processes, with the name of the holder', async () => {
    const { child } = await startElsewhere()
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      message: expect.stringContaining(`process ${child.pid}`),
    })
    await end(child, 'SIGTERM')
    await start()
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      message: expect.stringContaining(`process ${process.pid}`),
    })
  })
})

describe('a killed owner', () => {
  it('loses nothing that was committed, and the server it left is replaced', async () => {
    const { child, server: abandoned } = await startElsewhere()
    const note = await remember(poolOf(abandoned))
    const orphan = await postmasterOf(abandoned)
    await end(child, 'SIGKILL')
    expect(await isRunning(orphan)).toBe(true)

    const server = await start()
    expect(await isRunning(orphan)).toBe(false)
    expect(await recall(poolOf(server))).toContain(note)
  })

  it('may die together with its server', async () => {
    const { child, server: abandoned } = await startElsewhere()
    const note = await remember(poolOf(abandoned))
    await end(child, 'SIGKILL')
    process.kill(await postmasterOf(abandoned), 'SIGKILL')

    expect(await recall(poolOf(await start()))).toContain(note)
  })
})

describe('a stale postmaster.pid', () => {
  onLinux('does not stop a start when its number now belongs to another process', async () => {
    const { clusterDir } = await start()
    const pidFile = join(clusterDir, 'postmaster.pid')
    const lines = (await readFile(pidFile, 'utf8')).split('\n')
    await finishAll()
    const { uid, gid } = await stat(clusterDir)
    const other = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot && { uid, gid }) })
    ends.push(() => end(other, 'SIGKILL'))
    await writeFile(pidFile, [other.pid, ...lines.slice(1)].join('\n'))
    if (isRoot) await chown(pidFile, uid, gid)
    await poolOf(await start()).query('select 1')
    expect(other.exitCode).toBeNull()
  })
})

describe('a killed server', () => {
  it('comes back on the same port, for pools that were open all along', async () => {
    const server = await start()
    const pool = poolOf(server)
    const note = await remember(pool)
    const first = await postmasterOf(server)
    process.kill(first, 'SIGKILL')
    expect(await crashOf(server)).toEqual({
      reason: 'it was ended by SIGKILL',
      restarting: true,
    })

    expect(await retried(() => recall(pool))).toContain(note)
    expect(await postmasterOf(server)).not.toBe(first)
  })

  onLinux('does not wait for the queries that it left behind', async () => {
    const server = await start()
    const pool = poolOf(server)
    const endless = pool.query(`
      do $$ begin loop perform sqrt(random()); end loop; end $$
    `)
    const lost = expect(endless).rejects.toThrow()
    await retried(async () => {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where query like '%loop%' and pid <> pg_backend_pid()`,
      )
      expect(rows).toHaveLength(1)
    })
    process.kill(await postmasterOf(server), 'SIGKILL')
    await lost
    await retried(() => pool.query('select 1'))
  })

  it('can be stopped while it comes back', async () => {
    const server = await start()
    process.kill(await postmasterOf(server), 'SIGKILL')
    await crashOf(server)
    await server.stop()
    expect(await isRunning(await postmasterOf(server))).toBe(false)
    await start()
  })
})

describe('root', () => {
  whenRoot('runs the server as the user nobody', async () => {
    dataDir = join(scratch, 'of-nobody')
    const server = await start({}, { user: nobody })
    await poolOf(server).query('select 1')
    const { uid } = await stat(`/proc/${await postmasterOf(server)}`)
    expect(uid).toBe(nobody.uid)
  })

  whenRoot('runs it as some ordinary user, unasked, and keeps to that user', async () => {
    const first = await start()
    const { uid } = await stat(`/proc/${await postmasterOf(first)}`)
    expect(uid).not.toBe(0)
    await first.stop()
    const again = await start()
    expect((await stat(`/proc/${await postmasterOf(again)}`)).uid).toBe(uid)
  })

  whenRoot('keeps the data elsewhere when the way to its folder is closed', async () => {
    const home = join(scratch, 'home')
    await mkdir(home, { mode: 0o700 })
    const openPlace = join(scratch, 'open')
    const said: string[] = []
    const options = { dataDir: join(home, 'data'), log: (line: string) => said.push(line) }

    const first = await start(options, { openPlace })
    expect(first.clusterDir.startsWith(openPlace)).toBe(true)
    expect(said.join()).toContain(`${home} is closed`)
    const note = await remember(poolOf(first))
    await finishAll()

    expect(await recall(poolOf(await start(options, { openPlace })))).toContain(note)
    expect((await stat(home)).mode & 0o777).toBe(0o700)
  })
})

describe('an ordinary user', () => {
  whenRoot('needs nothing special', async () => {
    // In a checkout under a closed home that user cannot read the package at all.
    if (await findBarrier(engine, nobody)) return
    dataDir = join(scratch, 'of-a-user')
    await mkdir(dataDir)
    await chown(dataDir, nobody.uid, nobody.gid)
    const { server } = await startElsewhere(nobody)
    await poolOf(server).query('select 1')
    expect((await stat(join(dataDir, 'password'))).uid).toBe(nobody.uid)
  })
})
