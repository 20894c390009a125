import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { claimDataDir } from './claim-data-dir.js'
import { identifyThisProcess } from './process-identity.js'

const pace = { beatMs: 20, patienceMs: 100 }
let dataDir: string
let ownerFile: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadlight-claim-'))
  ownerFile = join(dataDir, 'owner.json')
})

afterEach(() => rm(dataDir, { recursive: true }))

async function leaveOwner(change: object): Promise<void> {
  await writeFile(ownerFile, JSON.stringify({ ...(await identifyThisProcess()), ...change }))
}

describe('claimDataDir', () => {
  it('writes who owns the folder and removes it when released', async () => {
    const claim = await claimDataDir(dataDir)
    expect(JSON.parse(await readFile(ownerFile, 'utf8'))).toEqual(await identifyThisProcess())
    await claim.release()
    expect(await readdir(dataDir)).toEqual([])
  })

  it('lets one of many have it', async () => {
    const all = await Promise.allSettled([1, 2, 3, 4, 5].map(() => claimDataDir(dataDir)))
    const won = all.filter((each) => each.status === 'fulfilled')
    expect(won).toHaveLength(1)
    await won[0]?.value.release()
  })

  it('names the living holder', async () => {
    const claim = await claimDataDir(dataDir)
    await expect(claimDataDir(dataDir)).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      message: expect.stringContaining(`process ${process.pid}`),
      hint: expect.stringContaining(`kill ${process.pid}`),
    })
    await claim.release()
  })

  it('takes the folder of a process that ended', async () => {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(child, 'exit')
    await leaveOwner({ pid: child.pid })
    await (await claimDataDir(dataDir)).release()
  })

  it('is not deceived by a new process with the number of the old one', async () => {
    await leaveOwner({ startedAt: '1' })
    await (await claimDataDir(dataDir)).release()
  })

  it('takes the folder of a process from before the machine started anew', async () => {
    await leaveOwner({ boot: 'another' })
    await (await claimDataDir(dataDir)).release()
  })

  it('takes the folder when its file makes no sense', async () => {
    await writeFile(ownerFile, '')
    await (await claimDataDir(dataDir)).release()
  })

  it('believes an owner in another container only as long as it touches its file', async () => {
    await leaveOwner({ host: 'container-1', space: 'pid:[1]' })
    let second = 0
    const beat = setInterval(() => void utimes(ownerFile, ++second, second), pace.beatMs)
    await expect(claimDataDir(dataDir, pace)).rejects.toMatchObject({
      code: 'DATA_DIR_IN_USE',
      message: expect.stringContaining('container-1'),
    })
    clearInterval(beat)
    await (await claimDataDir(dataDir, pace)).release()
  })
})
