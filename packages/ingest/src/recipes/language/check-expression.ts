import { nearNames } from '../near-names.js'
import { templateColumns } from '../mapping/template.js'
import { BadCell } from '../values/bad-cell.js'
import { FormatProblem } from '../values/date-format.js'
import { isDate, takesFormat, valueReader } from '../values/read-value.js'
import type { Condition, Expression } from './recipe.js'
import type { RecipePath, RecipeProblem } from './recipe-problem.js'
import type { FieldType } from './record-shapes.js'

/** What an expression is checked against. */
export interface ExpressionScope {
  readonly joins: readonly string[]
  readonly report: (problem: RecipeProblem) => void
}

const SOURCES = ['column', 'value', 'template', 'first', 'earliest', 'latest', 'digest'] as const
const GROUPS = ['first', 'earliest', 'latest'] as const

/** Reports everything about an expression that can be known without a file. */
export function checkExpression(
  expression: Expression,
  type: FieldType,
  path: RecipePath,
  scope: ExpressionScope,
): void {
  checkSource(expression, path, scope)
  checkJoin(expression, type, path, scope)
  checkReading(expression, type, path, scope)
  checkConstants(expression, type, path, scope)
  if (expression.when) checkCondition(expression.when, [...path, 'when'], scope)
  for (const group of GROUPS) {
    expression[group]?.forEach((part, at) =>
      checkExpression(part, type, [...path, group, at], scope),
    )
  }
  expression.digest?.forEach((part, at) =>
    checkExpression(part, { holds: 'text' }, [...path, 'digest', at], scope),
  )
}

/** Reports everything about a condition that can be known without a file. */
export function checkCondition(
  condition: Condition,
  path: RecipePath,
  scope: ExpressionScope,
): void {
  const { column, lookup, all, any, not } = condition
  const tests = ['is', 'in', 'contains', 'blank', 'notBlank'] as const
  const tested = tests.some((test) => condition[test] !== undefined)
  if (tested !== (column !== undefined)) {
    scope.report({
      path,
      reason: tested ? 'the condition does not say what it tests' : 'the condition tests nothing',
      hint: 'Write a `column` and one of `is`, `in`, `contains`, `blank`, `notBlank`.',
    })
  }
  if (!tested && column === undefined && !all && !any && !not) return
  if (lookup !== undefined) checkJoinName(lookup, path, scope)
  all?.forEach((part, at) => checkCondition(part, [...path, 'all', at], scope))
  any?.forEach((part, at) => checkCondition(part, [...path, 'any', at], scope))
  if (not) checkCondition(not, [...path, 'not'], scope)
}

function checkSource(expression: Expression, path: RecipePath, { report }: ExpressionScope): void {
  const given = SOURCES.filter((source) => expression[source] !== undefined)
  if (given.length !== 1) {
    report({
      path,
      reason:
        given.length === 0
          ? 'the expression does not say where its value comes from'
          : `the expression has both ${given.join(' and ')}`,
      hint: `Give exactly one of ${SOURCES.join(', ')}.`,
    })
  }
  const { template } = expression
  if (template === undefined) return
  const columns = templateColumns(template)
  if (columns.length > 0 && columns.every((column) => column !== '')) return
  report({
    path: [...path, 'template'],
    reason: `the template "${template}" names no column`,
    hint: 'Write columns as ${column}; a constant is a `value`.',
  })
}

function checkJoin(
  { lookup, pick, column }: Expression,
  type: FieldType,
  path: RecipePath,
  scope: ExpressionScope,
): void {
  if (lookup === undefined) {
    if (pick === undefined) return
    scope.report({
      path: [...path, 'pick'],
      reason: '`pick` chooses among joined rows, and there is no `lookup`',
      hint: 'Name a join with `lookup`, or take `pick` away.',
    })
    return
  }
  checkJoinName(lookup, path, scope)
  if (column === undefined) {
    scope.report({
      path,
      reason: 'the look-up does not say which column it wants',
      hint: 'Add the `column` of the joined file.',
    })
  }
  if ((pick === 'earliest' || pick === 'latest') && !isDate(type)) {
    scope.report({
      path: [...path, 'pick'],
      reason: `\`pick: ${pick}\` compares times, and this field holds none`,
      hint: 'Use `first` or `last`.',
    })
  }
}

