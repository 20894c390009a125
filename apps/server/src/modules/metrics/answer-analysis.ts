import type { CompileContext, PlannedStatement, Row } from '@leadlight/compiler'
import type { DoorClient, WorkspaceFacts } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { explainSource, explainStatements } from '../explain/explain-metric.js'
import type { ExplainedStatementType, ExplanationType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { toFreshness } from './compile-context.js'
import { planAgainst } from './plan-against.js'
import { runStatements } from './run-statements.js'

/** An analysis made into statements, and a way from their rows to its answer. */
interface AnalysisPlan<Answer> {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): Answer
}

/** What an analysis answers, with what was sent for it. */
export interface AnsweredAnalysis<Answer, More> {
  readonly answer: Answer
  /** What else was looked up in the same transaction. */
  readonly more: More
  /** What its workspace declares and how far each source reaches. */
  readonly facts: WorkspaceFacts
  readonly freshness: FreshnessType
  readonly statements: readonly ExplainedStatementType[]
  readonly reads: readonly string[]
}

/** Answers an analysis, and whatever it needs looked up, in one transaction that sees one state of the data. */
export function answerAnalysis<Answer, More = undefined>(
  { doors, workspace, now }: RequestContext,
  asOf: string | undefined,
  compile: (context: CompileContext) => AnalysisPlan<Answer>,
  lookUp?: (client: DoorClient, answer: Answer) => Promise<More>,
): Promise<AnsweredAnalysis<Answer, More>> {
  const clock = clockAt(asOf, now)
  return doors
    .at({ asOf })
    .withContext({ workspaceId: workspace.workspaceId, role: 'read' }, async (client) => {
      const { plan, facts } = await planAgainst(client, { workspace, clock, asOf }, compile)
      const runs = await runStatements(client, plan.statements)
      const answer = plan.answer(runs.map(({ rows }) => rows))
      return {
        answer,
        // Without a look-up there is no type for more either.
        more: (await lookUp?.(client, answer)) as More,
        facts,
        freshness: toFreshness(facts, clock),
        statements: runs.map(({ explained }) => explained),
        reads: [...new Set(plan.statements.flatMap(({ reads }) => reads))],
      }
    })
}

/** Says in words and in SQL how an analysis came about. */
export function explainAnalysis(
  words: Pick<ExplanationType, 'formula' | 'definition' | 'population'>,
  {
    statements,
    reads,
    freshness,
  }: Pick<AnsweredAnalysis<unknown, unknown>, 'statements' | 'reads' | 'freshness'>,
  { identity }: RequestContext,
  asOf: string | undefined,
): ExplanationType {
  const reader = { role: identity.role, asOf }
  return {
    ...words,
    numbers: [],
    ...explainSource(reads, reader),
    ...explainStatements(statements, reader),
    freshness,
  }
}
