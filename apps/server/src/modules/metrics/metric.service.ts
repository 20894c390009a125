import { compile } from '@leadlight/compiler'
import type { Answer, Refusal } from '@leadlight/compiler'
import { readWorkspaceFacts } from '@leadlight/database'
import type { DoorClient, WorkspaceRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'

import type { ReadClient } from '../../cache/read-client.js'
import { ActionableError } from '../../errors/actionable-error.js'
import { clockAt } from '../as-of/clock-at.js'
import type { Doors } from '../as-of/doors.js'
import { answeredAgain, bytesOfAnswers } from './answered.js'
import type { Answered, ValueLabels } from './answered.js'
import { toCompileContext, toFreshness } from './compile-context.js'
import { readLabels } from './group-labels.js'
import type { GroupLabels } from './group-labels.js'
import type { AnswerAll } from './metric.loader.js'
import { planAgainst } from './plan-against.js'
import type { Against } from './plan-against.js'
import { runPlan } from './run-plan.js'

interface MetricServiceParts {
  readonly doors: Doors
  readonly workspace: WorkspaceRecord
  readonly now: Date
}

/**
 * Answers questions together: one compilation for all that are asked of one state of knowledge, as
 * few statements as it plans, and all of them, with every look-up, in one transaction that sees one
 * state of the data.
 */
export function createMetricService(parts: MetricServiceParts): AnswerAll {
  return async (queries) => {
    const answers = new Map<MetricQuery, Answered | Error>()
    for (const asOf of new Set(queries.map((query) => query.asOf))) {
      const together = queries.filter((query) => query.asOf === asOf)
      const found = await answerTogether(parts, together, asOf)
      together.forEach((query, place) => answers.set(query, found[place] as Answered | Error))
    }
    return queries.map((query) => answers.get(query) as Answered | Error)
  }
}

async function answerTogether(
  { doors, workspace, now }: MetricServiceParts,
  queries: readonly MetricQuery[],
  asOf: string | undefined,
): Promise<readonly (Answered | Error)[]> {
  const { workspaceId } = workspace
  const clock = clockAt(asOf, now)
  const against: Against = { workspace, clock, asOf }
  const work = doors.at({ asOf }).withContext({ workspaceId, role: 'read' }, async (client) => {
    if (asOf !== undefined) return answerAll(client, against, queries)
    const facts = await readWorkspaceFacts(client, workspaceId)
    const { horizon } = toCompileContext(workspace, facts, clock)
    // All that an answer depends on beside the data; of the clock it is the horizon alone.
    const name = ['metrics', queries, workspace, horizon, toFreshness(facts, clock)]
    return client.once(name, () => answerAll(client, against, queries), {
      bytesOf: bytesOfAnswers,
      again: answeredAgain,
    })
  })
  if (asOf === undefined) return work
  // What cannot be known of one instant spoils no question about another.
  return work.catch((error: unknown) => {
    if (error instanceof ActionableError) return queries.map(() => error)
    throw error
  })
}

/** Compiles all questions, runs what they come to, and looks up what people call their groups. */
async function answerAll(
  client: ReadClient,
  against: Against,
  queries: readonly MetricQuery[],
): Promise<readonly (Answered | Error)[]> {
  const { plan, facts } = await planAgainst(client, against, (context) => compile(queries, context))
  const { answers, statements, reads, refused } = await runPlan(client, plan)
  const labels = await readAllLabels(client, against.workspace.workspaceId, answers)
  const freshness = toFreshness(facts, against.clock)
  return answers.map((found): Answered | Error =>
    found instanceof Error
      ? found
      : {
          answer: found,
          freshness,
          labels,
          statements: pick(found.statements, statements),
          reads: [...new Set(pick(found.statements, reads).flat())],
          refused: eachOnce(pick(found.statements, refused).flat()),
        },
  )
}

/** What people call the groups of some answers, where their values are references or ids. */
async function readAllLabels(
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
      const values = wanted.get(dimension) ?? new Set()
      for (const { group } of found.cells) if (group[place] != null) values.add(group[place])
      wanted.set(dimension, values)
    })
  }
  const labels = new Map<string, GroupLabels>()
  for (const [dimension, values] of wanted) {
    labels.set(dimension, await readLabels(client, workspaceId, dimension, [...values]))
  }
  return labels
}

const pick = <T>(indexes: readonly number[], all: readonly T[]): readonly T[] =>
  indexes.flatMap((index) => (index < all.length ? [all[index] as T] : []))

const eachOnce = (refused: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refused.map((one) => [`${one.source} ${one.reason}`, one])).values(),
]
