import { ELAPSED_DAY } from '../instant.js'
import { openSpell, spellsOf } from '../spells.js'
import { stayUnit } from '../units.js'
import { bins, quantile } from './funnel-oracle.js'
import type { FunnelRow, OraclePart } from './funnel-oracle.js'

interface StayRow extends FunnelRow {
  readonly stage: string
  readonly days: number
  readonly isOver: boolean
}

/** How long people who left a stage had been there in all, and those who are there so far. */
export const stayOracle: OraclePart<StayRow> = {
  rows: (reading, stretch, query) => {
    const { start, end, closing, isWhole } = stretch
    const stages = query.stages ?? reading.world.settings.stages.map(({ id }) => id)
    return reading.people.all.flatMap((person) => {
      const left = stages.flatMap((stage): readonly StayRow[] => {
        const over = spellsOf(reading, person).filter(
          ({ stage: own, to }) => own.id === stage && to !== null && to < end && to < closing,
        )
        const last = over.at(-1)
        if (!last || last.to === null || last.to < start) return []
        const spent = over.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0)
        const unit = stayUnit(reading, person, last.to + 1, { reason: last.reason })
        return [{ unit, stage, days: spent / ELAPSED_DAY, isOver: true }]
      })
      const open = isWhole ? openSpell(reading, person, closing) : undefined
      if (!open || !stages.includes(open.stage.id)) return left
      const unit = stayUnit(reading, person, closing, { reason: open.reason })
      const days = (closing - open.from) / ELAPSED_DAY
      return [...left, { unit, stage: open.stage.id, days, isOver: false }]
    })
  },
  tell: (rows, reading, { isWhole }, query) => {
    const told: Record<string, number | null> = {}
    for (const { id } of reading.world.settings.stages) {
      if (query.stages && !query.stages.includes(id)) continue
      const days = (isOver: boolean): readonly number[] =>
        rows.filter((row) => row.stage === id && row.isOver === isOver).map((row) => row.days)
      const left = days(true)
      const still = days(false)
      Object.assign(told, {
        [`${id}.completed`]: left.length,
        [`${id}.meanDays`]:
          left.length === 0 ? null : left.reduce((sum, day) => sum + day, 0) / left.length,
        [`${id}.medianDays`]: quantile(left, 0.5),
        [`${id}.p75Days`]: quantile(left, 0.75),
        [`${id}.p90Days`]: quantile(left, 0.9),
        ...bins(`${id}.distribution`, left),
        [`${id}.stillIn`]: isWhole ? still.length : null,
        [`${id}.stillInMedianDays`]: quantile(still, 0.5),
        ...(isWhole ? bins(`${id}.stillInDistribution`, still) : {}),
      })
    }
    return told
  },
}