function checkJoinName(lookup: string, path: RecipePath, { joins, report }: ExpressionScope): void {
  if (joins.includes(lookup)) return
  const near = nearNames(lookup, joins)
  report({
    path: [...path, 'lookup'],
    reason: `the file has no join called "${lookup}"`,
    hint:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : 'Add it under `joins` of this file, with the other file and the key.',
  })
}

function checkReading(
  expression: Expression,
  type: FieldType,
  path: RecipePath,
  { report }: ExpressionScope,
): void {
  const { format, precision, plusDays } = expression
  const isGroup = GROUPS.some((group) => expression[group] !== undefined)
  for (const setting of ['format', 'map', 'blank', 'otherwise', 'precision', 'plusDays'] as const) {
    if (!isGroup || expression[setting] === undefined) continue
    report({
      path: [...path, setting],
      reason: `\`${setting}\` tells how a cell is read, and this expression chooses among several`,
      hint: 'Move it into the expressions of the list.',
    })
  }
  if ((precision !== undefined || plusDays !== undefined) && !isDate(type)) {
    report({
      path,
      reason: '`precision` and `plusDays` are for dates, and this field holds none',
      hint: 'Take them away.',
    })
  }
  for (const [setting, does] of [
    ['among', 'splits'],
    ['round', 'rounds'],
  ] as const) {
    if (expression[setting] === undefined || type.holds === 'amount') continue
    report({
      path: [...path, setting],
      reason: `\`${setting}\` ${does} an amount, and this field holds none`,
      hint: 'Take it away.',
    })
  }
  if (expression.otherwise !== undefined && !expression.map) {
    report({
      path: [...path, 'otherwise'],
      reason: '`otherwise` is for values that `map` does not list, and there is no `map`',
      hint: 'Add a `map`, or use `default` for blanks.',
    })
  }
  if (format === undefined) return
  if (!takesFormat(type)) {
    report({
      path: [...path, 'format'],
      reason: '`format` is for dates and numbers, and this field holds neither',
      hint: 'Take it away.',
    })
    return
  }
  try {
    reader(type, format)
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error
    report({ path: [...path, 'format'], reason: error.message, hint: formatHint(type) })
  }
}

const formatHint = (type: FieldType): string =>
  isDate(type)
    ? 'Use iso, epochSeconds, epochMillis or tokens such as DD/MM/YYYY HH:mm:ss.'
    : 'Use minor, micros or an example such as "1,234.56".'

function checkConstants(
  { value, default: fallback, otherwise, map }: Expression,
  type: FieldType,
  path: RecipePath,
  { report }: ExpressionScope,
): void {
  const constants: [RecipePath, string | undefined][] = [
    [[...path, 'value'], value],
    [[...path, 'default'], fallback],
    [[...path, 'otherwise'], otherwise],
    ...Object.entries(map ?? {}).map(([from, to]): [RecipePath, string] => [
      [...path, 'map', from],
      to,
    ]),
  ]
  const read = reader(type, [])
  for (const [at, text] of constants) {
    if (text === undefined || text === '') continue
    try {
      read(text, 'the constant')
    } catch (error) {
      if (!(error instanceof BadCell)) throw error
      report({
        path: at,
        reason: error.problem.reason,
        hint: 'Write a value that the field takes.',
      })
    }
  }
}

/** A reader for the check alone: zone and currency are settled when a file is at hand. */
function reader(type: FieldType, formats: readonly string[]): ReturnType<typeof valueReader> {
  return valueReader(type, { formats, zone: 'UTC', dayOnly: false, plusDays: 0, currencyDigits: 2 })
}
