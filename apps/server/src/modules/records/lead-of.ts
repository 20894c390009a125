import type { RequestContext } from '../../graphql/context.js'
import { lookUpsAt } from '../as-of/past.js'
import type { LeadType } from '../leads/lead.type.js'
import { toLead } from '../leads/to-lead.js'
import type { RecordNode } from './record-node.js'

/** The person behind a record; null where there is none. */
export async function leadOf(
  { leadNo, asOf }: Pick<RecordNode, 'leadNo' | 'asOf'>,
  ctx: RequestContext,
): Promise<LeadType | null> {
  if (leadNo === null) return null
  const found = await lookUpsAt(ctx, asOf).leads.byNo.load(leadNo)
  return found && toLead(found, asOf)
}
