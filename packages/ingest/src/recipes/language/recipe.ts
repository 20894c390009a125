import type { RecordKind } from './record-shapes.js'

/**
 * A mapping file after it was read and checked: which files make which records. Names of kinds,
 * fields and joins are known to exist; columns are not checked until files are at hand.
 */
export interface Recipe {
  readonly recipe: string
  /** The name of the source that the records are stored under. */
  readonly source: string
  readonly description?: string | undefined
  /** What its licence wants to be shown with the data. */
  readonly attribution?: string | undefined
  /** ISO 4217 code of amounts whose record does not say, and of a workspace without one. */
  readonly currency?: string | undefined
  /** IANA zone of times without an offset. */
  readonly zone?: string | undefined
  /** False where a send without any delivery event counts as delivered. */
  readonly reportsDeliveries: boolean
  readonly files: readonly FileMapping[]
}

/** How a CSV file is written. */
export interface Layout {
  readonly encoding?: string | undefined
  /** One character, `tab`, or `spaces` for one or more of those. */
  readonly delimiter?: string | undefined
  /** The names of the columns, where the file has no header. */
  readonly header?: readonly string[] | undefined
  /** Lines before the header, such as a title; none where left out. */
  readonly skipLines?: number | undefined
}

/** What the rows of a file, or of all files of a pattern, become. */
export interface FileMapping extends Layout {
  /** A name in the folder; `*` and `?` stand for any characters. */
  readonly file: string
  readonly required: boolean
  readonly zone?: string | undefined
  readonly joins: Readonly<Record<string, Join>>
  readonly records: readonly RecordMapping[]
}

/** Another file whose rows are looked up by key; its used columns are kept in memory. */
export interface Join extends Layout {
  readonly file: string
  readonly required: boolean
  /** The column of the joined file, and what of this row it has to equal. */
  readonly on: Readonly<Record<string, Expression>>
}

/** A record that a row makes. */
export interface RecordMapping {
  readonly kind: RecordKind
  readonly when?: Condition | undefined
  /** Later records of the same id count as duplicates, whatever they say. */
  readonly firstWins: boolean
  /** Made only where this run has not made a record of the kind and id; not counted otherwise. */
  readonly ensure: boolean
  /** The column that says how many such records a row makes; one where left out. */
  readonly times?: Times | undefined
  /** A column of several parts, each of which makes a record. */
  readonly each?: Parts | undefined
  readonly fields: Readonly<Record<string, FieldMapping>>
}

/** A column with a number of records. */
export interface Times {
  readonly column: string
  /** The column may be missing in the file, and there is no record then. */
  readonly optional?: boolean | undefined
}

/** A column whose cells hold several things, such as `a > b > c`. */
export interface Parts {
  readonly column: string
  readonly separator: string
}

/** What fills a field: one expression, or several for a list or for attributes. */
export type FieldMapping =
  | { readonly makes: 'one'; readonly expression: Expression }
  | { readonly makes: 'list'; readonly expressions: readonly Expression[] }
  | { readonly makes: 'attributes'; readonly expressions: Readonly<Record<string, Expression>> }

/** Where a value comes from, and how it is read. A bare name in YAML is `{ column: name }`. */
export interface Expression {
  /** A column of the row, or of the joined row where `lookup` is given. */
  readonly column?: string | undefined
  /** A constant. */
  readonly value?: string | undefined
  /** Text with `${column}` in it; blank where one of its columns is blank. */
  readonly template?: string | undefined
  /** The name of a join of the file. */
  readonly lookup?: string | undefined
  /** The first of several that is not blank. */
  readonly first?: readonly Expression[] | undefined
  /** The earliest of several times. */
  readonly earliest?: readonly Expression[] | undefined
  /** The latest of several times. */
  readonly latest?: readonly Expression[] | undefined
  /** A short stable id made of several values, blank ones included. */
  readonly digest?: readonly Expression[] | undefined

  /** Blank unless this holds. */
  readonly when?: Condition | undefined
  /** How a date or number is written, tried in turn. */
  readonly format?: readonly string[] | undefined
  /** Other values in place of the source's. */
  readonly map?: Readonly<Record<string, string>> | undefined
  /** What a value becomes that `map` does not list; it stays where left out. */
  readonly otherwise?: string | undefined
  /** Values that mean that nothing is known, beside empty text. */
  readonly blank?: readonly string[] | undefined
  /** What a blank becomes. */
  readonly default?: string | undefined
  /** Keeps the calendar day of a time alone. */
  readonly precision?: 'day' | undefined
  /** Days to add, such as 1 for the exclusive end of a day, or the column that says how many. */
  readonly plusDays?: number | string | undefined
  /** Of an amount: the column that says among how many copies it is split evenly, to the cent. */
  readonly among?: string | undefined
  /** Of an amount: what is finer than the smallest unit of its currency is rounded. */
  readonly round?: boolean | undefined
  /** Which of several joined rows is meant; the first where left out. */
  readonly pick?: 'first' | 'last' | 'earliest' | 'latest' | undefined
  /** The column may be missing in the file, and is blank then. */
  readonly optional?: boolean | undefined
}

/** A question about a row. Several tests in one have to hold together. */
export interface Condition {
  readonly column?: string | undefined
  readonly lookup?: string | undefined
  readonly optional?: boolean | undefined
  readonly is?: string | undefined
  readonly in?: readonly string[] | undefined
  /** Part of the text, whatever its case. */
  readonly contains?: string | undefined
  readonly blank?: boolean | undefined
  readonly notBlank?: boolean | undefined
  readonly all?: readonly Condition[] | undefined
  readonly any?: readonly Condition[] | undefined
  readonly not?: Condition | undefined
}
