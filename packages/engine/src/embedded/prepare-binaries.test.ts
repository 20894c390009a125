import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { locateNative } from './locate-native.js'
import type { Native } from './locate-native.js'
import { missingLinks } from './native-links.js'
import { prepareBinaries } from './prepare-binaries.js'
import { spawnOptions } from './spawn-options.js'

const installed = locateNative()
const nobody = { uid: 65534, gid: 65534, name: 'nobody' }
const whenRoot = process.getuid?.() === 0 ? it : it.skip
let scratch: string
let native: Native

/** Copies the binaries as `npm install --ignore-scripts` leaves them: without their links. */
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'leadlight-native-'))
  await chmod(scratch, 0o755)
  native = { ...installed, dir: join(scratch, 'closed', 'native') }
  await mkdir(join(scratch, 'closed'), { mode: 0o700 })
  await cp(installed.dir, native.dir, { recursive: true, verbatimSymlinks: true })
  const list = await readFile(join(native.dir, 'pg-symlinks.json'), 'utf8')
  for (const { target } of JSON.parse(list) as { target: string }[]) {
    await rm(join(native.dir, '..', target), { force: true })
  }
})

afterEach(() => rm(scratch, { recursive: true }))

async function prepare(user?: typeof nobody): Promise<string> {
  const copyTo = join(scratch, 'open')
  const { postgres } = await prepareBinaries({ native, user, copyTo, log: () => undefined })
  const { cwd, env, uid, gid } = spawnOptions(user)
  const { stdout } = await promisify(execFile)(postgres, ['--version'], { cwd, env, uid, gid })
  expect(stdout).toContain('(PostgreSQL) 18')
  return postgres
}

describe('prepareBinaries', () => {
  it('makes the links that an install without scripts left out', async () => {
    expect(await missingLinks(native.dir)).not.toEqual([])
    expect(await prepare()).toBe(join(native.dir, 'bin', 'postgres'))
    expect(await missingLinks(native.dir)).toEqual([])
  })

  whenRoot('copies binaries that the user of the server cannot reach, once', async () => {
    const postgres = await prepare(nobody)
    expect(postgres).toContain(join(scratch, 'open'))
    await rm(native.dir, { recursive: true })
    await mkdir(native.dir)
    expect(await prepare(nobody)).toBe(postgres)
  })
})
