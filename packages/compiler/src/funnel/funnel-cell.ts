import type { RowAsk, Stretch } from '../sql/funnel/funnel-rows.js'
import type { FunnelPartId } from './compile-funnel.js'

/** One number of a part of the funnel. */
export interface FunnelCell {
  readonly part: FunnelPartId
  /** The number's name, such as `entered`. */
  readonly count: string
  /** The stage that it is of, where the part tells stages apart. */
  readonly stage?: string
  /** Of cohorts: one way out, a side stage or, as null, reachable by no channel. */
  readonly exit?: string | null
  /** One reason; null where none was told. */
  readonly reason?: string | null
  /** The label of a bucket; the whole period where left out. */
  readonly bucket?: string
  /** The group of one value of the question's dimension; everybody where left out. */
  readonly group?: { readonly value: string | null }
}

/** The period of the cell, and its bucket where one is named. */
export interface CellAsk extends RowAsk {
  /** The bucket's place from 1; 0 for the whole period. */
  readonly bucket: number
  /** The bucket, or the period. */
  readonly span: Pick<Stretch['period'], 'start' | 'end'>
}
