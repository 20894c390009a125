import type { CompileContext } from '@leadlight/compiler'
import type { SourceReach, WorkspaceFacts, WorkspaceRecord } from '@leadlight/database'
import { compareInstants, ownModelsAt, rulesOf, scoreBandsOf } from '@leadlight/metrics'
import type { WorkspaceSettings } from '@leadlight/metrics'

import type { FreshnessType } from '../freshness/freshness.type.js'

/** Puts together what questions of a workspace are read against: the present unless an instant is named. */
export function toCompileContext(
  { workspaceId, settings, ...workspace }: WorkspaceRecord,
  { stages, attributes, segments, absentFacts, rollups, ...facts }: WorkspaceFacts,
  now: Date | string,
  asOf?: string,
): CompileContext {
  return {
    workspaceId,
    settings: {
      ...settingsOf(workspace),
      stages,
      scoreBands: scoreBandsOf(settings),
      rules: rulesOf(settings),
      attributionModels: ownModelsAt(settings, asOf),
    },
    attributes,
    segments,
    absentFacts,
    rollups,
    horizon: toFreshness(facts, now).horizon ?? textOf(now),
  }
}

const settingsOf = ({
  zone,
  currency,
  weekStart,
  fiscalYearStart,
  calendar,
  mqlThreshold,
  mqlThresholds,
}: Omit<WorkspaceRecord, 'workspaceId' | 'settings'>): Omit<WorkspaceSettings, 'stages'> => ({
  zone,
  currency,
  weekStart,
  fiscalYearStart,
  calendar,
  mqlThreshold,
  mqlThresholds,
})

/** How far the data reaches: to now while a source is live, else to its latest fact, and never beyond now. */
export function toFreshness(
  { sources }: { readonly sources: SourceReach & { readonly pendingSince?: string | null } },
  now: Date | string,
): FreshnessType {
  const { live, latestEffectiveAt, lastRecordedAt, pendingSince = null } = sources
  const present = textOf(now)
  const ends = live || latestEffectiveAt === null || compareInstants(latestEffectiveAt, present) > 0
  const horizon = latestEffectiveAt === null && !live ? null : ends ? present : latestEffectiveAt
  return { horizon, recordedAt: lastRecordedAt, live, pendingSince }
}

const textOf = (now: Date | string): string => (typeof now === 'string' ? now : now.toISOString())
