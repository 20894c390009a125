import { graphql } from '../gql/gql.js'
import type { OverviewRestated_RestatementFragment } from '../gql/graphql.js'
import type { OverviewKpi } from './overview-kpis.js'

graphql(`
  fragment OverviewRestated_Restatement on Restatement {
    month
    old
    new
    relativeDifference
    unit
    currency
  }
`)

/** A number that is no longer as it was reported. */
export interface Restated extends OverviewRestated_RestatementFragment {
  readonly metric: OverviewKpi['metric']
}

/** The numbers that were restated most, relative to what was reported, largest first. */
export function mostRestated(
  found: readonly {
    readonly kpi: OverviewKpi
    readonly restatements: readonly OverviewRestated_RestatementFragment[]
  }[],
  most: number,
): Restated[] {
  return found
    .flatMap(({ kpi: { metric }, restatements }) =>
      restatements.map((restatement) => ({ ...restatement, metric })),
    )
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, most)
}

/** What had no number before weighs most. */
const sizeOf = ({ relativeDifference }: OverviewRestated_RestatementFragment) =>
  relativeDifference === null ? Infinity : Math.abs(relativeDifference)
