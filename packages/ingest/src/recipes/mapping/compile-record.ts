import type { LedgerRecord } from '@leadlight/database'
import { minorDigits } from '@leadlight/metrics'
import type { FieldMapping, RecordMapping } from '../language/recipe.js'
import type { FieldShape } from '../language/record-shapes.js'
import { fieldsOf } from '../language/record-shapes.js'
import type { RowProblem } from '../values/bad-cell.js'
import { BadCell } from '../values/bad-cell.js'
import type { Value } from '../values/read-value.js'
import { compileCondition } from './compile-condition.js'
import type { CompileContext } from './compile-expression.js'
import { compileExpression, compileText, describe } from './compile-expression.js'
import type { Reader } from './row.js'

/** What a row became under one mapping; undefined where it does not apply or says nothing. */
export type RecordOutcome = { readonly record: LedgerRecord } | { readonly problem: RowProblem }

/** Makes a record of a row. */
export type RecordMaker = (cells: readonly string[]) => RecordOutcome | undefined

type Part = Value | readonly string[] | Readonly<Record<string, string>>

interface Field {
  readonly name: string
  readonly required: boolean
  readonly read: Reader<Part>
  /** What would fill it, for the complaint that it is blank. */
  readonly from: string
}

/** What makes the records of one mapping; `currency` fills in where a record has an amount without. */
export function compileRecord(
  mapping: RecordMapping,
  file: Omit<CompileContext, 'currencyDigits'>,
  currency: string | undefined,
): RecordMaker {
  const { kind } = mapping
  const context = { ...file, currencyDigits: digitsOf(mapping.fields['currency'], currency) }
  const shapes = fieldsOf(kind)
  const fields = Object.entries(mapping.fields).map(([name, field]) =>
    compileField(kind, name, field, shapes[name], context),
  )
  const applies =
    mapping.when && compileCondition(mapping.when, (part) => compileText(part, context))
  const fillsCurrency = 'currency' in shapes && !('currency' in mapping.fields)
  return (cells) => {
    if (applies && !applies(cells)) return undefined
    const record: Record<string, Part> = { kind }
    const problems: RowProblem[] = []
    for (const field of fields) fill(record, field, cells, problems)
    if (problems.length > 0) return { problem: combined(problems) }
    if (fillsCurrency && currency !== undefined && needsCurrency(record, shapes)) {
      record['currency'] = currency
    }
    if (kind === 'profile' && record['attributes'] === undefined) {
      if (record['linkAccount'] === undefined) return undefined
      record['attributes'] = {}
    }
    // The fields were checked against the shapes, which the compiler ties to the event contract.
    return { record: record as unknown as LedgerRecord }
  }
}

/** Minor units are those of the record's own currency where the recipe fixes it. */
function digitsOf(
  field: FieldMapping | undefined,
  currency: string | undefined,
): number | undefined {
  const fixed = field?.makes === 'one' ? field.expression.value : undefined
  const code = fixed ?? currency
  return code === undefined ? undefined : minorDigits(code)
}

function compileField(
  kind: string,
  name: string,
  field: FieldMapping,
  shape: FieldShape | undefined,
  context: CompileContext,
): Field {
  const type = shape?.type ?? { holds: 'text' }
  const named = { name: `\`${name}\` of the ${kind}`, key: name }
  // A profile without any attribute has nothing to say, which is no mistake.
  const required = shape?.required === true && field.makes !== 'attributes'
  if (field.makes === 'one') {
    const { expression } = field
    return {
      name: named.key,
      required,
      read: compileExpression(expression, type, context),
      from: `${named.name} is blank (${describe(expression, context.joins)})`,
    }
  }
  const read = field.makes === 'list' ? listOf(field.expressions) : attributesOf(field.expressions)
  return { name: named.key, required, read, from: `${named.name} is blank` }

  function listOf(expressions: (FieldMapping & { makes: 'list' })['expressions']): Reader<Part> {
    const readers = expressions.map((expression) => compileText(expression, context))
    return (cells) => {
      const refs = readers.map((reader) => reader(cells)).filter((ref) => ref !== undefined)
      return refs.length === 0 ? undefined : refs
    }
  }

  function attributesOf(
    expressions: (FieldMapping & { makes: 'attributes' })['expressions'],
  ): Reader<Part> {
    const readers = Object.entries(expressions).map(
      ([attribute, expression]) => [attribute, compileText(expression, context)] as const,
    )
    return (cells) => {
      const values: Record<string, string> = {}
      let known = false
      for (const [attribute, reader] of readers) {
        const value = reader(cells)
        if (value === undefined) continue
        values[attribute] = value
        known = true
      }
      return known ? values : undefined
    }
  }
}

function fill(
  record: Record<string, Part>,
  { name, required, read, from }: Field,
  cells: readonly string[],
  problems: RowProblem[],
): void {
  try {
    const value = read(cells)
    if (value !== undefined) record[name] = value
    else if (required) {
      problems.push({
        code: 'MISSING_VALUE',
        reason: from,
        hint: 'Fill the cell, give a `default`, or leave such rows out with `when`.',
      })
    }
  } catch (error) {
    if (!(error instanceof BadCell)) throw error
    problems.push(error.problem)
  }
}

function combined(problems: readonly RowProblem[]): RowProblem {
  const [first] = problems
  if (!first) throw new Error('a row without problems cannot be refused')
  return { ...first, reason: problems.map(({ reason }) => reason).join('; ') }
}

function needsCurrency(
  record: Readonly<Record<string, Part>>,
  shapes: Readonly<Record<string, FieldShape>>,
): boolean {
  return shapes['currency']?.required === true || record['amount'] !== undefined
}
