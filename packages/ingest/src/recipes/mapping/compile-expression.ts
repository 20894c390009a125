import { createHash } from 'node:crypto'
import type { Expression } from '../language/recipe.js'
import type { FieldType } from '../language/record-shapes.js'
import { daysAfter, isEarlier } from '../values/read-when.js'
import type { ReadSettings, Value, ValueReader } from '../values/read-value.js'
import { valueReader } from '../values/read-value.js'
import { FormatProblem } from '../values/date-format.js'
import { roundAmount } from '../values/round-amount.js'
import { splitEvenly } from '../values/split-evenly.js'
import { compileCondition } from './compile-condition.js'
import type { JoinIndex } from './join-index.js'
import { keyOf } from './join-index.js'
import type { Columns, Reader } from './row.js'
import { fillTemplate, templateColumns } from './template.js'

/** A join of the file with what this row's key is made of. */
export interface BoundJoin {
  readonly index: JoinIndex
  readonly on: readonly Expression[]
}

/** What an expression is read against: one file as it is at hand. */
export interface CompileContext {
  readonly columns: Columns
  readonly joins: ReadonlyMap<string, BoundJoin>
  readonly zone: string
  readonly currencyDigits: number | undefined
}

const TEXT: FieldType = { holds: 'text' }

/**
 * What reads an expression from a row as a value of a field.
 *
 * @throws BadCell, when it reads, where a cell does not suit
 * @throws FormatProblem, when it is compiled, where a format does not suit
 */
export function compileExpression(
  expression: Expression,
  type: FieldType,
  context: CompileContext,
): Reader<Value> {
  const read = compileParted(expression, type, context)
  const fallback = constantReader(expression.default, type, context)
  if (!expression.when) return (cells) => read(cells) ?? fallback
  const holds = compileCondition(expression.when, (part) => compileText(part, context))
  return (cells) => (holds(cells) ? read(cells) : undefined) ?? fallback
}

/** A date moved by the days that a column tells, or a copy's part of an amount, rounded or not. */
function compileParted(
  expression: Expression,
  type: FieldType,
  context: CompileContext,
): Reader<Value> {
  const read = compileRounded(expression, type, context)
  const { plusDays, among } = expression
  const { columns, currencyDigits = 2 } = context
  const numberIn = (column: string): Reader<number> => {
    const readNumber = valueReader({ holds: 'integer' }, readSettings({}, context))
    const at = columns.get(column) ?? -1
    return (cells) => {
      const text = cellAt(cells, at)
      return text === undefined ? undefined : Number(readNumber(text, `column \`${column}\``))
    }
  }
  if (typeof plusDays === 'string') {
    const days = numberIn(plusDays)
    return (cells) => {
      const [when, more] = [read(cells), days(cells)]
      return when === undefined || more === undefined ? undefined : daysAfter(String(when), more)
    }
  }
  if (among !== undefined) {
    const [parts, part] = [numberIn(among), numberIn('@copy')]
    return (cells) => {
      const [amount, count, copy] = [read(cells), parts(cells), part(cells)]
      if (amount === undefined || !count || copy === undefined) return undefined
      return splitEvenly(String(amount), currencyDigits, count, copy)
    }
  }
  return read
}

function compileRounded(
  expression: Expression,
  type: FieldType,
  context: CompileContext,
): Reader<Value> {
  const read = compileSource(expression, type, context)
  const { currencyDigits: digits } = context
  if (expression.round !== true) return read
  if (digits === undefined) {
    throw new FormatProblem(
      '`round` needs a currency: say `currency` in the recipe or give --currency',
    )
  }
  return (cells) => {
    const amount = read(cells)
    return amount === undefined ? undefined : roundAmount(String(amount), digits)
  }
}

/** What reads an expression as text. */
export function compileText(expression: Expression, context: CompileContext): Reader<string> {
  const read = compileExpression(expression, TEXT, context)
  return (cells) => {
    const value = read(cells)
    return value === undefined ? undefined : String(value)
  }
}

/** How a complaint calls an expression. */
export function describe(expression: Expression, joins: CompileContext['joins']): string {
  const { column, lookup, template } = expression
  if (lookup !== undefined) {
    return `\`${column ?? ''}\` of ${joins.get(lookup)?.index.file ?? lookup}`
  }
  if (column !== undefined) return `column \`${column}\``
  if (template !== undefined) return `template \`${template}\``
  const parts = expression.first ?? expression.earliest ?? expression.latest
  return parts ? parts.map((part) => describe(part, joins)).join(', ') : 'its expression'
}

