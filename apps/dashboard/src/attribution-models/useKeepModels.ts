import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'
import { useClient } from '../apollo/useClient.js'
import type { OwnModelInput } from '../gql/graphql.js'
import { useSaveSettings } from '../settings/useSaveSettings.js'
import { modelDraft, ownModelOf } from './model-draft.js'
import { OWN_MODELS } from './own-models-query.js'

export interface UseKeepModelsReturn {
  /** Keeps a model in the place of the one with its id, or as the last one; false where it was refused. */
  readonly keep: (model: OwnModelInput) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
  readonly isSaving: Readonly<ShallowRef<boolean>>
  readonly failure: ComputedRef<Failure | undefined>
}

/** Keeps and removes models of the workspace; settings hold all of them, so that each is put among those that are there by then. */
export function useKeepModels(): UseKeepModelsReturn {
  const client = useClient()
  const { save, isSaving, failure } = useSaveSettings()
  const unread = shallowRef<Failure>()

  async function keptNow(): Promise<readonly OwnModelInput[] | undefined> {
    try {
      const { data } = await client.query({ query: OWN_MODELS, fetchPolicy: 'network-only' })
      unread.value = undefined
      return data?.viewer.workspace.settings.attributionModels.map(
        (one) => ownModelOf(modelDraft(one), one.id).model,
      )
    } catch (error) {
      unread.value = failureOf(error)
      return undefined
    }
  }

  async function put(id: string, model: readonly OwnModelInput[]): Promise<boolean> {
    const kept = await keptNow()
    if (kept === undefined) return false
    const place = kept.findIndex((one) => one.id === id)
    return save({
      attributionModels:
        place < 0
          ? [...kept, ...model]
          : [...kept.slice(0, place), ...model, ...kept.slice(place + 1)],
    })
  }

  return {
    keep: (model) => put(model.id, [model]),
    remove: (id) => put(id, []),
    isSaving,
    failure: computed(() => unread.value ?? failure.value),
  }
}
