import { readonly, shallowRef, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'
import { useClient } from '../apollo/useClient.js'
import type { ScoringRulesInput } from '../gql/graphql.js'
import { DELETE_RULES, SAVE_RULES } from './scoring-queries.js'

export interface UseSaveRulesReturn {
  /** Keeps a set of rules; false where it was refused. */
  readonly save: (draft: {
    readonly id: string | null
    readonly name: string
    readonly rules: ScoringRulesInput
  }) => Promise<boolean>
  readonly remove: (id: string) => Promise<boolean>
  readonly isSaving: Readonly<ShallowRef<boolean>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
}

/** Keeps and removes sets of scoring rules; nothing that was read before is believed afterwards. */
export function useSaveRules(): UseSaveRulesReturn {
  const client = useClient()
  const isSaving = shallowRef(false)
  const failure = shallowRef<Failure>()

  async function attempt(work: () => Promise<Failure | undefined>): Promise<boolean> {
    isSaving.value = true
    try {
      failure.value = await work()
      if (failure.value) return false
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
    save: (draft) =>
      attempt(async () => {
        const { data } = await client.mutate({ mutation: SAVE_RULES, variables: draft })
        const result = data?.saveScoringRuleSet
        return result?.__typename === 'NameTaken'
          ? { code: 'NAME_TAKEN', text: result.message, path: ['name'] }
          : undefined
      }),
    remove: (id) =>
      attempt(async () => {
        await client.mutate({ mutation: DELETE_RULES, variables: { id } })
        return undefined
      }),
    isSaving: readonly(isSaving),
    failure: readonly(failure),
  }
}
