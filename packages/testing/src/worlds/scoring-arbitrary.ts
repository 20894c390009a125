import type { EngagementRule, FitRule, ScoredActivity, ScoringRules } from '@leadlight/metrics'
import { SCORED_ACTIVITIES } from '@leadlight/metrics'
import fc from 'fast-check'
import { filters } from './filter-arbitrary.js'
import { dimensionsOf } from './query-arbitrary.js'
import { maybe, seldom } from './scene.js'

const points = fc.constantFrom(1, 5, 10, 25, 2.5, 0.125, -5, -30)

const decay = fc.constantFrom(
  { percent: 10, everyDays: 30 },
  { percent: 50, everyDays: 1 },
  { percent: 100, everyDays: 7 },
  { percent: 33, everyDays: 60 },
)

/** Rules of every kind: by what leads are and by what they do, with and without caps and decay. */
export function scoringRules(): fc.Arbitrary<ScoringRules> {
  const ofLeads = dimensionsOf(['newLeadsGross']).filter((dimension) => dimension !== 'scoreBand')
  const ofEngagements = dimensionsOf(['engagements'])
  const fit = fc.record({ when: filters(ofLeads), points })
  const engagement = fc.record({
    activities: fc.subarray<ScoredActivity>([...SCORED_ACTIVITIES], { minLength: 1, maxLength: 4 }),
    when: seldom(filters(ofEngagements)),
    points,
    cap: maybe(fc.constantFrom(1, 10, 12.5, 40)),
    decay: maybe(decay),
  })
  return fc
    .record({
      fit: fc.array(fit, { maxLength: 2 }),
      engagement: fc.array(engagement, { minLength: 1, maxLength: 4 }),
      minimum: fc.constantFrom(null, 0, -10),
      maximum: fc.constantFrom(null, 20, 50),
    })
    .map(({ fit: fits, engagement: deeds, ...limits }) => ({
      ...limits,
      fit: fits.map((rule, i): FitRule => ({ name: `fit ${i}`, ...rule })),
      engagement: deeds.map(({ when, cap, decay: fades, ...rule }, i): EngagementRule => {
        const plain = when === undefined || rule.activities.includes('optedOut')
        return {
          name: `deed ${i}`,
          ...rule,
          ...(plain ? {} : { when }),
          cap: cap ?? null,
          decay: fades ?? null,
        }
      }),
    }))
}
