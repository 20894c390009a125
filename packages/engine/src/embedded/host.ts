import { nameIn } from './data-dir-names.js'
import { locateNative } from './locate-native.js'
import type { Native } from './locate-native.js'
import { chooseServerUser } from './server-user.js'
import type { ServerUser } from './server-user.js'

/** What the embedded server is made of and whom it runs as. */
export interface Host {
  readonly native: Native
  /** The user of the server where it differs from this process's. */
  readonly user: ServerUser | undefined
  /** Where root keeps what that user must reach and a closed folder cannot hold. */
  readonly openPlace: string
}

export async function describeHost(dataDir: string): Promise<Host> {
  return {
    native: locateNative(),
    user: await chooseServerUser(nameIn.cluster(dataDir)),
    openPlace: '/var/lib/leadlight',
  }
}
