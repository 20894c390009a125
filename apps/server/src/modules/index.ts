import { attributionModule } from './attribution/index.js'
import { backTestModule } from './back-test/index.js'
import { campaignsModule } from './campaigns/index.js'
import { catalogueModule } from './catalogue/index.js'
import { explainModule } from './explain/index.js'
import { frameModule } from './frame/index.js'
import { freshnessModule } from './freshness/index.js'
import { funnelModule } from './funnel/index.js'
import { kpisModule } from './kpis/index.js'
import { leadScoringModule } from './lead-scoring/index.js'
import { leadsModule } from './leads/index.js'
import { programsModule } from './programs/index.js'
import { recordsModule } from './records/index.js'
import { restatementsModule } from './restatements/index.js'
import { retentionModule } from './retention/index.js'
import { scoreContributionModule } from './score-contribution/index.js'
import { scoreProfileModule } from './score-profile/index.js'
import { scoreReconciliationModule } from './score-reconciliation/index.js'
import { segmentsModule } from './segments/index.js'
import { settingsModule } from './settings/index.js'
import { stagesModule } from './stages/index.js'
import { viewerModule } from './viewer/index.js'

/** The resolvers of every module: the whole API. */
export const resolvers = [
  ...viewerModule,
  ...settingsModule,
  ...catalogueModule,
  ...kpisModule,
  ...backTestModule,
  ...frameModule,
  ...freshnessModule,
  ...explainModule,
  ...funnelModule,
  ...attributionModule,
  ...leadsModule,
  ...campaignsModule,
  ...recordsModule,
  ...scoreProfileModule,
  ...scoreContributionModule,
  ...scoreReconciliationModule,
  ...leadScoringModule,
  ...segmentsModule,
  ...stagesModule,
  ...restatementsModule,
  ...retentionModule,
  ...programsModule,
] as const
