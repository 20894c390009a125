import type { BenchWorld } from '../world/open-world.js'
import { EXPLAINED } from './question.js'
import type { Question } from './question.js'

interface FunnelAnswer {
  readonly funnel: {
    readonly series: readonly {
      readonly bucket: string
      readonly steps: readonly {
        readonly stage: { readonly id: string }
        readonly entered: number
        readonly medianDays: number | null
      }[]
    }[]
  }
}

/** The people whom the narrower funnels are about. */
export const COUNTRIES = ['DE', 'RO', 'FR'] as const
export const SIZES = ['51-200', '201-1000'] as const
export const BEHAVIOUR = { deed: 'formSubmitted', lastDays: 90 } as const

function funnelQuestion(
  about: Pick<Question, 'id' | 'title'>,
  narrow: (world: BenchWorld) => object,
): Question {
  return {
    ...about,
    keys: 2,
    reach: 50,
    document: `query Bench_Funnel($query: FunnelInput!, $explain: Boolean!) {
      funnel(query: $query) {
        series { bucket steps { stage { id } entered medianDays } }
        ${EXPLAINED}
      }
    }`,
    variables: (world) => ({
      query: { period: world.spans.year, grain: 'MONTH', ...narrow(world) },
    }),
    read: (data) =>
      (data as FunnelAnswer).funnel.series.flatMap(({ bucket, steps }) =>
        steps.map(({ stage, entered, medianDays }) => ({
          key: [bucket, stage.id],
          numbers: [entered, medianDays],
        })),
      ),
  }
}

/** How cohorts get through the funnel: everybody, some by what they are, some by what they did. */
export const FUNNEL_QUESTIONS: readonly Question[] = [
  funnelQuestion(
    { id: 'funnel', title: 'Cohort funnel with medians, 12 months, everybody' },
    () => ({}),
  ),
  funnelQuestion(
    { id: 'funnel-of-profile', title: 'The same for some countries and company sizes' },
    () => ({
      where: {
        and: [
          { dimension: 'country', in: COUNTRIES },
          { dimension: 'companySize', in: SIZES },
        ],
      },
    }),
  ),
  funnelQuestion(
    { id: 'funnel-of-segment', title: 'The same for a segment of profile and behaviour' },
    ({ segment }) => ({ segment, segmentAt: 'NOW' }),
  ),
]
