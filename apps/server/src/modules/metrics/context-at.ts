import type { CompileContext } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { lookUpsAt } from '../as-of/past.js'
import { toCompileContext } from './compile-context.js'

/** What questions of the workspace are read against: the present unless an instant is named. */
export async function contextAt(
  ctx: RequestContext,
  asOf: string | undefined,
): Promise<CompileContext> {
  const facts = await lookUpsAt(ctx, asOf).facts()
  return toCompileContext(ctx.workspace, facts, clockAt(asOf, ctx.now), asOf)
}
