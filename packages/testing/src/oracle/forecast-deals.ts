import type { Filter } from '@leadlight/metrics'
import { amountNow, expectedOf, type SoFar } from './deal-chances.js'
import { passing } from './evaluate.js'
import { ELAPSED_DAY } from './instant.js'
import { dealUnit, forecastUnit } from './money-units.js'
import { beganAt, dealStates } from './pipeline.js'
import { read } from './reading.js'
import type { World } from './world.js'

/** Which deals a forecast is of. */
export interface ForecastAsked {
  readonly where?: Filter
  readonly by: string
  readonly currency: string
  readonly aheadDays: number
}

/** An open deal with its chance by the history of all deals, and of those of its own group. */
export interface OracleDeal {
  readonly group: string | null
  /** Minor units; null without a rate. */
  readonly value: bigint | null
  /** Null where fewer than fifty deals have closed. */
  readonly chance: number | null
  readonly ownChance: number | null
}

/** What open deals there are, and how many closed ones each group learns from. */
export interface OracleForecast {
  readonly open: readonly OracleDeal[]
  /** By JSON of the group. */
  readonly closed: ReadonlyMap<string, number>
}

/** Goes through all deals that ever were open, one by one. */
export function forecastDealsOf(world: World, asked: ForecastAsked): OracleForecast {
  const reading = read(world)
  const { horizon } = reading.facts
  const passes = passing(asked)
  const deals = reading.deals.all.flatMap((deal) => {
    const states = dealStates(reading, deal)
    const began = beganAt(states)
    const last = states.at(-1)
    if (began === null || !last || began > horizon) return []
    const unit = forecastUnit(dealUnit(reading, deal, horizon + 1))
    if (!passes({ unit })) return []
    const age = (last.state === 'open' ? horizon : last.at) - began
    const until = asked.aheadDays * ELAPSED_DAY
    const soFar: SoFar = { state: last.state, age, from: 0, until }
    const value = last.state === 'open' ? amountNow(reading, last.amount, asked.currency) : null
    return [{ soFar, value, group: unit.value(asked.by) }]
  })
  const chanceOf = (one: SoFar, among: typeof deals): number | null => {
    const all = among.map(({ soFar }) => soFar)
    if (all.filter(({ state }) => state !== 'open').length < 50) return null
    return expectedOf(all, [{ ...one, amount: 1n }])
  }
  const closed = new Map<string, number>()
  for (const { group, soFar } of deals) {
    const key = JSON.stringify(group)
    closed.set(key, (closed.get(key) ?? 0) + Number(soFar.state !== 'open'))
  }
  return {
    open: deals
      .filter(({ soFar }) => soFar.state === 'open')
      .map(({ soFar, value, group }) => ({
        group,
        value,
        chance: chanceOf(soFar, deals),
        ownChance: chanceOf(
          soFar,
          deals.filter((other) => other.group === group),
        ),
      })),
    closed,
  }
}
