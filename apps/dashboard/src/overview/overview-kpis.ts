import type {
  OverviewPage_KpisQuery,
  OverviewRanking_SlicesFragment,
  OverviewTile_KpiFragment,
  OverviewTile_SeriesFragment,
} from '../gql/graphql.js'

/** A number of the Overview. */
export type OverviewKpi = OverviewTile_KpiFragment

/** A number with its course over the period. */
export type OverviewHeadKpi = OverviewKpi &
  OverviewTile_SeriesFragment &
  OverviewRanking_SlicesFragment

/** All numbers of the Overview, by the name of their field. */
export type OverviewKpis = OverviewPage_KpisQuery['kpis']
