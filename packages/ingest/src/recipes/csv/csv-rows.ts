import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import type { CsvError, Options } from 'csv-parse'
import { parse } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { ImportError } from '../import-error.js'
import type { Layout } from '../language/recipe.js'
import type { RowProblem } from '../values/bad-cell.js'
import type { Encoding } from './decode.js'
import { decodeToUtf8, encodingOf } from './decode.js'
import { isUtf8File } from './is-utf8-file.js'
import { skipLines } from './skip-lines.js'

/** A row of a file as it stands there, or what keeps it from being read. */
export interface CsvRow {
  /** The line that it begins on, from 1; a quoted line break makes a row of several lines. */
  readonly line: number
  readonly cells: readonly string[]
  readonly problem?: RowProblem
}

/** The most characters of one row; an open quote cannot take more of the file than this. */
const MOST_CHARACTERS = 1_000_000
/** After this many rows of broken quotes a file is given up: it is no CSV. */
const MOST_RECOVERIES = 200
/** Delimiters that recipes write as words. */
const WORDS: Readonly<Record<string, readonly string[]>> = { tab: ['\t'], spaces: [' ', '\t'] }
const LINE_ENDS = ['\r\n', '\n', '\r']
const LINE_END = /\r\n|\n|\r/g

/**
 * Reads a CSV file row by row, its header first where it has one, in constant memory. Byte order
 * marks, either line ending and quoted commas and line breaks are understood; blank lines, and the
 * lines that the layout skips, are passed over. A row with broken quotes is reported and reading goes on with the line after it.
 *
 * @throws ImportError `FILE_UNREADABLE`
 */
export async function* csvRows(path: string, layout: Layout): AsyncGenerator<CsvRow, void> {
  const source = await openSource(path, layout)
  let skip = layout.skipLines ?? 0
  for (let recoveries = 0; ; recoveries++) {
    const broken = yield* rowsAfter(source, skip)
    if (broken === undefined) return
    if (recoveries === MOST_RECOVERIES) {
      yield givenUp(broken.line)
      return
    }
    yield broken
    skip = broken.line
  }
}

interface Source {
  readonly path: string
  /** Any of these; several in a row are one where they are spaces. */
  readonly delimiter: readonly string[]
  readonly ofSpaces: boolean
  readonly encoding: Encoding
  /** Decided when the first replacement character is met. */
  damaged: boolean | undefined
}

interface ParsedRow {
  readonly record: string[]
  readonly raw: string
}

interface Failure {
  readonly records: number
  readonly raw: string
}

async function openSource(path: string, { encoding, delimiter }: Layout): Promise<Source> {
  try {
    const file = await open(path)
    try {
      const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
      return {
        path,
        delimiter: WORDS[delimiter ?? ''] ?? [delimiter ?? ','],
        ofSpaces: delimiter === 'spaces',
        encoding: encodingOf(buffer, encoding),
        damaged: undefined,
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new ImportError({
      code: 'FILE_UNREADABLE',
      message: `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      hint: 'See that it exists and that you may read it.',
      cause: error,
    })
  }
}

/** Yields rows from the line after `skip`; returns the row at which quotes broke, if they did. */
async function* rowsAfter(
  source: Source,
  skip: number,
): AsyncGenerator<CsvRow, CsvRow | undefined> {
  let failure: Failure | undefined
  const parser = parse({
    ...strictness(source.delimiter, true),
    bom: skip === 0,
    raw: true,
    max_record_size: MOST_CHARACTERS,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      failure ??= { records: recordsBefore(error), raw: raw ?? '' }
      return undefined
    },
  })
  let line = skip + 1
  let read = 0
  for await (const parsed of parsedBy(parser, source, skip)) {
    // What the parser makes of the text behind an error is not trusted.
    if (failure && read >= failure.records) break
    read++
    const { raw } = parsed
    const record = source.ofSpaces ? parsed.record.filter((cell) => cell !== '') : parsed.record
    const lines = raw.match(LINE_END)?.length ?? 1
    if (lines > 1 && !isStrict(raw, source.delimiter)) return brokenQuotes(line, raw)
    if (record.length > 1 || (record[0] ?? '') !== '') {
      const problem = await damageOf(record, source)
      yield problem ? { line, cells: record, problem } : { line, cells: record }
    }
    line += lines
  }
  return failure && brokenQuotes(line, failure.raw)
}

/**
 * A quote within an unquoted cell is text. That also lets a forgotten closing quote run on to a
 * quote many lines below, so rows of several lines are read once more without the leniency.
 */
function strictness(delimiter: readonly string[], lenient: boolean): Options {
  return {
    delimiter: [...delimiter],
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: lenient,
  }
}

function isStrict(raw: string, delimiter: readonly string[]): boolean {
  try {
    return parseSync(raw, strictness(delimiter, false)).length === 1
  } catch {
    return false
  }
}

/** Joins the streams so that a failure of one reaches the reader, and leaving early closes the file. */
function parsedBy(
  parser: Transform,
  { path, encoding }: Source,
  skip: number,
): AsyncIterable<ParsedRow> {
  const steps: Transform[] = []
  if (!encoding.isUtf8) steps.push(decodeToUtf8(encoding))
  if (skip > 0) steps.push(skipLines(skip))
  pipeline([createReadStream(path), ...steps, parser], () => undefined)
  return parser
}

function recordsBefore(error: CsvError | undefined): number {
  const records: unknown = error && 'records' in error ? error['records'] : undefined
  return typeof records === 'number' ? records : 0
}

function brokenQuotes(line: number, raw: string): CsvRow {
  const [text = ''] = raw.split(LINE_END, 1)
  return {
    line,
    cells: [text],
    problem: {
      code: 'BAD_QUOTES',
      reason: 'a quote opens a cell and is not closed before the next delimiter or line end',
      hint: 'Close the quote, and double quotes inside a quoted cell: "a ""b"" c".',
    },
  }
}

function givenUp(line: number): CsvRow {
  return {
    line,
    cells: [],
    problem: {
      code: 'BAD_QUOTES',
      reason: `more than ${MOST_RECOVERIES} rows have broken quotes; the file was read no further than this line`,
      hint: 'See whether the file is CSV at all, and which delimiter it uses; then import it again.',
    },
  }
}

async function damageOf(cells: readonly string[], source: Source): Promise<RowProblem | undefined> {
  if (cells.some((cell) => cell.includes('\0'))) {
    return {
      code: 'BAD_ENCODING',
      reason: 'the row holds a character NUL, which no text has',
      hint: 'If the file is UTF-16, say `encoding: utf-16le` for it in the recipe.',
    }
  }
  if (!cells.some((cell) => cell.includes('\uFFFD'))) return undefined
  source.damaged ??= !source.encoding.isUtf8 || !(await isUtf8File(source.path))
  if (!source.damaged) return undefined
  return {
    code: 'BAD_ENCODING',
    reason: `the row holds bytes that are not ${source.encoding.label}`,
    hint: 'Say in the recipe how the file is written, such as `encoding: windows-1252`.',
  }
}
