import type { Layout } from '../language/recipe.js'
import type { CsvRow } from './csv-rows.js'
import { csvRows } from './csv-rows.js'

/** The rows of a file below its header, if it has one of its own; one of another width is reported with `ROW_SHAPE`. */
export async function* dataRows(
  path: string,
  layout: Layout,
  width: number,
): AsyncGenerator<CsvRow, void> {
  let header = !layout.header
  for await (const row of csvRows(path, layout)) {
    if (header) {
      header = false
      continue
    }
    yield row.problem || row.cells.length === width ? row : misshapen(row, width)
  }
}

function misshapen({ line, cells }: CsvRow, width: number): CsvRow {
  return {
    line,
    cells,
    problem: {
      code: 'ROW_SHAPE',
      reason: `the row has ${cells.length} cells where the header has ${width}`,
      hint:
        cells.length > width
          ? 'Put cells that hold the delimiter into quotes.'
          : 'Add the missing cells, or see whether a line break was cut out of its quotes.',
    },
  }
}
