import type { SegmentRule } from '@leadlight/metrics'
import { onScopeDispose, readonly, shallowRef, watch, type ShallowRef } from 'vue'
import { failureOf, type Failure } from '../apollo/failure.js'
import { useClient } from '../apollo/useClient.js'
import type { SegmentsPage_PreviewQuery } from '../gql/graphql.js'
import { PREVIEW } from './segment-queries.js'

/** Typing pauses for at least this long before anything is asked. */
const PAUSE_MS = 250

export interface UseLiveCountReturn {
  /** The last answer; it stays while the next one is on its way. */
  readonly count: Readonly<ShallowRef<SegmentsPage_PreviewQuery['previewSegment'] | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly isCounting: Readonly<ShallowRef<boolean>>
}

/**
 * How many leads a rule finds while it is written: asked once typing pauses. A question that is
 * overtaken is given up, and what still comes of it is dropped.
 */
export function useLiveCount(
  rule: () => SegmentRule | null,
  id: () => string | null,
): UseLiveCountReturn {
  const client = useClient()
  const count = shallowRef<SegmentsPage_PreviewQuery['previewSegment']>()
  const failure = shallowRef<Failure>()
  const isCounting = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  async function ask(asked: SegmentRule): Promise<void> {
    const mine = new AbortController()
    running = mine
    try {
      const { data } = await client.query({
        query: PREVIEW,
        variables: { rule: asked, id: id() },
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal: mine.signal }, queryDeduplication: false },
      })
      if (mine !== running) return
      count.value = data?.previewSegment
      failure.value = undefined
    } catch (error) {
      if (mine === running) failure.value = failureOf(error)
    } finally {
      if (mine === running) isCounting.value = false
    }
  }

  function giveUp(): void {
    clearTimeout(timer)
    running?.abort()
    running = undefined
  }

  watch(
    () => JSON.stringify(rule()),
    (text) => {
      giveUp()
      const asked = JSON.parse(text) as SegmentRule | null
      isCounting.value = asked !== null
      if (asked) timer = setTimeout(() => void ask(asked), PAUSE_MS)
      else count.value = undefined
    },
    { immediate: true },
  )
  onScopeDispose(giveUp)

  return { count: readonly(count), failure, isCounting }
}
