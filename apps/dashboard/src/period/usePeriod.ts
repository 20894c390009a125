import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Comparison, Grain, PeriodInput } from '../gql/graphql.js'
import { useWorkspace } from '../workspace/useWorkspace.js'
import {
  grainFor,
  periodInput,
  readComparison,
  readPeriod,
  writePeriod,
  type ComparisonChoice,
  type PeriodChoice,
} from './period-choice.js'

export interface UsePeriodReturn {
  readonly choice: ComputedRef<PeriodChoice>
  readonly comparison: ComputedRef<ComparisonChoice>
  /** The period for the API. */
  readonly period: ComputedRef<PeriodInput>
  /** The comparison for the API; null for none. */
  readonly compareTo: ComputedRef<Comparison | null>
  /** The grain that suits the period. */
  readonly grain: ComputedRef<Grain>
  readonly choosePeriod: (choice: PeriodChoice) => void
  readonly chooseComparison: (comparison: ComparisonChoice) => void
}

/** The period of the page, kept in the address. */
export function usePeriod(): UsePeriodReturn {
  const route = useRoute()
  const router = useRouter()
  const { workspace } = useWorkspace()
  const choice = computed(() => readPeriod(route.query))
  const comparison = computed(() => readComparison(route.query))
  const put = (query: Record<string, string | undefined>) =>
    void router.push({ query: { ...route.query, ...query } })
  return {
    choice,
    comparison,
    period: computed(() => periodInput(choice.value, workspace.value.defaultPeriod)),
    compareTo: computed(() => (comparison.value === 'NONE' ? null : comparison.value)),
    grain: computed(() => grainFor(choice.value, workspace.value.defaultPeriod)),
    choosePeriod: (next) => put(writePeriod(next)),
    chooseComparison: (next) => put({ compare: next === 'PREVIOUS_PERIOD' ? undefined : next }),
  }
}
