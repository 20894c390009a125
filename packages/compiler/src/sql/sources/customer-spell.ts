import type { CompileContext } from '../../context.js'
import { holdsAt, horizonOf } from '../instants.js'
import type { Sql } from '../sql.js'
import { id, sql, val } from '../sql.js'
import type { SourcePrinter } from './source.js'

/**
 * When who was a customer, as the horizon tells: an end counts once its time of grace is over, and
 * where nobody ever orders or renews, silence says nothing.
 */
export const customerSpell: SourcePrinter = ({ context }) => printSpells(context)

/** The same, for other sources. */
export function printSpells(context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const horizon = horizonOf(context)
  return sql`select s.workspace_id, s.unit_kind, s.unit_no, s.spell_no, s.account_no, s.lead_no, s.customer_since, s.by_contract, s.from_at,
      case when s.settled_at <= ${horizon} and (s.by_contract or w.renews) then s.to_at end as to_at
    from customer_spell s
    cross join (select exists (
      select from revenue_fact r
      where r.workspace_id = ${workspace} and r.kind in ('order', 'renewed') and r.effective_at <= ${horizon}) as renews) w
    where s.workspace_id = ${workspace} and (s.by_contract or w.renews or s.spell_no = 1)`
}

/** Whether a spell holds at an instant. */
export const isCustomer = (spell: string, at: Sql): Sql =>
  holdsAt(id(spell, 'from_at'), id(spell, 'to_at'), at)
