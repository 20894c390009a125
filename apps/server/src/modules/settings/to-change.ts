import type { WorkspaceChange, WorkspaceRecord } from '@leadlight/database'
import { dayOf, SHIPPED_FOLLOW_UP } from '@leadlight/metrics'

import type { OwnModelInput, WorkspaceSettingsInput } from './settings.input.js'

/** What of a workspace is to change, as the database takes it; an MQL rule without a day holds from today on. */
export function toChange(
  input: WorkspaceSettingsInput,
  { settings, zone: zoneBefore }: WorkspaceRecord,
  now: Date,
): WorkspaceChange {
  const { name, zone, currency, weekStart, fiscalYearStart, calendar, mqlRule, stageLimits } = input
  const settled = settingsAfter(input, settings)
  return withoutBlanks({
    name: name ?? undefined,
    zone: zone ?? undefined,
    currency: currency ?? undefined,
    weekStart: weekStart ?? undefined,
    fiscalYearStart: fiscalYearStart ?? undefined,
    calendar: calendar ?? undefined,
    // Null is a threshold, or a rule, as well: there is none any more.
    mqlThreshold: mqlRule?.threshold,
    mqlRule: mqlRule?.rule,
    mqlThresholdSince:
      mqlRule == null ? undefined : (mqlRule.since ?? dayOf(now.toISOString(), zone ?? zoneBefore)),
    ...(settled ? { settings: settled } : {}),
    ...(stageLimits
      ? {
          stageLimits: Object.fromEntries(
            stageLimits.map(({ stage, limitDays }) => [stage, limitDays ?? null]),
          ),
        }
      : {}),
  })
}

/** The settings with what is to change put in; undefined where nothing of them is. */
function settingsAfter(
  { scoreBands, followUp, churn, nurture, email, attributionModels }: WorkspaceSettingsInput,
  settings: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const groups = Object.entries({ followUp, churn, nurture, email }).flatMap(([group, given]) => {
    if (!given) return []
    const known = settings[group]
    const before = typeof known === 'object' && known ? known : group === 'followUp' ? SHIPPED : {}
    return [[group, { ...before, ...withoutBlanks(given, null) }] as const]
  })
  const changed = {
    ...Object.fromEntries(groups),
    ...(scoreBands ? { scoreBands } : {}),
    ...(attributionModels ? { attributionModels: attributionModels.map(toModel) } : {}),
  }
  return Object.keys(changed).length === 0 ? undefined : { ...settings, ...changed }
}

const toModel = ({ weights, ...model }: OwnModelInput): object => ({
  ...withoutBlanks(model, null),
  ...(weights ? { weights: withoutBlanks(weights, null) } : {}),
})

/** A rule of following up is whole or not there at all. */
const SHIPPED: object = SHIPPED_FOLLOW_UP

/** Leaves out keys without a value. */
function withoutBlanks<T extends object>(
  fields: T,
  blank?: null,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== undefined && (blank === undefined || value !== blank),
  )
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
