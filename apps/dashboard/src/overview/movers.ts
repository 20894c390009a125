import type { OverviewRanking_SlicesFragment } from '../gql/graphql.js'
import type { OverviewKpi } from './overview-kpis.js'

/** A number that moved, and the group that moved it most. */
export interface Mover {
  readonly kpi: OverviewKpi
  readonly driver: Driver | null
}

export type Driver = NonNullable<OverviewRanking_SlicesFragment['slices']>[number]

/** A number that may be among the movers; only additive ones have groups that explain them. */
export interface MoverCandidate {
  readonly kpi: OverviewKpi
  readonly slices?: readonly Driver[] | null
}

/** A relative change below this is no news. */
const WORTH_TELLING = 0.02

/** The largest movers first, by their change relative to the period before. */
export function biggestMovers(candidates: readonly MoverCandidate[], most: number): Mover[] {
  return candidates
    .filter(({ kpi }) => sizeOf(kpi) >= WORTH_TELLING)
    .sort((a, b) => sizeOf(b.kpi) - sizeOf(a.kpi))
    .slice(0, most)
    .map(({ kpi, slices }) => ({ kpi, driver: driverOf(kpi, slices ?? []) }))
}

/** Nothing, where the periods have not had the same time to mature. */
const sizeOf = ({ comparison }: OverviewKpi) =>
  comparison?.equalMaturity ? Math.abs(comparison.relativeChange ?? 0) : 0

/** The named group that went furthest in the direction of the whole. */
function driverOf(kpi: OverviewKpi, slices: readonly Driver[]): Driver | null {
  const direction = Math.sign(kpi.comparison?.change ?? 0)
  const along = slices
    .filter(({ other }) => !other)
    .filter(({ kpi: cell }) => Math.sign(cell.change ?? 0) === direction && direction !== 0)
  return along.reduce<Driver | null>(
    (furthest, slice) =>
      Math.abs(slice.kpi.change ?? 0) > Math.abs(furthest?.kpi.change ?? 0) ? slice : furthest,
    null,
  )
}
