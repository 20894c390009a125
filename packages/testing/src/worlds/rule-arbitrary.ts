import { DEEDS, type Deed, type DidRule, type SegmentRule } from '@leadlight/metrics'
import fc from 'fast-check'
import { filters } from './filter-arbitrary.js'
import { maybe, seldom } from './scene.js'
import { CAMPAIGNS, CHANNELS, EMAILS, PAGES, PROGRAMS } from './vocabulary.js'

const OBJECTS = {
  campaign: CAMPAIGNS,
  asset: [...EMAILS, ...PAGES],
  channel: CHANNELS,
  program: PROGRAMS,
} as const

/** Rules over these dimensions, over deeds, scores and the segments named, nested. */
export function segmentRules(
  dimensions: readonly string[],
  segments: readonly string[] = [],
): fc.Arbitrary<SegmentRule> {
  const leaf: fc.Arbitrary<SegmentRule> = fc.oneof(
    { weight: 3, arbitrary: filters(dimensions) },
    { weight: 5, arbitrary: deeds.map((did) => ({ did })) },
    { weight: 1, arbitrary: scores },
    ...(segments.length === 0
      ? []
      : [{ weight: 2, arbitrary: fc.constantFrom(...segments).map((segment) => ({ segment })) }]),
  )
  return fc.letrec<{ rule: SegmentRule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: fc.record({ and: fc.array(tie('rule'), { maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ or: fc.array(tie('rule'), { maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ not: tie('rule') }) },
      { weight: 1, arbitrary: fc.record({ or: fc.tuple(tie('rule')), did: deeds }) },
    ),
  })).rule
}

const often = fc.oneof(
  fc.constant({}),
  fc.constantFrom(1, 1, 2, 3).map((atLeast) => ({ atLeast })),
  fc.constantFrom(0, 1, 2).map((atMost) => ({ atMost })),
  fc.constantFrom(0, 1, 2).map((exactly) => ({ exactly })),
  fc.constant({ atLeast: 1, atMost: 2 }),
)

const deeds: fc.Arbitrary<DidRule> = fc
  .constantFrom<Deed>(...DEEDS, ...DEEDS.slice(0, 4))
  .chain((deed) =>
    fc
      .record({
        times: often,
        lastDays: maybe(fc.constantFrom(1, 7, 30, 90)),
        since: seldom(fc.constantFrom('2018-02-01', '2018-03-25', '2018-11-04')),
        object: seldom(objectsOf(deed)),
      })
      .map(({ times, lastDays, since, object }) => ({
        deed: deed.id,
        ...times,
        ...(lastDays === undefined ? {} : { lastDays }),
        ...(since === undefined ? {} : { since }),
        ...object,
      })),
  )

function objectsOf({ bears }: Deed): fc.Arbitrary<Partial<DidRule>> {
  if (bears.length === 0) return fc.constant({})
  return fc
    .constantFrom(...bears)
    .chain((object) =>
      fc
        .subarray<string>([...OBJECTS[object]], { minLength: 1 })
        .map((values) => ({ [object]: values })),
    )
}

const scores = fc
  .tuple(fc.constantFrom(0, 5, 10), fc.constantFrom(10, 20, 40), fc.nat({ max: 2 }))
  .map(([atLeast, atMost, which]): SegmentRule => {
    if (which === 0) return { score: { atLeast } }
    return { score: which === 1 ? { atMost } : { atLeast, atMost } }
  })
