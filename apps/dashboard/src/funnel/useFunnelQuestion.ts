import { computed, type ComputedRef } from 'vue'
import type { FunnelInput } from '../gql/graphql.js'
import { usePeriod } from '../period/usePeriod.js'
import { useQuestion } from '../segment/useQuestion.js'

/** The question of every part of the funnel that is told over time, as the address has it. */
export function useFunnelQuestion(): ComputedRef<FunnelInput> {
  const { grain } = usePeriod()
  const question = useQuestion()
  return computed(() => ({ ...question.value, grain: grain.value }))
}
