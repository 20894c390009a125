import type {
  OverviewPage_KpisQuery,
  OverviewTile_KpiFragment,
  OverviewTile_SeriesFragment,
} from '../gql/graphql.js'

/** A number of the Overview. */
export type OverviewKpi = OverviewTile_KpiFragment

/** A number with its course over the period. */
export type OverviewHeadKpi = OverviewKpi & OverviewTile_SeriesFragment

/** All numbers of the Overview, by the name of their field. */
export type OverviewKpis = OverviewPage_KpisQuery['kpis']

/** Numbers of the Overview that stand without a comparison. */
export type OverviewPlain = OverviewPage_KpisQuery['plain']
