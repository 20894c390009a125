import type { DerivedStep } from '../derived/derived-client.js'
import { STEPS, WHOLE_STEPS } from '../derived/derive.js'
import { LAST_HEARD, LEADS, LEADS_UNHEARD } from '../derived/people.js'

/** The steps that fill empty tables, in their order. */
export const FILLING: readonly DerivedStep[] = [...WHOLE_STEPS, ...STEPS].flatMap((step) =>
  step === LEADS ? [LEADS_UNHEARD, LAST_HEARD] : [step],
)
