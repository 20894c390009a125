import { sql, val } from '../sql.js'
import { revenueLines } from './revenue-lines.js'
import type { SourcePrinter } from './source.js'
import { journeyColumns, modelOf, splitCredit, touchColumns, touchJoins } from './split-credit.js'

/** Revenue lines, each split among the touches before its conversion. */
export const credit: SourcePrinter = (ask) => {
  const rows = revenueLines(ask)
  const key = ['source_id', 'event_id']
  const split = splitCredit(
    { rows, key, amount: 'minor' },
    modelOf(ask.params['model']),
    ask.context,
  )
  return sql`select *, credit as credit_minor from (${split}) split`
}

/** Revenue lines with the touch that led to the lead's creation, or else the first; others are left out. */
export const sourced: SourcePrinter = (
  ask,
) => sql`select f.*, f.minor as credit_minor, ${touchColumns('f')}
    from (
      select r.*, ${journeyColumns}
      from ${revenueLines(ask)} r
      join journey j on j.workspace_id = ${val(ask.context.workspaceId)}::int and j.journey_id = r.journey_id
        and j.position = coalesce(j.creation_position, 1)
    ) f
    ${touchJoins(ask.context)}`

/** Revenue lines, whole, once for each touch with an influence on them. */
export const influenced: SourcePrinter = (
  ask,
) => sql`select f.*, f.minor as credit_minor, ${touchColumns('f')}
    from (
      select r.*, ${journeyColumns}
      from ${revenueLines(ask)} r
      join journey j on j.workspace_id = ${val(ask.context.workspaceId)}::int and j.journey_id = r.journey_id and j.influences
    ) f
    ${touchJoins(ask.context)}`
