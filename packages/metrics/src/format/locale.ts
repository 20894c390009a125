/** A BCP 47 language tag, such as `en-GB`. */
export type Locale = string
