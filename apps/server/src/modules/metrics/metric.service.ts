import { compile } from '@leadlight/compiler'
import type { Answer, CompileContext } from '@leadlight/compiler'
import { namedTableOf, readNames, readWorkspaceFacts } from '@leadlight/database'
import type { Database, DoorClient, WorkspaceRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'

import type { Answered, ValueLabels } from './answered.js'
import { toCompileContext, toFreshness } from './compile-context.js'
import type { AnswerAll } from './metric.loader.js'
import { runStatements, STATEMENT_TIMEOUT_MS } from './run-statements.js'

interface MetricServiceParts {
  readonly database: Database
  readonly workspace: WorkspaceRecord
  readonly now: Date
}

/**
 * Answers questions together: one compilation, as few statements as it plans, and all of them, with
 * every look-up, in one read-only transaction that sees one state of the data.
 */
export function createMetricService({ database, workspace, now }: MetricServiceParts): AnswerAll {
  const { workspaceId } = workspace
  return (queries) =>
    database.withContext(
      { workspaceId, role: 'read' },
      async (client) => {
        const facts = await readWorkspaceFacts(client, workspaceId)
        const context = toCompileContext(workspace, facts, now)
        const { answers, statements, reads } = await answer(client, queries, context)
        const labels = await readLabels(client, workspaceId, answers)
        const freshness = toFreshness(facts, now)
        return answers.map((found): Answered | Error =>
          found instanceof Error
            ? found
            : {
                answer: found,
                freshness,
                labels,
                statements: pick(found.statements, statements),
                reads: [...new Set(pick(found.statements, reads).flat())],
              },
        )
      },
      { statementTimeoutMs: STATEMENT_TIMEOUT_MS },
    )
}

async function answer(
  client: DoorClient,
  queries: readonly MetricQuery[],
  context: CompileContext,
) {
  const plan = compile(queries, context)
  const first = await runStatements(client, plan.statements)
  const rows = first.map((one) => one.rows)
  const followUps = plan.followUps(rows)
  const second = await runStatements(client, followUps)
  const answers = plan.answers(
    rows,
    second.map((one) => one.rows),
  )
  const planned = [...plan.statements, ...followUps]
  return {
    answers,
    statements: [...first, ...second].map(({ explained }) => explained),
    reads: planned.map(({ reads }) => reads),
  }
}

/** What people call the groups of some answers, where their values are references. */
async function readLabels(
  client: DoorClient,
  workspaceId: number,
  answers: readonly (Answer | Error)[],
): Promise<ValueLabels> {
  const wanted = new Map<string, Set<string>>()
  for (const found of answers) {
    if (found instanceof Error) continue
    const dimensions = found.frame.columns
      .filter(({ role }) => role === 'DIMENSION')
      .map(({ id }) => id)
    dimensions.forEach((dimension, place) => {
      if (namedTableOf(dimension) === undefined) return
      const values = wanted.get(dimension) ?? new Set()
      for (const { group } of found.cells) if (group[place] != null) values.add(group[place])
      wanted.set(dimension, values)
    })
  }
  const labels = new Map<string, ReadonlyMap<string, string>>()
  for (const [dimension, values] of wanted) {
    labels.set(dimension, await readNames(client, workspaceId, dimension, [...values]))
  }
  return labels
}

const pick = <T>(indexes: readonly number[], all: readonly T[]): readonly T[] =>
  indexes.flatMap((index) => (index < all.length ? [all[index] as T] : []))
