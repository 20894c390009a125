import { computed, onScopeDispose, shallowRef, watch, type ComputedRef } from 'vue'
import { useQuery } from '../apollo/useQuery.js'
import { useQuestion } from '../segment/useQuestion.js'
import type { OverviewKpis } from './overview-kpis.js'
import { OVERVIEW_RESTATED } from './overview-query.js'
import { mostRestated, type Restated } from './restated.js'

/** The numbers are drawn before anything else is asked. */
const PAUSE_MS = 300
const MOST = 3

/**
 * What was restated most of the numbers in sight; asked when the page has its answer and rests. What
 * was reported was reported of all leads, so that a segment has none.
 */
export function useRestated(
  kpis: () => OverviewKpis | undefined,
): ComputedRef<readonly Restated[]> {
  const question = useQuestion()
  const isIdle = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    kpis,
    (answer) => {
      clearTimeout(timer)
      isIdle.value = false
      if (answer) timer = setTimeout(() => (isIdle.value = true), PAUSE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  const { data, isStale } = useQuery(OVERVIEW_RESTATED, {
    enabled: () => isIdle.value && question.value.segment === null,
    variables: () => ({ period: question.value.period }),
  })
  return computed(() => {
    const all = kpis()
    const isAsked = isIdle.value && !isStale.value && question.value.segment === null
    if (!all || !data.value || !isAsked) return []
    const { revenue, newLeads, mqls, newCustomers } = data.value
    const found = [
      { kpi: all.revenue, restatements: revenue },
      { kpi: all.newLeads, restatements: newLeads },
      { kpi: all.mqls, restatements: mqls },
      { kpi: all.newCustomers, restatements: newCustomers },
    ]
    return mostRestated(found, MOST)
  })
}
