import { sql } from '../sql.js'
import { isCustomer, printSpells } from './customer-spell.js'
import type { SourcePrinter } from './source.js'

/** The customers at each bucket's beginning, and whether they still are, or again, at its end. */
export const openingCustomer: SourcePrinter = ({ context, buckets }) => {
  const opening = sql`b.opening_at`
  const closing = sql`b.closing_at`
  return sql`with spell as (${printSpells(context)})
    select b.bucket, b.opening_at as judged_at, s.*, ${isCustomer('s', closing)} or later.unit_no is not null as kept
    from ${buckets} b
    join spell s on b.start_at < b.closing_at and ${isCustomer('s', opening)}
    left join spell later on later.unit_kind = s.unit_kind and later.unit_no = s.unit_no
      and later.spell_no > s.spell_no and ${isCustomer('later', closing)}`
}
