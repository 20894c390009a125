import type { EngagementRule, ScoringRules } from '@leadlight/metrics'
import { hasLostEveryChannel } from './channels-lost.js'
import { holds } from './filters.js'
import { fraction, minus, parseDecimal, plus, times, type Fraction } from './fraction.js'
import { ELAPSED_DAY, type Micros } from './instant.js'
import type { Person } from './people.js'
import { engagementUnit } from './reach-units.js'
import type { Reading } from './reading.js'
import { leadUnit } from './units.js'

/** What rules make of somebody just before an instant; null where none of them says anything. */
export function ruleScoreBefore(
  reading: Reading,
  rules: ScoringRules,
  person: Person,
  before: Micros,
): Fraction | null {
  const lead = leadUnit(reading, person)
  const given = [
    ...rules.fit
      .filter(({ when }) => holds(when, (dimension) => lead.values(dimension)))
      .map(({ points }) => decimal(points)),
    ...rules.engagement.flatMap((rule) => {
      const deeds = deedsFor(reading, rule, person).filter((at) => at < before)
      return deeds.length === 0 ? [] : [withinCap(rule, deeds, before)]
    }),
  ]
  if (given.length === 0) return null
  const sum = given.reduce(plus)
  const { minimum, maximum } = rules
  const raised = minimum !== null && isLess(sum, decimal(minimum)) ? decimal(minimum) : sum
  return maximum !== null && isLess(decimal(maximum), raised) ? decimal(maximum) : raised
}

/** When somebody did what a rule scores. */
function deedsFor(
  reading: Reading,
  { activities, when }: EngagementRule,
  person: Person,
): readonly Micros[] {
  const engaged = reading.engagements.filter((engagement) => {
    if (engagement.person !== person) return false
    if (!activities.some((activity) => activity === engagement.type)) return false
    const unit = engagementUnit(reading, engagement)
    return holds(when, (dimension) => unit.values(dimension))
  })
  const lost = activities.includes('optedOut') ? losses(reading, person) : []
  return [...engaged.map(({ at }) => at), ...lost]
}

/** The instants at which somebody who could be reached can be reached no more. */
function losses(reading: Reading, person: Person): readonly Micros[] {
  const activities = reading.activitiesOf(person)
  const instants = [...new Set(activities.map(({ at }) => at))]
  return instants.filter((instant) => {
    const lostBefore = hasLostEveryChannel(activities.filter(({ at }) => at < instant))
    const lostAfter = hasLostEveryChannel(activities.filter(({ at }) => at <= instant))
    return lostAfter && !lostBefore
  })
}

function withinCap(rule: EngagementRule, deeds: readonly Micros[], before: Micros): Fraction {
  const { points, cap } = rule
  const sum = deeds.map((at) => times(decimal(points), leftOf(rule, before - at))).reduce(plus)
  if (cap === null) return sum
  const limit = decimal(points > 0 ? cap : -cap)
  const isBeyond = points > 0 ? isLess(limit, sum) : isLess(sum, limit)
  return isBeyond ? limit : sum
}

/** The part of its points that a deed still has after some time. */
function leftOf({ decay }: EngagementRule, elapsed: Micros): Fraction {
  if (!decay) return fraction(1n)
  const steps = Math.floor(elapsed / (decay.everyDays * ELAPSED_DAY))
  return fraction(BigInt(Math.max(0, 100 - decay.percent * steps)), 100n)
}

const isLess = (a: Fraction, b: Fraction): boolean => minus(a, b).over < 0n

const decimal = (value: number): Fraction => parseDecimal(String(value))
