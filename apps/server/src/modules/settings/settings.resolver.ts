import { DatabaseError, deriveAll } from '@leadlight/database'
import type { Database, WorkspaceChange, WorkspaceRecord } from '@leadlight/database'
import { rulesOf, scoreBandsOf, SHIPPED_FOLLOW_UP } from '@leadlight/metrics'
import type { FollowUpRule } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { forbidden } from '../../errors/access-errors.js'
import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { createFactsReader } from '../metrics/facts-reader.js'
import { toWorkspace } from '../viewer/to-workspace.js'
import type { ShownWorkspace } from '../viewer/to-workspace.js'
import { WorkspaceType } from '../viewer/viewer.type.js'
import { WorkspaceSettingsInput } from './settings.input.js'
import { WorkspaceSettingsType } from './settings.type.js'
import { changesFacts, toChange } from './to-change.js'

@Resolver(() => WorkspaceType)
export class SettingsResolver {
  @FieldResolver(() => WorkspaceSettingsType, {
    description: 'What it has settled for itself; shipped values where it has not.',
  })
  async settings(
    @Root() { record }: ShownWorkspace,
    @Ctx() { database }: RequestContext,
  ): Promise<WorkspaceSettingsType> {
    const { settings, mqlThresholds } = record
    const { stages } = await createFactsReader(database, record)()
    return {
      ...rulesOf(settings),
      followUp: (settings['followUp'] as FollowUpRule | undefined) ?? SHIPPED_FOLLOW_UP,
      scoreBands: scoreBandsOf(settings),
      mqlRules: mqlThresholds.map(({ rule = null, ...version }) => ({ rule, ...version })),
      stageLimits: stages.map(({ id, limitDays }) => ({ stage: id, limitDays })),
    }
  }

  @Mutation(() => WorkspaceType, {
    description:
      'Changes what a workspace has settled; administrators alone may. Where facts are derived by it (zone, followUp, churn, nurture, email) all of them are derived anew before the answer comes, and numbers of all times follow; the MQL rule alone holds from a day on.',
  })
  async updateWorkspaceSettings(
    @Ctx() { identity, workspace, database, now }: RequestContext,
    @Arg('settings', () => WorkspaceSettingsInput, { description: 'What is to change.' })
    settings: WorkspaceSettingsInput,
  ): Promise<ShownWorkspace> {
    if (identity.role !== 'ADMINISTRATOR') throw forbidden('change the settings of a workspace')
    const { workspaceId } = workspace
    const change = toChange(settings, workspace)
    const after = await settle(database, workspaceId, change)
    if (changesFacts(change, workspace)) {
      await deriveAll(
        (work) => database.withContext({ workspaceId, role: 'ingest' }, work),
        workspaceId,
        { until: now.toISOString() },
      )
    }
    return toWorkspace(after)
  }
}

/** Stores a change; one that cannot hold changes nothing. */
async function settle(
  database: Database,
  workspaceId: number,
  change: WorkspaceChange,
): Promise<WorkspaceRecord> {
  try {
    return await database.updateWorkspace(workspaceId, change)
  } catch (error) {
    return refuse(error)
  }
}

/** A setting that cannot hold is told with its place in the input. */
function refuse(error: unknown): never {
  if (!(error instanceof DatabaseError) || error.code !== 'SETTING_INVALID') throw error
  const [, place = ''] = /^The (\S+) of a workspace/.exec(error.message) ?? []
  const path = place.replace(/^settings\./, '').split('.')
  throw new InputError({
    code: 'SETTING_INVALID',
    message: error.message,
    suggestion: error.hint,
    path: ['settings', ...path.filter((part) => part !== '').map(toInputName)],
    cause: error,
  })
}

/** Some things are called otherwise by the database. */
const toInputName = (name: string): string =>
  name.startsWith('mqlThreshold') ? 'mqlRule' : name === 'stage' ? 'stageLimits' : name
