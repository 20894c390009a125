/** A caveat or a reason, with a code that programs can read. */
export interface Note {
  readonly code: string
  readonly metric?: string
  readonly text: string
}
