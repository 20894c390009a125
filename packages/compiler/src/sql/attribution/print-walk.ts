import { areStored } from '../../attribution/credit-spec.js'
import type { CreditSpec, JourneySpec, WeighedModel } from '../../attribution/credit-spec.js'
import type { CompileContext } from '../../context.js'
import type { Standing, Weight } from '../sources/weigh-touch.js'
import { storedStanding, weigh } from '../sources/weigh-touch.js'
import type { Sql } from '../sql.js'
import { id, join, sql, val } from '../sql.js'
import { printRawJourneys } from './print-raw-journeys.js'

/*
 * The touches of journeys with what each model gives them. A model that looks back only so far has
 * places and numbers of its own; they are counted in passes over the journeys, one for all models.
 */

const DAY_US = 86_400_000_000

/** The weight of the last touch, in whole units: 2 to this power. */
const FULL_WEIGHT_BITS = 40

/**
 * Common table expressions that end with `walk`: every touch of the journeys in `need`, by the
 * question's rules. They need `with recursive`.
 */
export function printWalk(spec: JourneySpec, context: CompileContext): Sql {
  if (!areStored(spec)) return printRawJourneys(spec, context)
  const workspace = sql`${val(context.workspaceId)}::int`
  return sql`walk as materialized (
    select j.*, c.at as converted_at
    from (select distinct journey_id from need) n
    join conversion_fact c on c.workspace_id = ${workspace} and c.conversion_id = n.journey_id
    join journey j on j.workspace_id = ${workspace} and j.journey_id = n.journey_id
  )`
}

/** A SELECT of `walk` with `over` and `under` of each model, numbered from 0. */
export function printWeights(spec: CreditSpec): Sql {
  const stored = areStored(spec)
  const models = spec.models.map((model, i) => ({ ...model, place: String(i) }))
  const views = models.filter((model) => hasView(model, stored))
  const decays = views.filter(({ rule }) => rule.kind === 'decay')
  const layered = layers(
    sql`walk`,
    [
      views.map(({ place, lookbackDays }) => sql`${keeps(lookbackDays)} as ${id(`kept${place}`)}`),
      views.flatMap(({ place }) => {
        const kept = sql`filter (where ${id(`kept${place}`)}) over of_journey`
        return [
          sql`count(*) ${kept} as ${id(`touches${place}`)}`,
          sql`max(position) ${kept} as ${id(`last${place}`)}`,
          sql`max(position) filter (where ${id(`kept${place}`)} and position <= opening_position) over of_journey as ${id(`opening${place}`)}`,
          sql`max(touched_at) ${kept} as ${id(`last_at${place}`)}`,
        ]
      }),
      decays.map(
        ({ place, rule }) =>
          sql`case when ${id(`kept${place}`)} then ${decay(place, halfLifeOf(rule))} else 0 end as ${id(`decay${place}`)}`,
      ),
      decays.map(
        ({ place }) =>
          sql`sum(${id(`decay${place}`)}) over of_journey as ${id(`decay_total${place}`)}`,
      ),
    ].filter((columns) => columns.length > 0),
  )
  const weights = models.map((model): Weight => {
    if (!hasView(model, stored)) return weigh(model.rule, storedStanding('w'))
    const { over, under } = weigh(model.rule, standing(model.place))
    return {
      over: sql`case when ${id('w', `kept${model.place}`)} then ${over} else 0 end`,
      under,
    }
  })
  return sql`select w.*, ${join(
    weights.flatMap(({ over, under }, i) => [
      sql`${over} as ${id(`over${i}`)}`,
      sql`${under} as ${id(`under${i}`)}`,
    ]),
    ', ',
  )}
    from ${layered} w`
}

/** Whether what journeys keep does not do for a model. */
function hasView({ rule, lookbackDays }: WeighedModel, stored: boolean): boolean {
  if (lookbackDays !== null) return true
  return rule.kind === 'decay' && !(stored && halfLifeOf(rule) === 7)
}

const halfLifeOf = (rule: WeighedModel['rule']): number =>
  rule.kind === 'decay' ? (rule.halfLifeDays ?? 7) : 0

/** The first touch and the one before the lead's creation are never too old. */
function keeps(lookbackDays: number | null): Sql {
  if (lookbackDays === null) return sql`true`
  return sql`(position = 1 or position is not distinct from creation_position
      or touched_at >= converted_at - make_interval(hours => ${val(lookbackDays * 24)}::int))`
}

/** What a touch weighs by its age against the last one: exact where it is whole half-lives older. */
function decay(place: string, halfLifeDays: number): Sql {
  const age = sql`round(extract(epoch from ${id(`last_at${place}`)} - touched_at) * 1000000)::bigint`
  const half = sql`${val(halfLifeDays * DAY_US)}::bigint`
  const bits: Sql = { parts: [String(FULL_WEIGHT_BITS)] }
  return sql`(case when ${age} / ${half} > ${bits} then 0
      else round(power(2::numeric, ${bits} - (${age} % ${half})::numeric(40, 20) / ${half}))::bigint
        >> (${age} / ${half})::int end)`
}

function standing(place: string): Standing {
  return {
    position: id('w', 'position'),
    touches: id('w', `touches${place}`),
    roles: {
      first: sql`1`,
      creation: id('w', 'creation_position'),
      opening: id('w', `opening${place}`),
      conversion: id('w', `last${place}`),
    },
    decay: { over: id('w', `decay${place}`), under: id('w', `decay_total${place}`) },
  }
}

/** A relation with more and more columns, each layer made of those below it. */
function layers(from: Sql, columns: readonly (readonly Sql[])[]): Sql {
  return columns.reduce(
    (below, added) => sql`(
      select *, ${join(added, ', ')} from ${below} l window of_journey as (partition by journey_id))`,
    from,
  )
}
