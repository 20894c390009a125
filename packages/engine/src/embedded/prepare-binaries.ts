import { access, constants, cp, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { binariesIn } from './binaries.js'
import type { Binaries } from './binaries.js'
import type { Host } from './host.js'
import type { Native } from './locate-native.js'
import { makeLinks, missingLinks } from './native-links.js'
import { findBarrier, makeOpenFolder } from './reach.js'

interface Preparation extends Pick<Host, 'native' | 'user'> {
  /** A folder that the server's user can reach, for a copy if one is needed. */
  readonly copyTo: string
  readonly log: (line: string) => void
}

/** Returns binaries that the server's user can run: the installed ones, or a copy where they cannot serve. */
export async function prepareBinaries({
  native,
  user,
  copyTo,
  log,
}: Preparation): Promise<Binaries> {
  const barrier = user && (await findBarrier(native.dir, user))
  if (!barrier) {
    if ((await missingLinks(native.dir)).length === 0) return binariesIn(native.dir)
    if (await canWrite(join(native.dir, 'lib'))) {
      await makeLinks(native.dir)
      return binariesIn(native.dir)
    }
  }
  const copy = join(copyTo, `postgresql-${native.version}`)
  if (!existsSync(copy)) {
    log(`PostgreSQL's programs are copied to ${copy}, since ${reasonToCopy(barrier)}.`)
    await copyNative(native, copy)
  }
  return binariesIn(join(copy, 'native'))
}

function reasonToCopy(barrier: string | undefined): string {
  return barrier
    ? `the user that runs them cannot enter ${barrier}`
    : 'they lack links and their folder cannot be written'
}

async function copyNative({ dir }: Native, copy: string): Promise<void> {
  const staging = `${copy}.${process.pid}.new`
  await makeOpenFolder(dirname(copy))
  await makeOpenFolder(staging)
  await cp(dir, join(staging, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  })
  await makeLinks(join(staging, 'native'))
  // A copy appears whole or not at all; if another process made one meanwhile, that one serves.
  await rename(staging, copy).catch(() => rm(staging, { recursive: true, force: true }))
}

function canWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}
