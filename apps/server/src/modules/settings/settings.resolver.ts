import { isDatabaseError } from '@leadlight/database'
import {
  earlierModelsOf,
  ownModelsOf,
  rulesOf,
  scoreBandsOf,
  SHIPPED_FOLLOW_UP,
} from '@leadlight/metrics'
import type { FollowUpRule, OwnModel } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { forbidden } from '../../errors/access-errors.js'
import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { toWeights } from '../attribution/available-models.js'
import { createFactsReader } from '../metrics/facts-reader.js'
import { toWorkspace } from '../viewer/to-workspace.js'
import type { ShownWorkspace } from '../viewer/to-workspace.js'
import { WorkspaceType } from '../viewer/viewer.type.js'
import { WorkspaceSettingsInput } from './settings.input.js'
import { WorkspaceSettingsType } from './settings.type.js'
import { toChange } from './to-change.js'

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
      attributionModels: ownModelsOf(settings).map(tellModel),
      earlierAttributionModels: earlierModelsOf(settings)
        .map(({ model, until }) => ({ ...tellModel(model), until }))
        .reverse(),
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
    try {
      return toWorkspace(
        await database.updateWorkspace(
          workspace.workspaceId,
          (before) => toChange(settings, before, now),
          { deriveUntil: now },
        ),
      )
    } catch (error) {
      throw told(error)
    }
  }
}

const tellModel = ({ id, name, ...model }: OwnModel) => ({
  ...{ id, name },
  weights: toWeights(model.weights ?? null),
  halfLifeDays: model.halfLifeDays ?? null,
  lookbackDays: model.lookbackDays ?? null,
})

/** A setting that cannot hold is told with its place in the input. */
function told(error: unknown): unknown {
  if (!isDatabaseError(error, 'SETTING_INVALID')) return error
  const [first = '', ...rest] = error.params['setting'] as readonly (string | number)[]
  const path = first === 'settings' ? rest : [first, ...rest]
  return new InputError({
    code: 'SETTING_INVALID',
    message: error.message,
    suggestion: error.hint,
    path: ['settings', ...path.map(toInputName)],
    cause: error,
  })
}

/** The database tells the parts of an MQL rule apart. */
const toInputName = (name: string | number): string | number =>
  typeof name === 'string' && name.startsWith('mqlThreshold') ? 'mqlRule' : name
