import type { SegmentRule } from '@leadlight/metrics'
import type {
  EngagementRuleInput,
  FilterInput,
  ScoredActivity,
  ScoringRulesInput,
} from '../gql/graphql.js'
import { draftOf, newPart, ruleOf, type PartDraft } from '../segments/rule-draft.js'

/** A rule for what leads are, while it is written. */
export interface FitDraft {
  readonly key: number
  readonly name: string
  readonly points: string
  readonly when: PartDraft
}

/** A rule for what leads do, while it is written. */
export interface EngagementDraft {
  readonly key: number
  readonly name: string
  readonly points: string
  readonly activities: readonly ScoredActivity[]
  readonly cap: string
  readonly percent: string
  readonly everyDays: string
  /** Which of them: the editor has no form for it and keeps it. */
  readonly when: FilterInput | null
}

/** A set of rules while it is written. */
export interface ScoringDraft {
  readonly fit: readonly FitDraft[]
  readonly engagement: readonly EngagementDraft[]
  readonly minimum: string
  readonly maximum: string
}

/** Rules as the API tells them. */
interface ToldRules {
  readonly fit: readonly {
    readonly name: string
    readonly points: number
    readonly when: unknown
  }[]
  readonly engagement: readonly {
    readonly name: string
    readonly points: number
    readonly activities: readonly ScoredActivity[]
    readonly cap: number | null
    readonly decay: { readonly percent: number; readonly everyDays: number } | null
    readonly when: unknown
  }[]
  readonly minimum: number | null
  readonly maximum: number | null
}

let keys = 0

/** A rule that somebody has just added. */
export const newFit = (): FitDraft => ({
  key: ++keys,
  name: '',
  points: '10',
  when: newPart('test'),
})

export const newEngagement = (): EngagementDraft => ({
  key: ++keys,
  name: '',
  points: '5',
  activities: [],
  cap: '',
  percent: '',
  everyDays: '',
  when: null,
})

const word = (value: number | null | undefined): string => (value == null ? '' : String(value))

/** The draft that a set of rules is written on by. */
export const scoringDraft = (rules: ToldRules): ScoringDraft => ({
  fit: rules.fit.map(({ name, points, when }) => {
    const { join, parts, ...group } = draftOf(when as SegmentRule)
    const [only, ...more] = parts
    const whole: PartDraft = { ...group, join, parts }
    return {
      key: ++keys,
      name,
      points: word(points),
      when:
        only?.kind === 'test' && more.length === 0 && join !== 'none' ? only : rawOf(whole, when),
    }
  }),
  engagement: rules.engagement.map(({ name, points, activities, cap, decay, when }) => ({
    key: ++keys,
    name,
    points: word(points),
    activities,
    cap: word(cap),
    percent: word(decay?.percent),
    everyDays: word(decay?.everyDays),
    when: when ?? null,
  })),
  minimum: word(rules.minimum),
  maximum: word(rules.maximum),
})

const rawOf = ({ key }: PartDraft, when: unknown): PartDraft => ({
  kind: 'raw',
  key,
  rule: when as SegmentRule,
})

/** Where a draft says too little to be tried: a key of its rules, or a limit. */
export type ScoringGap = number | 'minimum' | 'maximum' | 'rules'

/** What a draft asks, or what of it is not finished. */
export function scoringRulesOf(
  draft: ScoringDraft,
):
  | { readonly rules: ScoringRulesInput; readonly gaps: readonly [] }
  | { readonly rules: null; readonly gaps: readonly ScoringGap[] } {
  const gaps: ScoringGap[] = []
  const limit = (place: 'minimum' | 'maximum') => {
    const value = numberOf(draft[place])
    if (value === undefined) gaps.push(place)
    return value ?? null
  }
  const fit = draft.fit.flatMap(({ key, name, points, when }) => {
    const rule = ruleOf(when)
    const value = numberOf(points)
    if (name.trim() !== '' && rule && value)
      return [{ name: name.trim(), points: value, when: rule }]
    gaps.push(key)
    return []
  })
  const engagement = draft.engagement.flatMap((one) => {
    const rule = engagementOf(one)
    if (!rule) gaps.push(one.key)
    return rule ? [rule] : []
  })
  const limits = { minimum: limit('minimum'), maximum: limit('maximum') }
  if (draft.fit.length + draft.engagement.length === 0) gaps.push('rules')
  if (gaps.length > 0) return { rules: null, gaps }
  return { rules: { fit, engagement, ...limits }, gaps: [] }
}

function engagementOf(draft: EngagementDraft): EngagementRuleInput | null {
  const { name, activities, when } = draft
  const points = numberOf(draft.points)
  const cap = numberOf(draft.cap)
  const percent = numberOf(draft.percent)
  const everyDays = numberOf(draft.everyDays)
  if (name.trim() === '' || activities.length === 0 || !points || cap === undefined) return null
  if (percent === undefined || everyDays === undefined) return null
  if ((percent === null) !== (everyDays === null)) return null
  return {
    name: name.trim(),
    activities: [...activities],
    points,
    cap,
    decay: percent === null || everyDays === null ? null : { percent, everyDays },
    when,
  }
}

/** Null for nothing; undefined for what is no number. */
function numberOf(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  return Number.isFinite(Number(typed)) ? Number(typed) : undefined
}
