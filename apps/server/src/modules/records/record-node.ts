/** A record but for leads, which have a type of their own; the other fields are its shape's. */
export interface RecordNode {
  readonly recordType: string
  readonly id: string
  readonly leadNo: number | null
  /** What is told of its lead is as it was known at this instant. */
  readonly asOf: string | undefined
}
