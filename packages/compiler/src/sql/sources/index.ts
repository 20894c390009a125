import type { SourceId } from '@leadlight/metrics'
import { assignment } from './assignment.js'
import { printCostShares } from './cost-shares.js'
import { forecast } from './forecast.js'
import { liftMember } from './lift-member.js'
import { mqlPipeline } from './mql-pipeline.js'
import { printSendClicks } from './send-clicks.js'
import { printFirstLandingViews } from './first-landing-views.js'
import { cohortMembers } from './cohort-members.js'
import { dormantLeads } from './dormant-leads.js'
import { enrolmentGoals } from './enrolment-goals.js'
import { scoredLeads } from './scored-leads.js'
import type { SourcePrinter } from './source.js'
import { stageTimes } from './stage-times.js'
import { stalledLeads } from './stalled-leads.js'

/** Every source's printer. */
const PRINTERS: Readonly<Record<SourceId, SourcePrinter>> = {
  assignment,
  costShares: printCostShares,
  forecast,
  liftMember,
  mqlPipeline,
  sendClicks: printSendClicks,
  firstLandingViews: printFirstLandingViews,
  cohortMembers,
  dormantLeads,
  enrolmentGoals,
  scoredLeads,
  stageTimes,
  stalledLeads,
}

/** The printer of a source. */
export function sourcePrinter(source: SourceId): SourcePrinter {
  return PRINTERS[source]
}