function compileSource(
  expression: Expression,
  type: FieldType,
  context: CompileContext,
): Reader<Value> {
  const compileParts = (parts: readonly Expression[], as: FieldType): Reader<Value>[] =>
    parts.map((part) => compileExpression(part, as, context))
  if (expression.first) return firstOf(compileParts(expression.first, type))
  if (expression.earliest) return extremeOf(compileParts(expression.earliest, type), 'earliest')
  if (expression.latest) return extremeOf(compileParts(expression.latest, type), 'latest')
  if (expression.value !== undefined) {
    const value = constantReader(expression.value, type, context)
    return () => value
  }
  const interpret = interpreter(expression, type, context)
  if (expression.lookup !== undefined) return compileLookup(expression, interpret, context)
  const text = expression.digest
    ? digestOf(compileParts(expression.digest, TEXT))
    : compileCells(expression, context)
  return (cells) => {
    const found = text(cells)
    return found === undefined ? undefined : interpret(found)
  }
}

/** Reads the text of a template or of a column. */
function compileCells(expression: Expression, { columns }: CompileContext): Reader<string> {
  const { template, column = '' } = expression
  if (template === undefined) {
    const at = columns.get(column)
    return at === undefined ? () => undefined : (cells) => cellAt(cells, at)
  }
  const places = new Map(templateColumns(template).map((name) => [name, columns.get(name) ?? -1]))
  return (cells) => fillTemplate(template, (name) => cellAt(cells, places.get(name) ?? -1))
}

function compileLookup(
  expression: Expression,
  interpret: (text: string) => Value | undefined,
  context: CompileContext,
): Reader<Value> {
  const join = context.joins.get(expression.lookup ?? '')
  if (!join) return () => undefined
  const parts = join.on.map((part) => compileText(part, context))
  const pick = expression.pick ?? 'first'
  const find = join.index.slot(expression.column ?? '', pick, signature(expression), interpret)
  const compared = pick === 'earliest' || pick === 'latest'
  return (cells) => {
    const key = keyOf(parts.map((part) => part(cells)))
    const found = key === undefined ? undefined : find(key)
    return found === undefined || compared ? found : interpret(found)
  }
}

/** Two look-ups share a slot where they read a cell in the same way. */
function signature({ format, map, otherwise, blank, precision, plusDays }: Expression): string {
  return JSON.stringify([format, map, otherwise, blank, precision, plusDays])
}

/** Blanks, replacements, then the field's own reading. */
function interpreter(
  expression: Expression,
  type: FieldType,
  context: CompileContext,
): (text: string) => Value | undefined {
  const { map, otherwise } = expression
  const blank = new Set(expression.blank)
  const name = describe(expression, context.joins)
  const read = readerOf(expression, type, context)
  const readConstant = constantValueReader(type, context)
  return (text) => {
    if (blank.has(text)) return undefined
    if (!map) return read(text, name)
    const replaced = Object.hasOwn(map, text) ? map[text] : otherwise
    if (replaced === undefined) return read(text, name)
    return replaced === '' ? undefined : readConstant(replaced, name)
  }
}

function readerOf(expression: Expression, type: FieldType, context: CompileContext): ValueReader {
  return valueReader(type, readSettings(expression, context))
}

function readSettings(
  { format, precision, plusDays }: Expression,
  { zone, currencyDigits }: CompileContext,
): ReadSettings {
  return {
    formats: format ?? [],
    zone,
    dayOnly: precision === 'day',
    plusDays: typeof plusDays === 'number' ? plusDays : 0,
    currencyDigits,
  }
}

/** Constants are written in one way, whatever the file's: ISO dates, 1234.56. */
function constantValueReader(type: FieldType, context: CompileContext): ValueReader {
  return readerOf({}, type, context)
}

function constantReader(
  text: string | undefined,
  type: FieldType,
  context: CompileContext,
): Value | undefined {
  if (text === undefined || text === '') return undefined
  return constantValueReader(type, context)(text, 'the constant')
}

function firstOf(readers: readonly Reader<Value>[]): Reader<Value> {
  return (cells) => {
    for (const read of readers) {
      const value = read(cells)
      if (value !== undefined) return value
    }
    return undefined
  }
}

function extremeOf(readers: readonly Reader<Value>[], which: 'earliest' | 'latest'): Reader<Value> {
  return (cells) => {
    let best: string | undefined
    for (const read of readers) {
      const value = read(cells)
      if (value === undefined) continue
      const at = String(value)
      if (best === undefined || isEarlier(at, best) === (which === 'earliest')) best = at
    }
    return best
  }
}

function digestOf(readers: readonly Reader<Value>[]): Reader<string> {
  return (cells) => {
    const values = readers.map((read) => read(cells) ?? '')
    return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)
  }
}

function cellAt(cells: readonly string[], at: number): string | undefined {
  const text = cells[at]?.trim()
  return text === '' ? undefined : text
}
