/** What a triangle may show of its cells. */
export const TRIANGLE_MEASURES = ['active', 'rolling', 'revenue', 'recurring'] as const
export type TriangleMeasure = (typeof TRIANGLE_MEASURES)[number]

/** The numbers of a cell, as the API gives them. */
export interface TriangleCell {
  readonly active: number | null
  readonly share: number | null
  readonly rolling: number | null
  readonly rollingShare: number | null
  readonly revenue: string | null
  readonly revenueRetention: number | null
  readonly recurring: string | null
  readonly netRevenueRetention: number | null
}

/** A cell's share under a measure; null where there is none yet. */
export function shareOf(cell: TriangleCell, measure: TriangleMeasure): number | null {
  switch (measure) {
    case 'active':
      return cell.share
    case 'rolling':
      return cell.rollingShare
    case 'revenue':
      return cell.revenueRetention
    case 'recurring':
      return cell.netRevenueRetention
  }
}

/** What a cell's share is made of: people, or decimal text in major units. */
export function amountOf(cell: TriangleCell, measure: TriangleMeasure): number | string | null {
  return cell[measure]
}

/** How strongly a share is coloured, 0 to 1; the first column is always all and says nothing. */
export function strengthOf(share: number | null, most: number): number {
  if (share === null || share <= 0 || most <= 0) return 0
  return Math.min(1, share / most)
}
