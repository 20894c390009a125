/** Points given for one thing, bucket by bucket. */
export interface PointsRow {
  readonly value: string | null
  readonly label: string
  readonly given: string
  readonly series: readonly { readonly bucket: string; readonly given: string }[]
}

/** All points of a bucket. */
export interface PointsBucket {
  readonly bucket: string
  readonly given: string
  readonly taken: string
}

/** A layer of the course: points of one thing, of all others, or those that were taken. */
export interface PointsLayer {
  readonly id: string
  readonly kind: 'row' | 'rest' | 'taken'
  /** What the row is called; null of a row of which the source does not say what it is for. */
  readonly label: string | null
  readonly values: readonly number[]
}

/** As many things as have a colour of their own beside what is taken. */
const MOST = 5

/** The things that gave most, the rest of what was given, and below zero what was taken; they add up to each bucket. */
export function pointsLayers(
  rows: readonly PointsRow[],
  buckets: readonly PointsBucket[],
): readonly PointsLayer[] {
  const giving = rows.filter(({ given }) => Number(given) > 0)
  const first = [...giving].sort((a, b) => Number(b.given) - Number(a.given)).slice(0, MOST)
  const layers = first.map(({ value, label, series }): PointsLayer => {
    const given = new Map(series.map((one) => [one.bucket, Number(one.given)]))
    return {
      id: `row ${value ?? ''}`,
      kind: 'row',
      label: value === null ? null : label,
      values: buckets.map(({ bucket }) => given.get(bucket) ?? 0),
    }
  })
  const rest = buckets.map(
    ({ given }, index) =>
      Number(given) - layers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  )
  const taken = buckets.map((bucket) => Number(bucket.taken))
  return [
    ...layers,
    ...(giving.length > MOST
      ? [{ id: 'rest', kind: 'rest' as const, label: null, values: rest }]
      : []),
    ...(taken.some((points) => points < 0)
      ? [{ id: 'taken', kind: 'taken' as const, label: null, values: taken }]
      : []),
  ]
}
