import type { SegmentRule } from '@leadlight/metrics'
import { readonly, shallowRef, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'
import { useClient } from '../apollo/useClient.js'
import { DELETE, SAVE } from './segment-queries.js'

export interface UseSaveSegmentReturn {
  /** Keeps a segment; gives its id, or null where it was refused. */
  readonly save: (draft: {
    readonly id: string | null
    readonly name: string
    readonly rule: SegmentRule
  }) => Promise<string | null>
  /** Removes a segment; false where it was refused. */
  readonly remove: (id: string) => Promise<boolean>
  readonly isSaving: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  /** What to do where the name is another one's. */
  readonly taken: Readonly<ShallowRef<string>>
}

/** Keeps and removes segments; nothing that was read before is believed afterwards. */
export function useSaveSegment(): UseSaveSegmentReturn {
  const client = useClient()
  const isSaving = shallowRef(false)
  const failure = shallowRef<Failure>()
  const taken = shallowRef('')

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | null> {
    isSaving.value = true
    failure.value = undefined
    taken.value = ''
    try {
      return await work()
    } catch (error) {
      failure.value = failureOf(error)
      return null
    } finally {
      isSaving.value = false
    }
  }

  /** Another rule makes other numbers everywhere; what cannot be read anew says so where it stands. */
  const forget = () => client.resetStore().catch(() => undefined)

  return {
    save: (draft) =>
      attempt(async () => {
        const { data } = await client.mutate({ mutation: SAVE, variables: draft })
        const result = data?.saveSegment
        if (result?.__typename !== 'Segment') {
          taken.value = result?.message ?? ''
          return null
        }
        await forget()
        return result.id
      }),
    remove: async (id) => {
      const isGone = await attempt(async () => {
        await client.mutate({ mutation: DELETE, variables: { id } })
        await forget()
        return true
      })
      return isGone ?? false
    },
    isSaving: readonly(isSaving),
    failure: readonly(failure),
    taken: readonly(taken),
  }
}
