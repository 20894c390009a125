import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { ExplanationType } from './explanation.type.js'
import { countRowsRead } from './rows-read.js'

@Resolver(() => ExplanationType)
export class ExplanationResolver {
  @FieldResolver(() => Float, {
    description:
      'How many rows its statements read from tables. They are run again to count them, so ask for it only where it is shown.',
  })
  rowsRead(
    @Root() { sent, asOf }: ExplanationType,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<number> {
    return doors
      .at({ asOf })
      .withContext({ workspaceId, role: 'read' }, (client) => countRowsRead(client, sent))
  }
}
