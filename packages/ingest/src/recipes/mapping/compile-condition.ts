import type { Condition } from '../language/recipe.js'
import type { Expression } from '../language/recipe.js'
import type { Reader } from './row.js'

/** What compiles an expression that is read as text. */
export type CompileText = (expression: Expression) => Reader<string>

/** What answers a question about a row. */
export function compileCondition(
  condition: Condition,
  compileText: CompileText,
): (cells: readonly string[]) => boolean {
  const tests = [...subjectTests(condition, compileText), ...groupTests(condition, compileText)]
  return (cells) => tests.every((test) => test(cells))
}

type Test = (cells: readonly string[]) => boolean

function subjectTests(condition: Condition, compileText: CompileText): Test[] {
  const { column, lookup, optional } = condition
  if (column === undefined) return []
  const read = compileText({ column, lookup, optional })
  const tests: Test[] = []
  if (condition.is !== undefined) {
    const wanted = condition.is
    tests.push((cells) => (read(cells) ?? '') === wanted)
  }
  if (condition.in !== undefined) {
    const wanted = new Set(condition.in)
    tests.push((cells) => wanted.has(read(cells) ?? ''))
  }
  if (condition.contains !== undefined) {
    const part = condition.contains.toLowerCase()
    tests.push((cells) => (read(cells) ?? '').toLowerCase().includes(part))
  }
  if (condition.blank) tests.push((cells) => read(cells) === undefined)
  if (condition.notBlank) tests.push((cells) => read(cells) !== undefined)
  return tests
}

function groupTests(condition: Condition, compileText: CompileText): Test[] {
  const compile = (part: Condition): Test => compileCondition(part, compileText)
  const tests: Test[] = []
  if (condition.all) {
    const parts = condition.all.map(compile)
    tests.push((cells) => parts.every((part) => part(cells)))
  }
  if (condition.any) {
    const parts = condition.any.map(compile)
    tests.push((cells) => parts.some((part) => part(cells)))
  }
  if (condition.not) {
    const part = compile(condition.not)
    tests.push((cells) => !part(cells))
  }
  return tests
}
