import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

const require = createRequire(import.meta.url)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

/** The path of a Chromium: that of `CHROME_PATH`, an installed one, or else the one that npm brings. */
export async function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const named = environment['CHROME_PATH']
  if (named) return named
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return places.find((path) => existsSync(path)) ?? unpackChromium()
}

async function unpackChromium(): Promise<string> {
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin', 'chromium.br')
  const path = join(tmpdir(), 'leadlight-chromium-153')
  if (existsSync(path)) return path
  // Tests run side by side: whoever is last replaces a whole file by the same whole file.
  const own = `${path}-${process.pid}`
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(own, { mode: 0o700 }),
  )
  await rename(own, path)
  return path
}
