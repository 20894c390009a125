import { readDimensionValues } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { DimensionType, DimensionValueType } from './dimension.type.js'

@Resolver(() => DimensionType)
export class DimensionResolver {
  @FieldResolver(() => [DimensionValueType], { description: 'The values that it takes, by name.' })
  async values(
    @Root() { id }: DimensionType,
    @Ctx() { doors, workspace: { workspaceId, zone } }: RequestContext,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Keeps those whose name has this text.',
    })
    search: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
  ): Promise<readonly DimensionValueType[]> {
    const question = {
      workspaceId,
      zone,
      dimension: id,
      search: search ?? null,
      first: checkFirst(first),
    }
    return doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) => readDimensionValues(client, question))
  }
}
