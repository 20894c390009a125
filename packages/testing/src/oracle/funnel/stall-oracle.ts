import type { FunnelQuery } from '@leadlight/compiler'
import { dayOf, ELAPSED_DAY, type Micros } from '../instant.js'
import { limitOf, stalledSpell } from '../spells.js'
import { convert } from '../money.js'
import type { Person } from '../people.js'
import { dealStates, stateBefore } from '../pipeline.js'
import type { Reading } from '../reading.js'
import { stayUnit } from '../units.js'
import { bins, quantile, tallied } from './funnel-oracle.js'
import type { FunnelRow, OraclePart } from './funnel-oracle.js'

interface StallRow extends FunnelRow {
  readonly person: Person
  readonly stage: string
  readonly reason: string | null
  readonly days: number
}

/** Who is in a stage beyond its limit, in silence, when the stretch ends. */
export const stallOracle: OraclePart<StallRow> = {
  rows: (reading, { closing }, query) =>
    reading.people.all.flatMap((person): readonly StallRow[] => {
      const spell = stalledSpell(reading, person, closing)
      if (!spell || (query.stages && !query.stages.includes(spell.stage.id))) return []
      const unit = stayUnit(reading, person, closing, { reason: spell.reason })
      const days = (closing - spell.from) / ELAPSED_DAY
      return [{ unit, person, stage: spell.stage.id, reason: spell.reason, days }]
    }),
  tell: (rows, reading, { closing }, query) => {
    const told: Record<string, number | null> = {}
    for (const stage of reading.world.settings.stages) {
      if (query.stages && !query.stages.includes(stage.id)) continue
      const own = rows.filter((row) => row.stage === stage.id)
      const days = own.map((row) => row.days)
      const worth = own.map(({ person }) => worthOf(reading, person, closing, query))
      const usual = own.length === 0 ? null : limitOf(reading, stage, closing)
      Object.assign(told, {
        [`${stage.id}.people`]: own.length,
        [`${stage.id}.limitDays`]:
          stage.limitDays ??
          (usual === null ? null : Number(usual.over) / Number(usual.under) / ELAPSED_DAY),
        [`${stage.id}.valueMinor`]: Number(worth.reduce((sum, { minor }) => sum + minor, 0n)),
        [`${stage.id}.withoutRate`]: worth.reduce((sum, { unrated }) => sum + unrated, 0),
        [`${stage.id}.medianDays`]: quantile(days, 0.5),
        [`${stage.id}.p90Days`]: quantile(days, 0.9),
        [`${stage.id}.longestDays`]: quantile(days, 1),
        ...bins(`${stage.id}.distribution`, days),
        ...tallied(
          `${stage.id}.reasons`,
          own.map(({ reason }) => JSON.stringify(reason)),
        ),
      })
    }
    return told
  },
}

/** What the open deals that somebody brought were said to be worth, at the rate of the last day. */
function worthOf(
  reading: Reading,
  person: Person,
  closing: Micros,
  { currency }: FunnelQuery,
): { readonly minor: bigint; readonly unrated: number } {
  const asked = currency ?? reading.world.settings.currency ?? 'EUR'
  const day = dayOf(closing - 1, reading.facts.zone)
  let minor = 0n
  let unrated = 0
  for (const deal of reading.deals.all) {
    if (deal.acquiring !== person) continue
    const held = stateBefore(dealStates(reading, deal), closing)
    if (held?.state !== 'open' || !held.amount) continue
    const amount = convert(held.amount.text, held.amount.currency, asked, day, reading.facts)
    if (amount === null) unrated++
    else minor += amount
  }
  return { minor, unrated }
}
