import { dataRows } from '../csv/data-rows.js'
import type { CsvRow } from '../csv/csv-rows.js'
import { ImportError } from '../import-error.js'
import type { RecordMapping } from '../language/recipe.js'
import type { RecordKind } from '../language/record-shapes.js'
import { fieldsOf } from '../language/record-shapes.js'
import type { BoundJoin } from '../mapping/compile-expression.js'
import type { RecordMaker } from '../mapping/compile-record.js'
import { compileRecord } from '../mapping/compile-record.js'
import { JoinIndex } from '../mapping/join-index.js'
import { rowCopies, withMadeColumns } from '../mapping/row-copies.js'
import { FormatProblem } from '../values/date-format.js'
import type { PlannedFile } from './plan-files.js'

/** A mapping that is ready for the rows of its file. */
export interface OpenMapping {
  readonly makers: readonly Maker[]
  readonly rows: () => AsyncIterable<CsvRow>
  /** Fills the joined files' indexes; has to end before the first row is made into records. */
  readonly load: () => Promise<void>
}

/** What makes the records of one mapping. */
interface Maker {
  readonly mapping: RecordMapping
  /** The rows that one row stands for, each of which makes a record. */
  readonly copies: (cells: readonly string[], line: number) => Iterable<readonly string[]>
  readonly make: RecordMaker
}

/** What files are read with when they do not say it themselves. */
export interface ReadingDefaults {
  readonly zone: string
  readonly currency: string | undefined
}

/**
 * Compiles a mapping for one file.
 *
 * @throws ImportError `RECIPE_INVALID` where amounts have no currency
 */
export function openMapping(planned: PlannedFile, defaults: ReadingDefaults): OpenMapping {
  const { file, mapping, columns, layout, width } = planned
  const joins = new Map(
    Object.entries(mapping.joins).map(([name, { file: joined, on }]): [string, BoundJoin] => {
      const located = planned.joins.get(name)
      const index = new JoinIndex(
        located?.file.name ?? joined,
        located?.columns ?? new Map(),
        Object.keys(on),
        located && (() => dataRows(located.file.path, located.layout, located.width)),
      )
      return [name, { index, on: Object.values(on) }]
    }),
  )
  const makers = mapping.records.map((record): Maker => {
    const { currency, zone } = defaults
    demandCurrency(record, file.name, currency)
    try {
      const scope = { columns: withMadeColumns(columns, width), joins, zone }
      const make = compileRecord(record, scope, currency)
      return { mapping: record, copies: rowCopies(record, columns), make }
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error
      throw withoutCurrency(file.name, error.message)
    }
  })
  return {
    makers,
    rows: () => dataRows(file.path, layout, width),
    load: async () => {
      for (const { index } of joins.values()) await index.load()
    },
  }
}

const MONEY: ReadonlySet<RecordKind> = new Set([
  'opportunityChange',
  'revenue',
  'subscription',
  'cost',
])

function demandCurrency(
  { kind, fields }: RecordMapping,
  file: string,
  currency: string | undefined,
): void {
  if (!MONEY.has(kind) || currency !== undefined || 'currency' in fields) return
  if (fieldsOf(kind)['currency']?.required || 'amount' in fields) {
    throw withoutCurrency(file, `a record of kind ${kind} has an amount and no currency`)
  }
}

function withoutCurrency(file: string, reason: string): ImportError {
  return new ImportError({
    code: 'RECIPE_INVALID',
    message: `The mapping of ${file} cannot be used: ${reason}.`,
    hint: 'Fill `currency` of the record, say `currency` at the top of the mapping file, or give --currency.',
  })
}
