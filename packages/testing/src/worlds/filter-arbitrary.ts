import type { Filter } from '@leadlight/metrics'
import fc from 'fast-check'
import {
  ATTRIBUTES,
  CAMPAIGN_TYPES,
  CAMPAIGNS,
  CHANNELS,
  COST_KINDS,
  EMAILS,
  LANDING_PAGES,
  NETWORKS,
  OWNERS,
  PAGES,
  POSTS,
  PROGRAMS,
  REASONS,
  SOURCES,
  STAGES,
  STEPS,
  VARIANTS,
} from './vocabulary.js'

/** Values that a filter may name, by dimension; some that no record has, and texts that only look like patterns. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  source: SOURCES,
  channel: CHANNELS,
  campaign: CAMPAIGNS,
  campaignType: CAMPAIGN_TYPES,
  landingPage: [...LANDING_PAGES, ...PAGES],
  imported: ['true', 'false'],
  cohort: ['2018-01', '2018-02', '2018-03', '2018-11', '2019-01'],
  program: PROGRAMS,
  programStep: STEPS,
  asset: [...EMAILS, ...PAGES, ...POSTS],
  network: NETWORKS,
  variant: VARIANTS,
  costKind: COST_KINDS,
  owner: OWNERS,
  reason: REASONS.filter((reason) => reason !== ''),
  stage: STAGES,
  scoreBand: ['<0', '0+', '0 to <10', '10 to <25', '2.5 to <40', '100+'],
  imputed: ['true', 'false'],
  ...ATTRIBUTES,
}

const PIECES = ['e', 'WEB', '%', '_', 'ö', '', '1', "'"]

/** Conditions over these dimensions, up to three deep. */
export function filters(dimensions: readonly string[]): fc.Arbitrary<Filter> {
  if (dimensions.length === 0) return fc.constant({})
  const leaf = fc.constantFrom(...dimensions).chain((dimension): fc.Arbitrary<Filter> => {
    const known = VALUES[dimension] ?? []
    const value = fc.constantFrom(...known, ...known, ...known, 'nobody has this')
    const test: fc.Arbitrary<Filter> = fc.oneof(
      fc.record({ is: value }),
      fc.record({ in: fc.array(value, { maxLength: 3 }) }),
      fc.record({ notIn: fc.array(value, { maxLength: 3 }) }),
      fc.record({ between: fc.tuple(value, value) }),
      fc.record({ notIn: fc.constant(['nobody has this']) }),
      fc.record({ contains: fc.constantFrom(...PIECES) }),
      fc.record({ isBlank: fc.boolean() }),
      fc.record({ isBlank: fc.boolean(), notIn: fc.array(value, { maxLength: 2 }) }),
    )
    return test.map((keys) => ({ dimension, ...keys }))
  })
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ and: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ or: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('filter') }),
      fc.record({
        and: fc.array(tie('filter'), { minLength: 1, maxLength: 2 }),
        not: tie('filter'),
      }),
    ),
  })).filter
}
