import type { DidRule, SegmentRule } from '@leadlight/metrics'
import type { Text } from '../i18n/useText.js'
import { noneOf } from './rule-draft.js'

/** What people call the things that a rule names. */
export interface RuleNames {
  readonly dimension: (id: string) => string
  readonly value: (dimension: string, value: string) => string
  readonly deed: (id: string) => string
  readonly segment: (id: string) => string
}

/** A rule as lines of words: what has to hold, and below it what that is made of. */
export interface RuleLine {
  readonly depth: number
  readonly text: string
}

/** Writes a rule in words, one line for each condition. */
export function ruleLines(
  rule: SegmentRule,
  names: RuleNames,
  t: Text,
  depth = 0,
): readonly RuleLine[] {
  const parts = partsOf(rule)
  if (parts.length === 0) return [{ depth, text: t('rule.everybody') }]
  if (parts.length > 1) return group(parts, t('rule.all'), names, t, depth)
  const { and, or, not, did, score, segment } = rule
  if (and) return group(and, t('rule.all'), names, t, depth)
  if (or) return group(or, t('rule.any'), names, t, depth)
  if (not) return group(noneOf(not), t('rule.none'), names, t, depth)
  const line = (text: string): readonly RuleLine[] => [{ depth, text }]
  if (did) return line(didWords(did, names, t))
  if (score) {
    const { atLeast, atMost } = score
    if (atLeast !== undefined && atMost !== undefined) {
      return line(t('rule.scoreBetween', { atLeast, atMost }))
    }
    return line(
      atMost === undefined
        ? t('rule.scoreAtLeast', { atLeast: atLeast ?? 0 })
        : t('rule.scoreAtMost', { atMost }),
    )
  }
  if (segment !== undefined) return line(t('rule.member', { segment: names.segment(segment) }))
  return line(testWords(rule, names, t))
}

function group(
  rules: readonly SegmentRule[],
  title: string,
  names: RuleNames,
  t: Text,
  depth: number,
): readonly RuleLine[] {
  return [
    { depth, text: title },
    ...rules.flatMap((inner) => ruleLines(inner, names, t, depth + 1)),
  ]
}

/** The conditions of one object, each by itself. */
function partsOf({ dimension, ...rest }: SegmentRule): readonly SegmentRule[] {
  return Object.entries(rest).map(([key, value]): SegmentRule => {
    const isTest = !['and', 'or', 'not', 'did', 'score', 'segment'].includes(key)
    return { ...(isTest && dimension !== undefined ? { dimension } : {}), [key]: value }
  })
}

function testWords(rule: SegmentRule, names: RuleNames, t: Text): string {
  const { dimension: id = '', is, in: among, notIn, between, contains, isBlank } = rule
  const dimension = names.dimension(id)
  const list = (values: readonly string[]): string =>
    values.map((value) => `“${names.value(id, value)}”`).join(t('rule.or'))
  if (is !== undefined) return t('rule.in', { dimension, values: list([is]) })
  if (among) return t('rule.in', { dimension, values: list(among) })
  if (notIn) return t('rule.notIn', { dimension, values: list(notIn) })
  if (between) return t('rule.between', { dimension, from: between[0], to: between[1] })
  if (contains !== undefined) return t('rule.contains', { dimension, text: contains })
  return t(isBlank === true ? 'rule.isBlank' : 'rule.isKnown', { dimension })
}

function didWords(did: DidRule, names: RuleNames, t: Text): string {
  const { atLeast, atMost, exactly, since, lastDays } = did
  const deed = names.deed(did.deed)
  const often = (): string => {
    if (exactly !== undefined) return t('rule.exactly', { count: exactly, times: exactly })
    if (atMost === 0) return t('rule.never')
    if (atLeast !== undefined && atMost !== undefined) {
      return t('rule.oftenBetween', { atLeast, atMost })
    }
    if (atMost !== undefined) return t('rule.atMost', { count: atMost, times: atMost })
    return t('rule.atLeast', { count: atLeast ?? 1, times: atLeast ?? 1 })
  }
  const objects = (['campaign', 'asset', 'channel', 'program'] as const).flatMap((object) => {
    const values = did[object]
    if (!values) return []
    const list = values.map((value) => `“${names.value(object, value)}”`).join(t('rule.or'))
    return [t('rule.object', { object: names.dimension(object).toLowerCase(), values: list })]
  })
  const when = [
    ...(lastDays === undefined ? [] : [t('rule.lastDays', { count: lastDays, days: lastDays })]),
    ...(since === undefined ? [] : [t('rule.since', { day: since })]),
  ]
  return [t('rule.did', { deed }), often(), ...objects, ...when].join(', ')
}
