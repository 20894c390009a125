import { PRESENT } from '../derived/derived-client.js'
import type { DerivedStep } from '../derived/derived-client.js'
import { STEPS, WHOLE_STEPS } from '../derived/derive.js'
import { LAST_HEARD, LEADS, LEADS_UNHEARD } from '../derived/people.js'
import { FILL_SCOPE } from '../derived/scope.js'
import { CLEAR_VISITORS, VISITORS } from '../derived/visitors.js'

/** All visitors are in scope, whoever they were found to be. */
const ALL_VISITORS: DerivedStep = {
  name: 'all visitors',
  statements: [
    `insert into derive_visitor (source_id, visitor_id)
     select distinct source_id, visitor_id from activity
     where workspace_id = $1 and ${PRESENT('activity')} and visitor_id is not null`,
    'analyze derive_visitor',
  ],
}

/**
 * The steps that fill empty tables, in their order: there is nothing to clear, and the scope is
 * filled by itself.
 */
export const FILLING: readonly DerivedStep[] = [...WHOLE_STEPS, ...STEPS]
  .filter((step) => step !== FILL_SCOPE && step !== CLEAR_VISITORS)
  .flatMap((step) => {
    if (step === VISITORS) return [ALL_VISITORS]
    return step === LEADS ? [LEADS_UNHEARD, LAST_HEARD] : [step]
  })
