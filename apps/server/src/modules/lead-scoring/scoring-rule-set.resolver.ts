import { checkScoringRules } from '@leadlight/compiler'
import {
  deleteScoringRuleSet,
  readScoringRuleSet,
  readScoringRuleSets,
  saveScoringRuleSet,
} from '@leadlight/database'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'

import type { Identity } from '../../access/identity.js'
import { forbidden } from '../../errors/access-errors.js'
import { checkName } from '../../graphql/check-name.js'
import type { RequestContext } from '../../graphql/context.js'
import { contextAt } from '../metrics/context-at.js'
import type { NameTakenType } from '../segments/segment.type.js'
import { unknownRuleSet } from './rule-sets.service.js'
import { SaveScoringRuleSetResult, ScoringRuleSetType } from './scoring-rule-set.type.js'
import { ScoringRulesInput, toScoringRules } from './scoring-rules.input.js'

@Resolver(() => ScoringRuleSetType)
export class ScoringRuleSetResolver {
  @Query(() => [ScoringRuleSetType], { description: 'Every set of scoring rules, by name.' })
  async scoringRuleSets(
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<readonly ScoringRuleSetType[]> {
    return doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) =>
        readScoringRuleSets(client, workspaceId),
      )
  }

  @Query(() => ScoringRuleSetType, {
    nullable: true,
    description: 'One set of scoring rules; null if there is none of this id.',
  })
  async scoringRuleSet(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<ScoringRuleSetType | null> {
    const found = await doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) =>
        readScoringRuleSet(client, workspaceId, id),
      )
    return found ?? null
  }

  @Mutation(() => SaveScoringRuleSetResult, {
    description:
      'Keeps a set of scoring rules: a new one, or the one of an id. For administrators.',
  })
  async saveScoringRuleSet(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, {
      nullable: true,
      description: 'The set to change; a new one is made where left out.',
    })
    id: string | null | undefined,
    @Arg('name', () => String, { description: 'What people call it, 1 to 100 characters.' })
    name: string,
    @Arg('rules', () => ScoringRulesInput, { description: 'Its rules.' }) input: ScoringRulesInput,
  ): Promise<ScoringRuleSetType | NameTakenType> {
    checkAdministrator(ctx.identity)
    const { workspaceId } = ctx.workspace
    const draft = {
      id: id ?? null,
      name: checkName(name, 'set of scoring rules'),
      rules: toScoringRules(input),
    }
    const context = await contextAt(ctx, undefined)
    checkScoringRules(draft.rules, context, ['rules'])
    const outcome = await ctx.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      saveScoringRuleSet(client, workspaceId, draft),
    )
    switch (outcome.kind) {
      case 'saved':
        return outcome.kept
      case 'nameTaken':
        return {
          name: draft.name,
          message: `There is a set of rules “${draft.name}” already. Choose another name.`,
        }
      case 'unknown':
        throw unknownRuleSet(id ?? '', ['id'])
    }
  }

  @Mutation(() => Boolean, {
    description:
      'Removes a set of scoring rules; false if there was none of this id. For administrators.',
  })
  deleteScoringRuleSet(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { identity, database, workspace: { workspaceId } }: RequestContext,
  ): Promise<boolean> {
    checkAdministrator(identity)
    return database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      deleteScoringRuleSet(client, workspaceId, id),
    )
  }
}

function checkAdministrator({ role }: Identity): void {
  if (role !== 'ADMINISTRATOR') throw forbidden('change scoring rules')
}
