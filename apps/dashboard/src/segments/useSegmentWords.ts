import type { SegmentRule } from '@leadlight/metrics'
import { computed, type ComputedRef } from 'vue'
import type { SegmentsPage_SegmentsQuery } from '../gql/graphql.js'
import { useText } from '../i18n/useText.js'
import { ruleLines, type RuleLine } from './rule-words.js'
import { useValueNames } from './useValueNames.js'

export interface UseSegmentWordsReturn {
  readonly linesOf: ComputedRef<(rule: SegmentRule) => readonly RuleLine[]>
}

/** Writes rules in the names of the workspace. */
export function useSegmentWords(
  all: () => SegmentsPage_SegmentsQuery | undefined,
): UseSegmentWordsReturn {
  const { t } = useText()
  const { nameOf } = useValueNames()
  const named = <T extends { readonly id: string; readonly name: string }>(
    list: readonly T[] | undefined,
    id: string,
  ): string => list?.find((one) => one.id === id)?.name ?? id
  return {
    linesOf: computed(
      () => (rule) =>
        ruleLines(
          rule,
          {
            dimension: (id) => named(all()?.dimensions, id),
            value: nameOf,
            deed: (id) => named(all()?.deeds, id),
            segment: (id) => named(all()?.segments, id),
          },
          t,
        ),
    ),
  }
}
