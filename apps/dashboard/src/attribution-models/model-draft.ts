import type { AttributionModelInput, OwnModelInput, OwnModels_ModelsQuery } from '../gql/graphql.js'

export type OwnModel =
  OwnModels_ModelsQuery['viewer']['workspace']['settings']['attributionModels'][number]

/** The touches that have a weight, in the order of a journey; `rest` are all others. */
export const ROLES = ['first', 'creation', 'opening', 'conversion', 'rest'] as const
export type Role = (typeof ROLES)[number]

/** A model while it is written: every field as it is typed. */
export interface ModelDraft {
  readonly name: string
  readonly kind: 'weights' | 'decay'
  /** Percent of the credit, by role; nothing for none. */
  readonly weights: Readonly<Record<Role, string>>
  readonly halfLifeDays: string
  /** Nothing for ever. */
  readonly lookbackDays: string
}

/** A field that cannot be asked as it stands. */
export type ModelGap = 'name' | 'weights' | 'halfLifeDays' | 'lookbackDays'

/** The draft that a model is written on by; a new one begins as position-based ones do. */
export function modelDraft(model: OwnModel | null): ModelDraft {
  const usual = { first: 0.4, conversion: 0.4, rest: 0.2 }
  const shares: Readonly<Record<string, number>> = model
    ? Object.fromEntries((model.weights ?? []).map(({ role, share }) => [role, share]))
    : usual
  const percent = (role: Role) => (shares[role] ? String(tidy(shares[role] * 100)) : '')
  return {
    name: model?.name ?? '',
    kind: model?.halfLifeDays == null ? 'weights' : 'decay',
    weights: {
      first: percent('first'),
      creation: percent('creation'),
      opening: percent('opening'),
      conversion: percent('conversion'),
      rest: percent('rest'),
    },
    halfLifeDays: String(model?.halfLifeDays ?? 7),
    lookbackDays: model?.lookbackDays == null ? '' : String(model.lookbackDays),
  }
}

/** The sum of the weights in percent; null where one is no number. */
export function weightsSum({ weights }: ModelDraft): number | null {
  const numbers = ROLES.map((role) => numberOf(weights[role]) ?? 0)
  return numbers.every(Number.isFinite) ? tidy(numbers.reduce((sum, one) => sum + one, 0)) : null
}

/** What a draft asks to be kept under an id, or what of it is not finished. */
export function ownModelOf(
  draft: ModelDraft,
  id: string,
): { readonly model: OwnModelInput; readonly gaps: readonly ModelGap[] } {
  const halfLife = numberOf(draft.halfLifeDays)
  const lookback = numberOf(draft.lookbackDays)
  const isDecay = draft.kind === 'decay'
  const gaps = (
    [
      ['name', draft.name.trim() === ''],
      ['weights', !isDecay && weightsSum(draft) !== 100],
      ['halfLifeDays', isDecay && !isDays(halfLife)],
      ['lookbackDays', lookback !== null && !isDays(lookback)],
    ] as const
  ).flatMap(([field, isOpen]) => (isOpen ? [field] : []))
  const weights = ROLES.flatMap((role) => {
    const percent = numberOf(draft.weights[role])
    return percent ? [[role, tidy(percent / 100)] as const] : []
  })
  return {
    model: {
      id,
      name: draft.name.trim(),
      ...(isDecay ? { halfLifeDays: halfLife } : { weights: Object.fromEntries(weights) }),
      ...(lookback === null ? {} : { lookbackDays: lookback }),
    },
    gaps,
  }
}

/** The same model as a question may try it without its being kept. */
export const trialOf = ({ weights, halfLifeDays, lookbackDays }: OwnModelInput, as: string) =>
  ({
    as,
    ...(weights ? { weights } : { model: 'timeDecay', halfLifeDays: halfLifeDays ?? null }),
    lookbackDays: lookbackDays ?? null,
  }) satisfies AttributionModelInput

const isDays = (days: number | null): boolean =>
  days !== null && Number.isInteger(days) && days >= 1 && days <= 36_500

/** Null for nothing. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'))

/** Without what binary fractions leave behind; weights have six decimals. */
const tidy = (value: number): number => Math.round(value * 1_000_000) / 1_000_000
