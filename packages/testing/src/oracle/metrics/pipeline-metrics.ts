import { dayOf, ELAPSED_DAY, type Micros } from '../instant.js'
import type { Deal } from '../deals.js'
import { hasLeft } from '../goals.js'
import { convert } from '../money.js'
import type { Person } from '../people.js'
import { byCodePoint } from '../code-point-order.js'
import { dealStates, stateBefore } from '../pipeline.js'
import type { Reading } from '../reading.js'
import { dealUnit } from '../money-units.js'
import { arrivalUnit } from '../units.js'
import {
  numberParam,
  type Asked,
  type QuotientMetric,
  type Row,
  type RowMetric,
  type StretchMetric,
} from './metric.js'

/** What deals that are open at the end were said to be worth, at the rate of the last day. */
export const pipeline: StretchMetric = {
  shape: 'money',
  unit: 'opportunity',
  rowsIn: ({ reading, currency }, { closing }) =>
    reading.deals.all.flatMap((deal) => {
      const held = stateBefore(dealStates(reading, deal), closing)
      if (held?.state !== 'open') return []
      const day = dayOf(closing - 1, reading.facts.zone)
      const amount = held.amount
        ? convert(held.amount.text, held.amount.currency, currency(), day, reading.facts)
        : 0n
      return amount === null
        ? []
        : [{ unit: dealUnit(reading, deal, closing), amount, judged: closing }]
    }),
}

/** Of the deals that are closed now, by their last close, the share that was won. */
export const winRate: RowMetric = {
  shape: 'ratio',
  unit: 'opportunity',
  rows: ({ reading }) =>
    reading.deals.all.flatMap((deal) => {
      const last = dealStates(reading, deal).at(-1)
      if (!last || last.state === 'open') return []
      return [
        { at: last.at, unit: dealUnit(reading, deal, last.at + 1), hit: last.state === 'won' },
      ]
    }),
}

/** First amounts of deals, each at the first MQL among its people. */
const pipelineOfMqls: RowMetric = {
  shape: 'money',
  unit: 'arrival',
  rows: (asked) =>
    asked.reading.deals.all.flatMap((deal): readonly Row[] => {
      const { reading, currency } = asked
      const first = mqlsOf(asked, deal)[0]
      const told = dealStates(reading, deal).find(({ amount }) => amount !== null)?.amount
      if (!first || !told) return []
      const { person, at } = first
      const day = dayOf(told.toldAt, reading.facts.zone)
      const amount = convert(told.text, told.currency, currency(), day, reading.facts)
      if (amount === null) return []
      return [
        {
          at,
          unit: arrivalUnit(reading, person, at, reading.stages.withRole('MQL')),
          amount,
          mature: hadTime(asked, person, at),
        },
      ]
    }),
}

const membersByMql: RowMetric = {
  shape: 'count',
  unit: 'arrival',
  rows: (asked) =>
    asked.reading.people.all.flatMap((person) => {
      const at = reachedMql(asked.reading, person)
      if (at === null) return []
      return [
        {
          at,
          unit: arrivalUnit(asked.reading, person, at, asked.reading.stages.withRole('MQL')),
          mature: hadTime(asked, person, at),
        },
      ]
    }),
}

export const pipelinePerMql: QuotientMetric = {
  shape: 'quotient',
  over: pipelineOfMqls,
  under: membersByMql,
  windowed: true,
}

/** Whether the window is over; without one, whether there was a deal, or there will be none. */
function hadTime(asked: Asked, person: Person, at: Micros): boolean {
  const { reading, params } = asked
  const windowDays = numberParam(params, 'windowDays')
  if (windowDays !== undefined) return at + windowDays * ELAPSED_DAY <= reading.facts.horizon
  const hasDeal = reading.deals.all.some((deal) =>
    mqlsOf(asked, deal).some((one) => one.person === person),
  )
  return hasDeal || hasLeft(reading, person)
}

/** A deal's people in whose window as MQLs it was opened: who became one first comes first. */
function mqlsOf(
  { reading, params }: Asked,
  deal: Deal,
): readonly { readonly person: Person; readonly at: Micros }[] {
  const { openedAt } = deal
  if (openedAt === null) return []
  const windowDays = numberParam(params, 'windowDays')
  const window = windowDays === undefined ? Infinity : windowDays * ELAPSED_DAY
  const those = deal.people.flatMap((person) => {
    const at = reachedMql(reading, person)
    return at !== null && at <= openedAt && openedAt <= at + window ? [{ person, at }] : []
  })
  return those.sort(
    (a, b) =>
      a.at - b.at ||
      a.person.createdAt - b.person.createdAt ||
      byCodePoint(a.person.id, b.person.id),
  )
}

function reachedMql({ stages }: Reading, person: Person): Micros | null {
  return stages.reached(person, stages.withRole('MQL'))
}
