import type { AttributionRule } from '@leadlight/metrics'

/** What is split among touches. */
export type CreditGoal =
  /** Revenue lines by their own date. */
  | { readonly kind: 'revenue' }
  /** Deals by their opening, each with the amount that it was opened with. */
  | { readonly kind: 'pipeline' }
  /** What credit is split for anyway: somebody is an MQL, a deal is opened, a unit is a customer. */
  | { readonly kind: 'conversion'; readonly of: 'mql' | 'opportunity' | 'customer' }
  /** Orders, each once however many lines it has. */
  | { readonly kind: 'order' }
  /** People who reached another stage. */
  | { readonly kind: 'stage'; readonly stage: string }
  /** People who sent a form, by the first time. */
  | { readonly kind: 'form' }

/** Whether a goal is one person's, whose journey is put together when it is asked for. */
export const isAdHoc = ({ kind }: CreditGoal): boolean => kind === 'stage' || kind === 'form'

/** Whether a goal is reached by one person, and not by a deal or a customer. */
export const isOfPerson = (goal: CreditGoal): boolean =>
  isAdHoc(goal) || (goal.kind === 'conversion' && goal.of === 'mql')

/** Whose touches lead to a conversion: those of the people on it, or of everybody of its account as well. */
export type TouchScope = 'PERSON' | 'ACCOUNT'

/** What counts as one touch: each, or each day of a person, campaign and type. */
export type TouchUnit = 'TOUCH' | 'DAY'

/** What counts as a touch. */
export interface TouchRules {
  /** Types of activities; all where null. */
  readonly types: readonly string[] | null
  readonly unit: TouchUnit
  /** Of one person, campaign and type, a touch so soon after the last kept one is dropped. */
  readonly dedupeMinutes: number
  readonly scope: TouchScope
}

/** The rules by which journeys are kept. */
export const SHIPPED_RULES: TouchRules = {
  types: null,
  unit: 'TOUCH',
  dedupeMinutes: 30,
  scope: 'PERSON',
}

/** How a model weighs the touches of a journey. */
export interface WeighedModel {
  readonly rule: AttributionRule
  /** Touches so long before the conversion count, beside the first and the one before the creation; all where null. */
  readonly lookbackDays: number | null
}

/** Journeys as a question wants them. */
export interface JourneySpec {
  readonly goal: CreditGoal
  readonly touches: TouchRules
}

/** All that the rows of credit depend on. */
export interface CreditSpec extends JourneySpec {
  readonly models: readonly WeighedModel[]
}

/** Whether journeys hold the touches that a question asks for. */
export function areStored({ goal, touches }: JourneySpec): boolean {
  return (
    !isAdHoc(goal) &&
    touches.types === null &&
    touches.unit === SHIPPED_RULES.unit &&
    touches.dedupeMinutes === SHIPPED_RULES.dedupeMinutes &&
    touches.scope === SHIPPED_RULES.scope
  )
}
