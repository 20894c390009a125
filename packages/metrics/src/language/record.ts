/**
 * How the rows of a fact are shown one by one: what tells them apart, and what a reader sees of
 * each. All that `records` needs to know of a fact; the API's type derives from it.
 */
export interface RecordShape {
  /** The name of the API's type, such as `RevenueLine`; facts may share one. */
  readonly type: string
  /** One sentence: what one record is. */
  readonly about: string
  /** Columns that tell a record from all others. */
  readonly key: readonly string[]
  /** Several rows of the fact are one record: those of one key. */
  readonly several?: true
  /** What is shown of it, by the name of the API's field. */
  readonly shows: Readonly<Record<string, RecordColumn>>
}

/** A column that is shown. Nothing is listed that may hold a person's name or address. */
export interface RecordColumn {
  readonly column: string
  readonly name: string
  readonly as: RecordColumnType
  /** The column that holds the currency, for money. */
  readonly currency?: string
}

/**
 * How a column is read: `lead` and the other references are numbers of rows elsewhere, `money` is
 * minor units, `duration` milliseconds.
 */
export type RecordColumnType =
  'text' | 'instant' | 'day' | 'number' | 'flag' | 'money' | 'duration' | 'lead' | RecordReference

/** Small tables whose rows are shown by their name. */
export type RecordReference = 'campaign' | 'program' | 'program_step' | 'asset'
