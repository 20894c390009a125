import type { SourceId } from '@leadlight/metrics'
import { assignment } from './assignment.js'
import { printCostShares } from './cost-shares.js'
import { forecast } from './forecast.js'
import { liftMember } from './lift-member.js'
import { mqlPipeline } from './mql-pipeline.js'
import { printFirstLandingViews } from './first-landing-views.js'
import type { SourcePrinter } from './source.js'

/** Every source's printer. */
const PRINTERS: Readonly<Record<SourceId, SourcePrinter>> = {
  assignment,
  costShares: printCostShares,
  forecast,
  liftMember,
  mqlPipeline,
  firstLandingViews: printFirstLandingViews,
}

/** The printer of a source. */
export function sourcePrinter(source: SourceId): SourcePrinter {
  return PRINTERS[source]
}
