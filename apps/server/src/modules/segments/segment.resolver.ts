import { settleRule } from '@leadlight/compiler'
import { deleteSegment, readSegment, readSegments, saveSegment } from '@leadlight/database'
import { DEEDS } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'

import { checkName } from '../../graphql/check-name.js'
import type { RequestContext } from '../../graphql/context.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { contextAt } from '../metrics/context-at.js'
import { checkMayWrite, inUse, unknown } from './segment-checks.js'
import { SegmentRuleInput } from './segment-rule.input.js'
import { previewRule, readSize } from './segment.service.js'
import { DeedType, SaveSegmentResult, SegmentPreviewType, SegmentType } from './segment.type.js'
import type { NameTakenType } from './segment.type.js'
import { toRule } from './to-rule.js'
import { usersOf } from './users-of.js'

@Resolver(() => SegmentType)
export class SegmentResolver {
  @Query(() => [SegmentType], { description: 'Every segment, by name.' })
  async segments(
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<readonly SegmentType[]> {
    return doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) => readSegments(client, workspaceId))
  }

  @Query(() => SegmentType, {
    nullable: true,
    description: 'One segment; null if there is none of this id.',
  })
  async segment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<SegmentType | null> {
    const found = await doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) => readSegment(client, workspaceId, id))
    return found ?? null
  }

  @Query(() => [DeedType], { description: 'Everything that rules of segments can count.' })
  deeds(): readonly DeedType[] {
    return DEEDS.map(({ id, name, about, bears }) => ({ id, name, about, bears }))
  }

  @Query(() => SegmentPreviewType, {
    description: 'How many leads a rule finds now: for showing it while the rule is written.',
  })
  previewSegment(
    @Ctx() ctx: RequestContext,
    @Arg('rule', () => SegmentRuleInput, { description: 'The rule so far.' })
    rule: SegmentRuleInput,
    @Arg('id', () => ID, {
      nullable: true,
      description: 'The segment whose rule it is going to be, so that it cannot refer to itself.',
    })
    id?: string | null,
  ): Promise<SegmentPreviewType> {
    return previewRule(ctx, toRule(rule), id ?? undefined)
  }

  @FieldResolver(() => Int, { description: 'How many leads it holds at the moment.' })
  async size(@Root() segment: SegmentType, @Ctx() ctx: RequestContext): Promise<number> {
    return (await readSize(ctx, segment)).size
  }

  @FieldResolver(() => ExplanationType, { description: 'How its size came about.' })
  async explain(
    @Root() segment: SegmentType,
    @Ctx() ctx: RequestContext,
  ): Promise<ExplanationType> {
    return (await readSize(ctx, segment)).explain
  }

  @Mutation(() => SaveSegmentResult, {
    description:
      'Keeps a segment: a new one, or the one of an id. For administrators and analysts.',
  })
  async saveSegment(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, {
      nullable: true,
      description: 'The segment to change; a new one is made where left out.',
    })
    id: string | null | undefined,
    @Arg('name', () => String, { description: 'What people call it, 1 to 100 characters.' })
    name: string,
    @Arg('rule', () => SegmentRuleInput, { description: 'Which leads belong to it.' })
    rule: SegmentRuleInput,
  ): Promise<SegmentType | NameTakenType> {
    checkMayWrite(ctx.identity)
    const { workspaceId } = ctx.workspace
    const draft = { id: id ?? null, name: checkName(name, 'segment'), rule: toRule(rule) }
    const context = await contextAt(ctx, undefined)
    settleRule(draft.rule, context, ['rule'], id ?? undefined)
    const outcome = await ctx.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      saveSegment(client, workspaceId, draft),
    )
    switch (outcome.kind) {
      case 'saved':
        return outcome.kept
      case 'nameTaken':
        return {
          name: draft.name,
          message: `There is a segment “${draft.name}” already. Choose another name.`,
        }
      case 'unknown':
        throw unknown(id ?? '')
    }
  }

  @Mutation(() => Boolean, {
    description:
      'Removes a segment that no other one refers to; false if there was none of this id. For administrators and analysts.',
  })
  async deleteSegment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { database, identity, workspace: { workspaceId } }: RequestContext,
  ): Promise<boolean> {
    checkMayWrite(identity)
    return database.withContext({ workspaceId, role: 'ingest' }, async (client) => {
      const users = usersOf(id, await readSegments(client, workspaceId))
      if (users.length > 0) throw inUse(id, users)
      return deleteSegment(client, workspaceId, id)
    })
  }
}
