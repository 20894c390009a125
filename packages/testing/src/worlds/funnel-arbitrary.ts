import type { FunnelPartId, FunnelQuery } from '@leadlight/compiler'
import { COMPARISONS, type Grain } from '@leadlight/metrics'
import fc from 'fast-check'
import { isApplicable, type UnitKind } from '../oracle/units.js'
import type { World } from '../oracle/world.js'
import { filters, VALUES } from './filter-arbitrary.js'
import { periods } from './query-arbitrary.js'
import { given, maybe, seldom } from './scene.js'
import { CURRENCIES, STAGES } from './vocabulary.js'

/** A question about one part of the funnel. */
interface FunnelQuestion {
  readonly part: FunnelPartId
  readonly query: FunnelQuery
}

/** What each part counts. */
const UNITS: Readonly<Record<FunnelPartId, UnitKind>> = {
  cohort: 'lead',
  flow: 'entry',
  stays: 'stay',
  stalls: 'stay',
  handBack: 'handOver',
}

const FORWARD = ['lead', 'nurture', 'mql', 'sql', 'opportunity', 'customer'] as const

/** Any question about the funnel that a world can answer. */
export function funnelQueries(world: World): fc.Arbitrary<FunnelQuestion> {
  return fc
    .constantFrom(...(Object.keys(UNITS) as FunnelPartId[]))
    .chain((part) => questionsOf(part, world))
}

function questionsOf(part: FunnelPartId, world: World): fc.Arbitrary<FunnelQuestion> {
  const dimensions = Object.keys(VALUES).filter((name) => isApplicable(UNITS[part], name))
  const stages =
    part === 'cohort'
      ? fc.subarray([...FORWARD], { minLength: 2 })
      : fc.subarray([...new Set(STAGES)], { minLength: 1 })
  return fc
    .record({
      period: periods(world),
      stages: maybe(stages),
      windowDays: part === 'cohort' ? maybe(fc.constantFrom(1, 7, 30, 90)) : fc.constant(undefined),
      by: maybe(fc.constantFrom(...dimensions)),
      grain: maybe(fc.constantFrom<Grain>('MONTH', 'QUARTER', 'YEAR')),
      where: seldom(filters(dimensions)),
      segment: seldom(fc.constantFrom(...Object.keys(world.segments))),
      compareTo: maybe(fc.constantFrom(...COMPARISONS)),
      currency: seldom(fc.constantFrom(...CURRENCIES)),
    })
    .map((query) => ({ part, query: given(query) }))
}
