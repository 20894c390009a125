/** What a touch may have been at: the first one, the lead's creation, the deal's opening, the conversion. */
export type TouchRole = 'first' | 'creation' | 'opening' | 'conversion'

/**
 * A way to split credit among touches. `shares` gives parts of a whole (thousandths, unless `of` says
 * otherwise) to roles and to all touches without one together; the share of a missing role, and that
 * of the rest where there is none, goes to the roles that are there, by their shares. `decay` halves a
 * touch's weight with its age.
 */
export interface AttributionModel {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly rule: AttributionRule
}

export type AttributionRule =
  | {
      readonly kind: 'shares'
      readonly roles: Readonly<Partial<Record<TouchRole, number>>>
      readonly rest: number
      readonly of?: number
    }
  /** So many days halve it; seven where left out, whose weights journeys keep. */
  | { readonly kind: 'decay'; readonly halfLifeDays?: number }

const shares = (
  roles: Readonly<Partial<Record<TouchRole, number>>>,
  rest: number,
): AttributionRule => ({ kind: 'shares', roles, rest })

/** The models that every workspace has. */
export const ATTRIBUTION_MODELS: readonly AttributionModel[] = [
  {
    id: 'firstTouch',
    name: 'First touch',
    about: 'All credit to the first touch.',
    rule: shares({ first: 1000 }, 0),
  },
  {
    id: 'leadCreation',
    name: 'Lead creation',
    about: 'All credit to the last touch before the lead was created; without one, to none.',
    rule: shares({ creation: 1000 }, 0),
  },
  {
    id: 'lastTouch',
    name: 'Last touch',
    about: 'All credit to the last touch before the conversion.',
    rule: shares({ conversion: 1000 }, 0),
  },
  {
    id: 'linear',
    name: 'Linear',
    about: 'The same credit to every touch.',
    rule: shares({}, 1000),
  },
  {
    id: 'timeDecay',
    name: 'Time decay',
    about: 'Half as much credit for every seven days before the conversion.',
    rule: { kind: 'decay' },
  },
  {
    id: 'uShapedMarketo',
    name: 'U-shaped, half and half',
    about: '50 % to the first touch, 50 % to the one that led to the lead’s creation.',
    rule: shares({ first: 500, creation: 500 }, 0),
  },
  {
    id: 'uShapedHubspot',
    name: 'U-shaped, 40–40–20',
    about: '40 % to the first touch and to the lead’s creation each, 20 % to all others.',
    rule: shares({ first: 400, creation: 400 }, 200),
  },
  {
    id: 'positionBased',
    name: 'Position-based',
    about: '40 % to the first and to the last touch each, 20 % to those between.',
    rule: shares({ first: 400, conversion: 400 }, 200),
  },
  {
    id: 'wShaped',
    name: 'W-shaped',
    about:
      '30 % to the first touch, the lead’s creation and the deal’s opening each, 10 % to others.',
    rule: shares({ first: 300, creation: 300, opening: 300 }, 100),
  },
  {
    id: 'fullPath',
    name: 'Full path',
    about:
      '22.5 % to the first touch, the lead’s creation, the deal’s opening and the conversion each, 10 % to others.',
    rule: shares({ first: 225, creation: 225, opening: 225, conversion: 225 }, 100),
  },
]

/** The model that is used unless another is asked for. */
export const SHIPPED_MODEL = 'linear'
