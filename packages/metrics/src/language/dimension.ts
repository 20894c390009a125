/** A way to group and filter: its value is text, or null where it is blank. */
export interface Dimension {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly kind: DimensionKind
}

/** `fixed` ones attach through a fact's columns, `profile` ones are attributes of leads and accounts. */
export type DimensionKind = 'fixed' | 'profile'
