import type { WorkspaceRecord } from './workspace-record.js'

/** The groups of settings by which facts are derived. */
const GROUPS = ['followUp', 'churn', 'nurture', 'email'] as const

/** Whether facts that were derived by the settings before are others by those after. */
export function changesFacts(
  before: Pick<WorkspaceRecord, 'zone' | 'settings'>,
  after: Pick<WorkspaceRecord, 'zone' | 'settings'>,
): boolean {
  return (
    before.zone !== after.zone ||
    GROUPS.some(
      (group) => JSON.stringify(before.settings[group]) !== JSON.stringify(after.settings[group]),
    )
  )
}
