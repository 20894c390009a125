import type { SourceId } from '@leadlight/metrics'
import { assignment } from './assignment.js'
import { costShares } from './cost-shares.js'
import { forecast } from './forecast.js'
import { liftMember } from './lift-member.js'
import { mqlCohort } from './mql-cohort.js'
import { modelCredits } from './model-credits.js'
import { mqlPipeline } from './mql-pipeline.js'
import { sendClicks } from './send-clicks.js'
import { firstLandingViews } from './first-landing-views.js'
import { cohortMembers } from './cohort-members.js'
import { dormantLeads } from './dormant-leads.js'
import { enrolmentGoals } from './enrolment-goals.js'
import { scoredLeads } from './scored-leads.js'
import { activeCustomer } from './active-customer.js'
import { bridge } from './bridge.js'
import { customerSpell } from './customer-spell.js'
import { customerValue } from './customer-value.js'
import { firstPurchase } from './first-purchase.js'
import { lifetime } from './lifetime.js'
import { openingCustomer } from './opening-customer.js'
import { pastDeals } from './past-deals.js'
import { payer } from './payer.js'
import { priceRise } from './price-rise.js'
import { purchase } from './purchase.js'
import { recurring } from './recurring.js'
import type { SourcePrinter } from './source.js'
import { stageTimes } from './stage-times.js'
import { stalledLeads } from './stalled-leads.js'
import { credit, influenced, sourced } from './credit.js'
import { goalCredit } from './goal-credit.js'

/** Every source's printer. */
const PRINTERS: Readonly<Record<SourceId, SourcePrinter>> = {
  assignment,
  costShares,
  forecast,
  liftMember,
  mqlCohort,
  modelCredits,
  mqlPipeline,
  sendClicks,
  firstLandingViews,
  cohortMembers,
  dormantLeads,
  enrolmentGoals,
  scoredLeads,
  stageTimes,
  stalledLeads,
  activeCustomer,
  bridge,
  customerSpell,
  customerValue,
  firstPurchase,
  lifetime,
  openingCustomer,
  pastDeals,
  payer,
  priceRise,
  purchase,
  recurring,
  credit,
  sourced,
  influenced,
  goalCredit,
}

/** The printer of a source. */
export function sourcePrinter(source: SourceId): SourcePrinter {
  return PRINTERS[source]
}
