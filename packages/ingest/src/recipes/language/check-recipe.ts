import { isCurrency } from '@leadlight/database'
import { isZone } from '@leadlight/metrics'
import type { z } from 'zod'
import { isEncoding } from '../csv/decode.js'
import { isMade, madeColumns } from '../mapping/row-copies.js'
import { columnsOf } from '../mapping/used-columns.js'
import { nearNames } from '../near-names.js'
import { checkCondition, checkExpression } from './check-expression.js'
import type { ExpressionScope } from './check-expression.js'
import type {
  Expression,
  FieldMapping,
  FileMapping,
  Layout,
  Recipe,
  RecordMapping,
} from './recipe.js'
import type { RecipePath, RecipeProblem } from './recipe-problem.js'
import { expressionSchema, recipeSchema } from './recipe-schema.js'
import type { FieldShape, RecordKind } from './record-shapes.js'
import { RECORD_KINDS, fieldsOf, isRecordKind } from './record-shapes.js'
import { schemaProblems } from './schema-problems.js'

type WrittenRecipe = z.output<typeof recipeSchema>
type WrittenFile = WrittenRecipe['files'][number]
type WrittenRecord = WrittenFile['records'][number]

/** A recipe, or everything that is wrong with it. */
export type CheckedRecipe =
  { readonly recipe: Recipe } | { readonly problems: readonly RecipeProblem[] }

/** Checks what a mapping file says, all of it, as far as that is possible without the files. */
export function checkRecipe(written: unknown): CheckedRecipe {
  const parsed = recipeSchema.safeParse(written)
  if (!parsed.success) return { problems: schemaProblems(parsed.error, []) }
  const problems: RecipeProblem[] = []
  const report = (problem: RecipeProblem): void => void problems.push(problem)
  checkZone(parsed.data.zone, ['zone'], report)
  checkCurrency(parsed.data.currency, report)
  const files = parsed.data.files.map((file, at) => checkFile(file, ['files', at], report))
  return problems.length > 0 ? { problems } : { recipe: { ...parsed.data, files } }
}

type Report = (problem: RecipeProblem) => void

function checkFile(file: WrittenFile, path: RecipePath, report: Report): FileMapping {
  checkLayout(file, path, report)
  checkZone(file.zone, [...path, 'zone'], report)
  for (const [name, join] of Object.entries(file.joins)) {
    const at = [...path, 'joins', name]
    checkLayout(join, at, report)
    for (const [column, expression] of Object.entries(join.on)) {
      const scope: ExpressionScope = { joins: [], report }
      checkExpression(expression, { holds: 'text' }, [...at, 'on', column], scope)
    }
  }
  const scope = { joins: Object.keys(file.joins), report }
  const records = file.records.flatMap((record, at) =>
    checkRecord(record, [...path, 'records', at], scope),
  )
  return { ...file, records }
}

function checkRecord(
  record: WrittenRecord,
  path: RecipePath,
  scope: ExpressionScope,
): RecordMapping[] {
  const { kind } = record
  if (!isRecordKind(kind)) {
    const near = nearNames(kind, RECORD_KINDS)
    scope.report({
      path: [...path, 'kind'],
      reason: `there is no kind of record called "${kind}"`,
      hint:
        near.length > 0
          ? `Did you mean ${near.join(' or ')}?`
          : `Kinds are ${RECORD_KINDS.join(', ')}.`,
    })
    return []
  }
  if (record.when) checkCondition(record.when, [...path, 'when'], scope)
  const fields: Record<string, FieldMapping> = {}
  for (const [name, value] of Object.entries(record.fields)) {
    const field = checkField(kind, name, value, [...path, 'fields', name], scope)
    if (field) fields[name] = field
  }
  for (const [name, shape] of Object.entries(fieldsOf(kind))) {
    // The recipe's currency, or the command's, stands in for a currency that is left out.
    if (!shape.required || name in record.fields || name === 'currency') continue
    scope.report({
      path: [...path, 'fields'],
      reason: `a record of kind ${kind} needs \`${name}\``,
      hint: 'Say which column or constant fills it.',
    })
  }
  const mapping = { ...record, kind, fields }
  checkMade(mapping, path, scope)
  return [mapping]
}

