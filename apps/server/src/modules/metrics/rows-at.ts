import type { PlannedStatement, Row } from '@leadlight/compiler'
import type { DoorClient } from '@leadlight/database'

import type { RequestContext } from '../../graphql/context.js'

type Statement = Pick<PlannedStatement, 'text' | 'values'>

/** The rows of a statement by itself: of the present unless an instant is named. */
export function rowsAt(
  { doors, workspace: { workspaceId } }: Pick<RequestContext, 'doors' | 'workspace'>,
  asOf: string | undefined,
  statement: Statement,
): Promise<readonly Row[]> {
  return doors
    .at({ asOf })
    .withContext({ workspaceId, role: 'read' }, (client) => rowsOf(client, statement))
}

/** What a statement by itself counts, in a column `count`. */
export const countAt = async (
  ctx: Pick<RequestContext, 'doors' | 'workspace'>,
  asOf: string | undefined,
  statement: Statement,
): Promise<number> => countOf(await rowsAt(ctx, asOf, statement))

/** What the one row of a count says. */
export const countOf = ([row]: readonly Row[]): number => Number(row?.['count'] ?? 0)

/** The rows of a statement in a transaction that is under way. */
export const rowsOf = (client: DoorClient, { text, values }: Statement): Promise<readonly Row[]> =>
  client.query<Row>(text, values)
