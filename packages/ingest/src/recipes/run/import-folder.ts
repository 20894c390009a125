import type { Recipe } from '../language/recipe.js'
import type { CsvRow } from '../csv/csv-rows.js'
import { loadRecipe } from '../language/load-recipe.js'
import { BadCell } from '../values/bad-cell.js'
import { Batch } from './batch.js'
import { openFolder } from './find-files.js'
import type { FileReport, ImportReport } from './import-report.js'
import { count, reportLines } from './import-report.js'
import type { ImportStore } from './import-store.js'
import type { OpenMapping } from './open-mapping.js'
import { openMapping } from './open-mapping.js'
import type { ImportPlan, PlannedFile } from './plan-files.js'
import { planFiles } from './plan-files.js'
import { Progress } from './progress.js'
import { SeenIds } from './seen-ids.js'

/** What to import, and where to. */
export interface ImportFolderOptions {
  /** A shipped recipe's name, or the path of a mapping file. */
  readonly recipe: string
  readonly folder: string
  readonly store: ImportStore
  /** Where the records come from; the recipe's own source where left out. */
  readonly source?: string | undefined
  /** IANA zone of times without an offset, before the recipe's. */
  readonly zone?: string | undefined
  /** ISO 4217 code for the workspace and for amounts without one. */
  readonly currency?: string | undefined
  readonly log: (line: string) => void
  readonly now: () => Date
}

/**
 * Imports the files of a folder as a recipe says: streamed, in transactions of some 10,000
 * records, and safe to repeat, since the same record again is a duplicate. Whatever made no
 * record is kept with its place, reason and hint.
 *
 * In: CSV files and a mapping. Out: batches for the store, and a report in which
 * received = accepted + duplicate + rejected + suppressed. Guaranteed: a recipe that does not fit
 * the folder fails before anything is stored; a bad row never stops a good one. After a break the
 * import is simply run again.
 *
 * @throws ImportError naming what has to be mended
 */
export async function importFolder(options: ImportFolderOptions): Promise<ImportReport> {
  const { store, log, now } = options
  const startedMs = now().getTime()
  const recipe = await loadRecipe(options.recipe)
  const plan = await planFiles(recipe, await openFolder(options.folder))
  const opened = openAll(plan, recipe, options)
  const source = options.source ?? recipe.source
  const run = await store.begin({
    recipe: recipe.recipe,
    source,
    reportsDeliveries: recipe.reportsDeliveries,
    attribution: recipe.attribution,
    currency: options.currency ?? recipe.currency,
  })
  log(
    `Importing ${count(plan.files.length, 'file')} of ${options.folder} with the recipe ${recipe.recipe}, run ${run}`,
  )
  const batch = new Batch(store, run)
  const seen = new SeenIds(recipe)
  const files: FileReport[] = []
  for (const { planned, mapping } of opened) {
    files.push(await importFile(planned, mapping(), batch, seen, options))
  }
  await store.finish(run, batch.totals())
  const report: ImportReport = {
    run,
    recipe: recipe.recipe,
    source,
    attribution: recipe.attribution,
    ...batch.totals(),
    files,
    unused: plan.unused,
    refusals: batch.refusals(),
    seconds: (now().getTime() - startedMs) / 1000,
  }
  for (const line of reportLines(report)) log(line)
  return report
}

interface Opened {
  readonly planned: PlannedFile
  /** Opens the mapping anew, so that one file's joins are let go before the next one's are read. */
  readonly mapping: () => OpenMapping
}

/** Compiles every mapping once before the run begins, so that what does not fit shows at once. */
function openAll(
  { files }: ImportPlan,
  recipe: Recipe,
  { zone, currency }: ImportFolderOptions,
): readonly Opened[] {
  return files.map((planned) => {
    const defaults = {
      zone: zone ?? planned.mapping.zone ?? recipe.zone ?? 'UTC',
      currency: recipe.currency ?? currency,
    }
    const mapping = (): OpenMapping => openMapping(planned, defaults)
    mapping()
    return { planned, mapping }
  })
}

async function importFile(
  { file, columns }: PlannedFile,
  mapping: OpenMapping,
  batch: Batch,
  seen: SeenIds,
  { log, now }: ImportFolderOptions,
): Promise<FileReport> {
  const progress = new Progress(file.name, log, () => now().getTime())
  let rows = 0
  let unmapped = 0
  await mapping.load()
  for await (const { line, cells, problem } of mapping.rows()) {
    rows++
    const place = `${file.name}:${line}`
    if (problem) batch.reject(place, problem, cells)
    else if (!(await makeRecords(mapping, { cells, line }, place, columns, batch, seen))) unmapped++
    if (batch.isFull) await batch.flush()
    if (rows % 1_000 === 0) progress.update(rows)
  }
  await batch.flush()
  progress.finish(rows)
  return { file: file.name, rows, unmapped }
}

/** Answers whether any mapping had something to say about the row. */
async function makeRecords(
  { makers }: OpenMapping,
  { cells, line }: Pick<CsvRow, 'cells' | 'line'>,
  place: string,
  columns: PlannedFile['columns'],
  batch: Batch,
  seen: SeenIds,
): Promise<boolean> {
  let said = false
  for (const { mapping, copies, make } of makers) {
    try {
      for (const copy of copies(cells, line)) {
        const outcome = make(copy)
        if (!outcome) continue
        said = true
        if ('problem' in outcome) {
          batch.reject(place, outcome.problem, rowOf(cells, columns))
          continue
        }
        const verdict = seen.judge(outcome.record, mapping)
        if (verdict === 'send') batch.add(outcome.record, place)
        if (verdict === 'duplicate') batch.addDuplicate()
        if (batch.isFull) await batch.flush()
      }
    } catch (error) {
      if (!(error instanceof BadCell)) throw error
      said = true
      batch.reject(place, error.problem, rowOf(cells, columns))
    }
  }
  return said
}

const rowOf = (cells: readonly string[], columns: PlannedFile['columns']): Record<string, string> =>
  Object.fromEntries([...columns].map(([name, at]) => [name, cells[at] ?? '']))