/** Columns that are made have to be made for this record. */
function checkMade(mapping: RecordMapping, path: RecipePath, { report }: ExpressionScope): void {
  const made = madeColumns(mapping)
  for (const column of columnsOf(mapping)) {
    if (!isMade(column) || made.includes(column)) continue
    report({
      path: [...path, 'fields'],
      reason: `the record has no \`${column}\``,
      hint: '`@line` is always there, `@copy` with `times`, `@part`, `@place` and `@left` with `each`.',
    })
  }
  const isSplit = Object.values(mapping.fields).some(
    (field) => field.makes === 'one' && field.expression.among !== undefined,
  )
  if (!isSplit || mapping.times !== undefined) return
  report({
    path: [...path, 'fields'],
    reason: '`among` splits an amount among the copies of a record, and there is one alone',
    hint: 'Add `times` with the same column.',
  })
}

function checkField(
  kind: RecordKind,
  name: string,
  value: unknown,
  path: RecipePath,
  scope: ExpressionScope,
): FieldMapping | undefined {
  const shapes = fieldsOf(kind)
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
  if (!shape) {
    const near = nearNames(name, Object.keys(shapes))
    scope.report({
      path,
      reason: `a record of kind ${kind} has no field \`${name}\``,
      hint:
        near.length > 0
          ? `Did you mean ${near.join(' or ')}?`
          : `Its fields are ${Object.keys(shapes).join(', ')}.`,
    })
    return undefined
  }
  return readField(shape, value, path, scope)
}

function readField(
  { type }: FieldShape,
  value: unknown,
  path: RecipePath,
  scope: ExpressionScope,
): FieldMapping | undefined {
  const read = (part: unknown, at: RecipePath): Expression | undefined => {
    const parsed = expressionSchema.safeParse(part)
    if (!parsed.success) {
      schemaProblems(parsed.error, at).forEach(scope.report)
      return undefined
    }
    checkExpression(parsed.data, type, at, scope)
    return parsed.data
  }
  if (type.holds === 'refs') {
    const parts = Array.isArray(value) ? (value as unknown[]) : [value]
    const expressions = parts.map((part, at) => read(part, [...path, at]))
    return { makes: 'list', expressions: expressions.filter((part) => part !== undefined) }
  }
  if (type.holds === 'attributes') return readAttributes(value, path, scope, read)
  const expression = read(value, path)
  return expression && { makes: 'one', expression }
}

function readAttributes(
  value: unknown,
  path: RecipePath,
  { report }: ExpressionScope,
  read: (part: unknown, at: RecipePath) => Expression | undefined,
): FieldMapping | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report({
      path,
      reason: 'attributes are a list of names with an expression each',
      hint: 'Write for example `attributes: { country: country_code }`.',
    })
    return undefined
  }
  const expressions: Record<string, Expression> = {}
  for (const [name, part] of Object.entries(value)) {
    // 'businessSegment' is an attribute's id
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
      report({
        path: [...path, name],
        reason: `"${name}" is no name of an attribute`,
        hint: 'Write it in camelCase, such as businessSegment.',
      })
    }
    const expression = read(part, [...path, name])
    if (expression) expressions[name] = expression
  }
  return { makes: 'attributes', expressions }
}

/** Delimiters that are written as words. */
const DELIMITERS: ReadonlySet<string> = new Set(['tab', 'spaces'])

function checkLayout(
  { encoding, delimiter, header = [] }: Layout,
  path: RecipePath,
  report: Report,
): void {
  if (encoding !== undefined && !isEncoding(encoding)) {
    report({
      path: [...path, 'encoding'],
      reason: `"${encoding}" is no encoding that this machine can read`,
      hint: 'Write for example utf-8, utf-16le or windows-1252.',
    })
  }
  const isOne = (mark: string): boolean => DELIMITERS.has(mark) || [...mark].length === 1
  if (delimiter !== undefined && !isOne(delimiter)) {
    report({
      path: [...path, 'delimiter'],
      reason: `"${delimiter}" is not one character`,
      hint: 'Write for example ";", tab or spaces.',
    })
  }
  const twice = header.find((name, at) => header.indexOf(name) !== at)
  if (twice !== undefined) {
    report({
      path: [...path, 'header'],
      reason: `two columns are called "${twice}"`,
      hint: 'Give each column a name of its own.',
    })
  }
}

function checkZone(zone: string | undefined, path: RecipePath, report: Report): void {
  if (zone === undefined || isZone(zone)) return
  report({
    path,
    reason: `"${zone}" is no time zone`,
    hint: 'Write an IANA name such as Europe/Bucharest.',
  })
}

function checkCurrency(currency: string | undefined, report: Report): void {
  if (currency === undefined || isCurrency(currency)) return
  report({
    path: ['currency'],
    reason: `"${currency}" is no currency`,
    hint: 'Write an ISO 4217 code such as EUR.',
  })
}
