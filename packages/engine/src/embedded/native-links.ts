import { readFile, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'

interface NativeLink {
  /** The file that exists, relative to the folder that holds `native`. */
  readonly source: string
  /** The name that the programs look for, in the same folder. */
  readonly target: string
}

/** Lists the library names that npm packages cannot carry, since they are symbolic links, and that are missing. */
export async function missingLinks(nativeDir: string): Promise<readonly NativeLink[]> {
  const list = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly NativeLink[]
  return links.filter(({ target }) => !existsSync(join(nativeDir, '..', target)))
}

/** Makes them, as the package's own install script does where npm is allowed to run it. */
export async function makeLinks(nativeDir: string): Promise<void> {
  for (const { source, target } of await missingLinks(nativeDir)) {
    const link = symlink(basename(source), join(nativeDir, '..', target))
    // Another process that starts at this moment may have been first.
    await link.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
