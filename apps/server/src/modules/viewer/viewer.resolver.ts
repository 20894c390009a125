import { Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { toWorkspace } from './to-workspace.js'
import type { ShownWorkspace } from './to-workspace.js'
import { ViewerType, WorkspaceType } from './viewer.type.js'

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is asking, and where.' })
  viewer(@Ctx() { identity: { role } }: RequestContext): ViewerType {
    return { role }
  }

  @FieldResolver(() => WorkspaceType, { description: 'The workspace that this request is about.' })
  workspace(@Ctx() { workspace }: RequestContext): ShownWorkspace {
    return toWorkspace(workspace)
  }

  @FieldResolver(() => [WorkspaceType], { description: 'Every workspace that they may see.' })
  async workspaces(@Ctx() { database }: RequestContext): Promise<readonly ShownWorkspace[]> {
    return (await database.workspaces()).map(toWorkspace)
  }

  @Mutation(() => Boolean, { description: 'Ends the session; true if there was one.' })
  async signOut(
    @Ctx() { identity: { session }, access, clearSession }: RequestContext,
  ): Promise<boolean> {
    if (session === undefined) return false
    await access.signOut(session)
    clearSession()
    return true
  }
}
