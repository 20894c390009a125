import { readonly, shallowRef, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'
import { useClient } from '../apollo/useClient.js'
import type { WorkspaceSettingsInput } from '../gql/graphql.js'
import { UPDATE } from './settings-query.js'

export interface UseSaveSettingsReturn {
  /** Changes settings; false where that was refused. */
  readonly save: (settings: WorkspaceSettingsInput) => Promise<boolean>
  readonly isSaving: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly forgetFailure: () => void
}

/** Changes what a workspace has settled; nothing that was read before is believed afterwards. */
export function useSaveSettings(): UseSaveSettingsReturn {
  const client = useClient()
  const isSaving = shallowRef(false)
  const failure = shallowRef<Failure>()

  async function save(settings: WorkspaceSettingsInput): Promise<boolean> {
    isSaving.value = true
    failure.value = undefined
    try {
      await client.mutate({ mutation: UPDATE, variables: { settings } })
      // Other settings make other numbers; what cannot be read anew says so where it stands.
      await client.resetStore().catch(() => undefined)
      return true
    } catch (error) {
      failure.value = failureOf(error)
      return false
    } finally {
      isSaving.value = false
    }
  }

  return {
    save,
    isSaving: readonly(isSaving),
    failure: readonly(failure),
    forgetFailure: () => (failure.value = undefined),
  }
}
