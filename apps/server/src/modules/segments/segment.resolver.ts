import {
  countLeads,
  deleteSegment,
  readSegment,
  readSegments,
  saveSegment,
} from '@leadlight/database'
import type { SegmentRecord } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { checkLeadFilter, toLeadCondition } from '../leads/lead-filter.js'
import { toCompileContext } from '../metrics/compile-context.js'
import { SaveSegmentResult, SegmentType } from './segment.type.js'
import type { NameTakenType } from './segment.type.js'

@Resolver(() => SegmentType)
export class SegmentResolver {
  @Query(() => [SegmentType], { description: 'Every segment, by name.' })
  async segments(
    @Ctx() { database, workspace: { workspaceId } }: RequestContext,
  ): Promise<readonly SegmentType[]> {
    const found = await database.withContext({ workspaceId, role: 'read' }, (client) =>
      readSegments(client, workspaceId),
    )
    return found.map(toSegment)
  }

  @Query(() => SegmentType, {
    nullable: true,
    description: 'One segment; null if there is none of this id.',
  })
  async segment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { database, workspace: { workspaceId } }: RequestContext,
  ): Promise<SegmentType | null> {
    const found = await database.withContext({ workspaceId, role: 'read' }, (client) =>
      readSegment(client, workspaceId, id),
    )
    return found ? toSegment(found) : null
  }

  @FieldResolver(() => Int, { description: 'How many leads it holds at the moment.' })
  async size(@Root() { rule }: SegmentType, @Ctx() ctx: RequestContext): Promise<number> {
    const { workspaceId } = ctx.workspace
    const context = toCompileContext(ctx.workspace, await ctx.facts(), ctx.now)
    const condition = toLeadCondition({ where: rule, segment: null }, context)
    return ctx.database.withContext({ workspaceId, role: 'read' }, (client) =>
      countLeads(client, workspaceId, condition),
    )
  }

  @Mutation(() => SaveSegmentResult, {
    description: 'Keeps a segment: a new one, or the one of an id.',
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
    @Arg('rule', () => FilterInput, { description: 'Which leads belong to it.' }) rule: FilterInput,
  ): Promise<SegmentType | NameTakenType> {
    const { workspaceId } = ctx.workspace
    const draft = { segmentId: id ?? null, name: checkName(name), rule: toFilter(rule, ['rule']) }
    checkLeadFilter(draft.rule, toCompileContext(ctx.workspace, await ctx.facts(), ctx.now))
    const outcome = await ctx.database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      saveSegment(client, workspaceId, draft),
    )
    switch (outcome.kind) {
      case 'saved':
        return toSegment(outcome.segment)
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
    description: 'Removes a segment; false if there was none of this id.',
  })
  deleteSegment(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { database, workspace: { workspaceId } }: RequestContext,
  ): Promise<boolean> {
    return database.withContext({ workspaceId, role: 'ingest' }, (client) =>
      deleteSegment(client, workspaceId, id),
    )
  }
}

function toSegment({ segmentId, name, rule, version }: SegmentRecord): SegmentType {
  return { id: segmentId, name, rule, version }
}

function checkName(text: string): string {
  const name = text.trim()
  if (name.length >= 1 && name.length <= 100) return name
  throw new InputError({
    code: 'NAME_LENGTH',
    message: `A segment’s name has ${name.length} characters; it takes 1 to 100.`,
    suggestion: 'Choose a name that says who belongs to it.',
    path: ['name'],
  })
}

function unknown(segment: string): InputError {
  return new InputError({
    code: 'UNKNOWN_SEGMENT',
    message: `There is no segment \`${segment}\` in this workspace.`,
    suggestion: 'Leave out `id` to make a new one.',
    path: ['id'],
    params: { segment },
  })
}
