import { saveStages } from '@leadlight/database'
import { rankStages, stageProblems } from '@leadlight/metrics'
import type { StageDefinition, StageProblem } from '@leadlight/metrics'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'

import { forbidden } from '../../errors/access-errors.js'
import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { StageType } from '../catalogue/stage.type.js'
import { StageInput, toStageDrafts } from './stage.input.js'

/** Deriving a large workspace again takes its time. */
const REBUILD_TIMEOUT_MS = 3_600_000

@Resolver()
export class StageResolver {
  @Mutation(() => [StageType], {
    description:
      'Replaces the stages of the workspace’s funnel: the whole list, in order. Names and limits change at once; another order, role or list has everything derived again before it answers. For administrators.',
  })
  async saveStages(
    @Arg('stages', () => [StageInput], { description: 'Every stage, in order.' })
    inputs: StageInput[],
    @Ctx() { database, workspace: { workspaceId }, identity: { role }, now }: RequestContext,
  ): Promise<readonly StageDefinition[]> {
    if (role !== 'ADMINISTRATOR') throw forbidden('change the stages of a workspace')
    const drafts = toStageDrafts(inputs)
    const [problem] = stageProblems(drafts)
    if (problem) throw refused(problem)
    const stages = rankStages(drafts)
    const outcome = await database.withContext(
      { workspaceId, role: 'ingest' },
      (client) => saveStages(client, workspaceId, stages, now),
      { statementTimeoutMs: REBUILD_TIMEOUT_MS },
    )
    if (outcome.kind === 'saved') return stages
    const [first] = outcome.stages
    throw new InputError({
      code: 'STAGE_IN_USE',
      message: `The stage \`${first?.stageId}\` cannot go: ${first?.changes} changes of leads name it.`,
      suggestion: 'Keep it, as a side stage or an optional one if nobody is to enter it any more.',
      path: ['stages'],
      params: { stages: outcome.stages },
    })
  }
}

function refused({ code, message, suggestion, path }: StageProblem): InputError {
  return new InputError({ code, message, suggestion, path })
}
