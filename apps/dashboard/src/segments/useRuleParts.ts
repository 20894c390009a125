import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { SegmentsPage_SegmentsQuery } from '../gql/graphql.js'

/** What rules of the workspace can be made of. */
export interface UseRulePartsReturn {
  readonly dimensions: ComputedRef<SegmentsPage_SegmentsQuery['dimensions']>
  readonly deeds: ComputedRef<SegmentsPage_SegmentsQuery['deeds']>
  /** The segments that a rule may refer to. */
  readonly segments: ComputedRef<SegmentsPage_SegmentsQuery['segments']>
  readonly nameOfDimension: (id: string) => string
}

const PARTS: InjectionKey<UseRulePartsReturn> = Symbol('rule parts')

/** Gives the builder's rows what they offer; `self` is the segment that is edited. */
export function provideRuleParts(
  all: () => Pick<SegmentsPage_SegmentsQuery, 'metric' | 'deeds' | 'segments' | 'dimensions'>,
  self: () => string | null,
): void {
  provide(PARTS, {
    dimensions: computed(() => all().metric.dimensions),
    deeds: computed(() => all().deeds),
    segments: computed(() => all().segments.filter(({ id }) => id !== self())),
    nameOfDimension: (id) => all().dimensions.find((one) => one.id === id)?.name ?? id,
  })
}

/** What the rows of the builder offer. */
export function useRuleParts(): UseRulePartsReturn {
  const parts = inject(PARTS)
  if (!parts) throw new Error('No rule above this component: it belongs below SegmentEditor.')
  return parts
}
