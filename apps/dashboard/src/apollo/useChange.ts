import type { ApolloClient } from '@apollo/client'
import { readonly, shallowRef, type ShallowRef } from 'vue'
import { failureOf, type Failure } from './failure.js'
import { useClient } from './useClient.js'

export interface UseChangeReturn<Change> {
  /** Changes something; false where that was refused. */
  readonly save: (change: Change) => Promise<boolean>
  readonly isSaving: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly forgetFailure: () => void
}

/** Changes what answers are told by; nothing that was read before is believed afterwards. */
export function useChange<Change>(
  mutate: (client: ApolloClient, change: Change) => Promise<unknown>,
): UseChangeReturn<Change> {
  const client = useClient()
  const isSaving = shallowRef(false)
  const failure = shallowRef<Failure>()

  async function save(change: Change): Promise<boolean> {
    isSaving.value = true
    failure.value = undefined
    try {
      await mutate(client, change)
      // What cannot be read anew says so where it stands.
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
