/** A way to split credit among touches. */
export interface AttributionModel {
  readonly id: string
  readonly name: string
  readonly about: string
}

/** The models that every workspace has. */
export const ATTRIBUTION_MODELS: readonly AttributionModel[] = []
