import { readHeader } from '../csv/read-header.js'
import { ImportError } from '../import-error.js'
import type { FileMapping, Join, Layout, Recipe } from '../language/recipe.js'
import type { Columns } from '../mapping/row.js'
import { usedColumns } from '../mapping/used-columns.js'
import { nearNames } from '../near-names.js'
import type { FoundFile, ImportFolder } from './find-files.js'
import { findFiles } from './find-files.js'

/** A file with where its columns are. */
export interface LocatedFile {
  readonly file: FoundFile
  readonly layout: Layout
  readonly columns: Columns
  /** How many cells a row has. */
  readonly width: number
}

/** A file that will be read, with the mapping for its rows. */
export interface PlannedFile extends LocatedFile {
  readonly mapping: FileMapping
  /** Joined files by the name of the join; undefined where an optional one is missing. */
  readonly joins: ReadonlyMap<string, LocatedFile | undefined>
}

/** What a recipe will read of a folder, and what it will not. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[]
  /** Files of the folder that no mapping names. */
  readonly unused: readonly string[]
}

/**
 * Finds every file and column that a recipe needs, before anything is read.
 *
 * @throws ImportError `FILE_MISSING`, `FILE_EMPTY`, `FILE_COLUMN_TWICE`, `RECIPE_COLUMN_MISSING` with all missing columns
 */
export async function planFiles(recipe: Recipe, folder: ImportFolder): Promise<ImportPlan> {
  const files: PlannedFile[] = []
  const missing: string[] = []
  for (const mapping of recipe.files) {
    const used = usedColumns(mapping)
    for (const file of findFiles(folder, mapping)) {
      const located = await locate(file, mapping, used.own, missing)
      const joins = new Map<string, LocatedFile | undefined>()
      for (const [name, join] of Object.entries(mapping.joins)) {
        const columns = used.joined.get(name) ?? new Set()
        joins.set(name, await locateJoin(folder, join, columns, missing))
      }
      files.push({ ...located, mapping, joins })
    }
  }
  if (missing.length > 0) throw columnsMissing([...new Set(missing)])
  if (files.length === 0) throw nothingFound(recipe, folder)
  const read = new Set(files.flatMap(({ file, joins }) => [file.name, ...namesOf(joins)]))
  return {
    files,
    unused: folder.names.filter((name) => /\.(csv|tsv|txt)$/i.test(name) && !read.has(name)),
  }
}

function namesOf(joins: PlannedFile['joins']): string[] {
  return [...joins.values()].flatMap((joined) => (joined ? [joined.file.name] : []))
}

async function locateJoin(
  folder: ImportFolder,
  join: Join,
  used: ReadonlySet<string>,
  missing: string[],
): Promise<LocatedFile | undefined> {
  const [file] = findFiles(folder, join)
  return file && locate(file, join, used, missing)
}

async function locate(
  file: FoundFile,
  { encoding, delimiter, header: named, skipLines }: Layout,
  used: ReadonlySet<string>,
  missing: string[],
): Promise<LocatedFile> {
  const layout = { encoding, delimiter, header: named, skipLines }
  const header = await readHeader(file.path, layout)
  const columns = new Map(header.map((name, at) => [name, at]))
  for (const column of used) {
    if (!columns.has(column)) missing.push(sentenceOf(file, column, header, delimiter))
    if (header.indexOf(column) !== header.lastIndexOf(column)) throw columnTwice(file, column)
  }
  return { file, layout, columns, width: header.length }
}

function sentenceOf(
  { name }: FoundFile,
  column: string,
  header: readonly string[],
  delimiter: string | undefined,
): string {
  const [only = ''] = header
  const other = [';', '\t', '|', ','].find((mark) => mark !== delimiter && only.includes(mark))
  if (header.length === 1 && other !== undefined) {
    const written = other === '\t' ? 'tab' : `"${other}"`
    return `${name} has no column \`${column}\`; its header looks separated otherwise: say \`delimiter: ${written}\``
  }
  const near = nearNames(column, header)
  const meant =
    near.length > 0
      ? `did you mean ${near.map((name) => `\`${name}\``).join(' or ')}?`
      : `it has ${header.join(', ')}`
  return `${name} has no column \`${column}\`; ${meant}`
}

function columnsMissing(sentences: readonly string[]): ImportError {
  return new ImportError({
    code: 'RECIPE_COLUMN_MISSING',
    message: [
      'Columns that the recipe reads are missing:',
      ...sentences.map((line) => `  ${line}`),
    ].join('\n'),
    hint: 'Correct the column in the mapping file, mark it `optional: true`, or export it too. Nothing was read.',
  })
}

function columnTwice({ name }: FoundFile, column: string): ImportError {
  return new ImportError({
    code: 'FILE_COLUMN_TWICE',
    message: `The file ${name} has two columns \`${column}\`, so that nobody knows which is meant.`,
    hint: 'Give one of them another name in the header of the file.',
  })
}

function nothingFound({ recipe, files }: Recipe, { path }: ImportFolder): ImportError {
  return new ImportError({
    code: 'FILE_MISSING',
    message: `The folder ${path} has none of the files that the recipe ${recipe} reads: ${files.map(({ file }) => file).join(', ')}.`,
    hint: 'See that it is the right folder, and the right recipe.',
  })
}
