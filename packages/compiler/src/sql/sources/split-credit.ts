import { ATTRIBUTION_MODELS } from '@leadlight/metrics'
import type { AttributionModel } from '@leadlight/metrics'
import type { CompileContext } from '../../context.js'
import type { Sql } from '../sql.js'
import { id, join, sql, val } from '../sql.js'
import { evenParts, weighTouch } from './weigh-touch.js'

/** What is split: rows with their amount in whole units, and the journey that earns them. */
export interface Split {
  /** A relation with a column `journey_id`. */
  readonly rows: Sql
  /** The columns that tell one row from another. */
  readonly key: readonly string[]
  /** The column that is split. */
  readonly amount: string
}

/** The model of this name. */
export function modelOf(name: string | number | null | undefined): AttributionModel {
  const model = ATTRIBUTION_MODELS.find(({ id }) => id === name)
  if (!model) throw new Error(`There is no attribution model \`${String(name)}\`.`)
  return model
}

/**
 * Each row once for every touch that a model gives weight to, as the column `credit`: the floor of
 * its share of the magnitude, and one unit more for the largest remainders until nothing is left; of
 * equal remainders (to nine decimals) the earlier touch's. The sign is put back. A row that no touch
 * has earned comes once, whole, with a blank position. Where all touches earn alike nothing has to be
 * ranked: what is left over goes to the earliest of them.
 */
export function splitCredit(
  { rows, key, amount }: Split,
  model: AttributionModel,
  context: CompileContext,
): Sql {
  const { over, under } = weighTouch(model, 'j')
  const whole = sql`abs(${id('r', amount)})`
  const journey = sql`left join journey j on j.workspace_id = ${val(context.workspaceId)}::int and j.journey_id = r.journey_id and ${over} > 0`
  const parts = evenParts(model, 'j')
  if (parts) {
    return sql`select f.*, ${touchColumns('f')},
      case when position is null then ${id(amount)}
        else sign(${id(amount)}) * (div(abs(${id(amount)}), parts) + case when position <= mod(abs(${id(amount)}), parts) then 1 else 0 end) end as credit
    from (
      select r.*, ${journeyColumns}, ${parts} as parts
      from ${rows} r
        ${journey}
    ) f
    ${touchJoins(context)}`
  }
  const line = join(
    key.map((column) => id(column)),
    ', ',
  )
  return sql`select f.*, ${touchColumns('f')},
      case when position is null then ${id(amount)}
        else sign(${id(amount)}) * (floored + case when place <= left_over then 1 else 0 end) end as credit
    from (
      select *, abs(${id(amount)}) - sum(floored) over (partition by ${line}) as left_over,
        row_number() over (partition by ${line} order by remainder desc, position) as place
      from (
        select r.*, ${journeyColumns},
          div(${whole} * ${over}, ${under}) as floored,
          round(mod(${whole} * ${over}, ${under}) / (${under})::numeric, 9) as remainder
        from ${rows} r
        ${journey}
      ) shared
    ) f
    ${touchJoins(context)}`
}

/** What a journey's row tells of its touch. */
export const journeyColumns = sql`j.position, j.touched_at, j.channel as touch_channel, j.campaign_no, j.program_no, j.step_no, j.asset_no`

/** The touch's channel, its campaign's where it has none, the page that it was on, and its number: 0 for none. */
export function touchColumns(row: string): Sql {
  return sql`coalesce(${id(row, 'touch_channel')}, nullif(touch_campaign.channel, '')) as channel,
      case when touch_asset.kind in ('page', 'landingPage') then touch_asset.event_id end as landing_page,
      coalesce(${id(row, 'position')}, 0) as touch_no`
}

export function touchJoins(context: CompileContext): Sql {
  const workspace = val(context.workspaceId)
  return sql`left join campaign touch_campaign on touch_campaign.workspace_id = ${workspace}::int
      and touch_campaign.campaign_no = f.campaign_no and touch_campaign.superseded_at = 'infinity'
    left join asset touch_asset on touch_asset.workspace_id = ${workspace}::int
      and touch_asset.asset_no = f.asset_no and touch_asset.superseded_at = 'infinity'`
}
