/** What was counted in the whole period, in each of its buckets and in the period before. */
export interface Spans<One> {
  readonly whole: readonly One[]
  /** None without a grain. */
  readonly buckets: readonly (readonly One[])[]
  /** Null where nothing is compared. */
  readonly previous: readonly One[] | null
}

/** The same with another reading of what was counted. */
export const mapSpans = <A, B>(
  { whole, buckets, previous }: Spans<A>,
  read: (one: A) => B,
): Spans<B> => ({
  whole: whole.map(read),
  buckets: buckets.map((bucket) => bucket.map(read)),
  previous: previous && previous.map(read),
})
