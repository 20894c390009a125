import { ImportError } from '../import-error.js'
import type { Layout } from '../language/recipe.js'
import { csvRows } from './csv-rows.js'

/**
 * The names of a file's columns, without the spaces around them: those of its layout, else its own.
 *
 * @throws ImportError `FILE_EMPTY`, `FILE_UNREADABLE`
 */
export async function readHeader(path: string, layout: Layout): Promise<readonly string[]> {
  if (layout.header) return layout.header
  for await (const row of csvRows(path, layout)) {
    if (!row.problem) return row.cells.map((cell) => cell.trim())
    throw new ImportError({
      code: 'FILE_UNREADABLE',
      message: `The header of ${path} cannot be read: ${row.problem.reason}.`,
      hint: row.problem.hint,
    })
  }
  throw new ImportError({
    code: 'FILE_EMPTY',
    message: `The file ${path} is empty; its first line has to name its columns.`,
    hint: 'Export it again with a header, or name its columns in the recipe: `header: [id, …]`.',
  })
}
