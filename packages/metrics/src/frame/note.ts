/** A caveat or a reason, with a code that programs can read. */
export interface Note {
  readonly code: string
  readonly metric?: string
  readonly text: string
  /** Where it holds from a day on: that day, and the label of the time bucket that has it, where the question has buckets. */
  readonly since?: string
  readonly bucket?: string
}
