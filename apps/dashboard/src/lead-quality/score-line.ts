import type { ScoreHeatMap_CohortFragment } from '../gql/graphql.js'

/** One line of a chart over cohorts. */
export interface ScoreLine {
  readonly id: string
  readonly name: string
  readonly value: (cohort: ScoreHeatMap_CohortFragment) => number | null
}
