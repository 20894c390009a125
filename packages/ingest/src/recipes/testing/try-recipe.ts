import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LedgerRecord } from '@leadlight/database'
import type { CollectingStore } from './collecting-store.js'
import { collectingStore } from './collecting-store.js'
import type { ImportFolderOptions } from '../run/import-folder.js'
import { importFolder } from '../run/import-folder.js'
import type { ImportReport } from '../run/import-report.js'

/** What a recipe made of files that a test wrote. */
export interface TriedRecipe {
  readonly report: ImportReport
  readonly store: CollectingStore
  readonly records: readonly LedgerRecord[]
  readonly lines: readonly string[]
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** Writes files into a folder of its own, for as long as the work takes. */
export async function withFolder<Result>(
  files: Files,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-recipe-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Imports files that a test wrote with a mapping that it wrote, or with a shipped recipe. */
export function tryRecipe(
  recipe: string,
  files: Files,
  options: Partial<ImportFolderOptions> = {},
): Promise<TriedRecipe> {
  const isYaml = recipe.includes('\n')
  const written = isYaml ? { ...files, 'recipe.yaml': recipe } : files
  return withFolder(written, async (folder) => {
    const store = collectingStore()
    const lines: string[] = []
    const report = await importFolder({
      recipe: isYaml ? join(folder, 'recipe.yaml') : recipe,
      folder,
      store,
      log: (line) => lines.push(line),
      now: () => new Date('2025-06-30T12:00:00Z'),
      ...options,
    })
    return { report, store, lines, records: store.arrivals.map(({ record }) => record) }
  })
}

/** A mapping of one file `rows.csv`, around the given part of it. */
export function mappingOf(file: string, top = ''): string {
  const indented = file.replace(/^(?=.)/gm, '    ')
  return `recipe: tried\nsource: tried\n${top}\nfiles:\n  - file: rows.csv\n${indented}`
}
