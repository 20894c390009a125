import type { DeedId, DeedObject, DidRule, SegmentRule } from '@leadlight/metrics'

/**
 * A rule while it is written: every part has a key of its own, so that what is typed stays where it
 * is, and may be unfinished. What the builder has no form for is kept as it is.
 */
export type PartDraft = GroupDraft | TestDraft | DeedDraft | ScoreDraft | MemberDraft | RawDraft

export interface GroupDraft {
  readonly kind: 'group'
  readonly key: number
  readonly join: 'and' | 'or' | 'none'
  readonly parts: readonly PartDraft[]
}

export const TESTS = ['in', 'notIn', 'contains', 'isBlank', 'isKnown'] as const

export interface TestDraft {
  readonly kind: 'test'
  readonly key: number
  readonly dimension: string
  readonly test: (typeof TESTS)[number]
  readonly values: readonly string[]
  readonly text: string
}

export const FREQUENCIES = ['atLeast', 'atMost', 'exactly', 'never'] as const
export const SPANS = ['ever', 'lastDays', 'since'] as const

export interface DeedDraft {
  readonly kind: 'deed'
  readonly key: number
  readonly deed: DeedId
  readonly often: (typeof FREQUENCIES)[number]
  readonly times: string
  readonly span: (typeof SPANS)[number]
  readonly days: string
  readonly since: string
  readonly object: DeedObject | 'any'
  readonly values: readonly string[]
  /** What else it was narrowed by. */
  readonly others: Pick<DidRule, DeedObject>
}

export interface ScoreDraft {
  readonly kind: 'score'
  readonly key: number
  readonly atLeast: string
  readonly atMost: string
}

export interface MemberDraft {
  readonly kind: 'member'
  readonly key: number
  readonly segment: string
}

export interface RawDraft {
  readonly kind: 'raw'
  readonly key: number
  readonly rule: SegmentRule
}

export type PartKind = Exclude<PartDraft['kind'], 'raw'>

let keys = 0

/** A part that somebody has just added. */
export function newPart(kind: PartKind): PartDraft {
  const key = ++keys
  switch (kind) {
    case 'group':
      return { kind, key, join: 'or', parts: [newPart('test')] }
    case 'test':
      return { kind, key, dimension: 'source', test: 'in', values: [], text: '' }
    case 'deed':
      return { ...NEW_DEED, key }
    case 'score':
      return { kind, key, atLeast: '50', atMost: '' }
    case 'member':
      return { kind, key, segment: '' }
  }
}

const NEW_DEED: Omit<DeedDraft, 'key'> = {
  kind: 'deed',
  deed: 'formSubmitted',
  often: 'atLeast',
  times: '1',
  span: 'lastDays',
  days: '30',
  since: '',
  object: 'any',
  values: [],
  others: {},
}

/** The rule of a draft; parts that are not finished say nothing yet. */
export function ruleOf(draft: PartDraft): SegmentRule | null {
  switch (draft.kind) {
    case 'group':
      return ruleOfGroup(draft)
    case 'test':
      return ruleOfTest(draft)
    case 'deed':
      return ruleOfDeed(draft)
    case 'score': {
      const { atLeast, atMost } = draft
      const limits = {
        ...(isNumber(atLeast) ? { atLeast: Number(atLeast) } : {}),
        ...(isNumber(atMost) ? { atMost: Number(atMost) } : {}),
      }
      const isWrong = [atLeast, atMost].some((text) => text.trim() !== '' && !isNumber(text))
      return isWrong || Object.keys(limits).length === 0 ? null : { score: limits }
    }
    case 'member':
      return draft.segment === '' ? null : { segment: draft.segment }
    case 'raw':
      return draft.rule
  }
}

/** Whether nothing of a draft is left open. */
export function isFinished(draft: PartDraft): boolean {
  if (draft.kind !== 'group') return ruleOf(draft) !== null
  return draft.parts.length > 0 && draft.parts.every(isFinished)
}

function ruleOfGroup({ join, parts }: GroupDraft): SegmentRule | null {
  const rules = parts.flatMap((part) => ruleOf(part) ?? [])
  const [only] = rules
  if (!only) return null
  switch (join) {
    case 'and':
      return rules.length === 1 ? only : { and: rules }
    case 'or':
      return rules.length === 1 ? only : { or: rules }
    case 'none':
      return { not: rules.length === 1 ? only : { or: rules } }
  }
}

function ruleOfTest({ dimension, test, values, text }: TestDraft): SegmentRule | null {
  switch (test) {
    case 'in':
    case 'notIn':
      return values.length === 0 ? null : { dimension, [test]: values }
    case 'contains':
      return text.trim() === '' ? null : { dimension, contains: text.trim() }
    case 'isBlank':
      return { dimension, isBlank: true }
    case 'isKnown':
      return { dimension, isBlank: false }
  }
}

function ruleOfDeed(draft: DeedDraft): SegmentRule | null {
  const { deed, often, times, span, days, since, object, values, others } = draft
  if (often !== 'never' && !isCount(times)) return null
  if (span === 'lastDays' && !(isCount(days) && Number(days) > 0)) return null
  if (span === 'since' && since === '') return null
  if (object !== 'any' && values.length === 0) return null
  return {
    did: {
      deed,
      ...(often === 'never' ? { atMost: 0 } : { [often]: Number(times) }),
      ...(span === 'lastDays' ? { lastDays: Number(days) } : {}),
      ...(span === 'since' ? { since } : {}),
      ...others,
      ...(object === 'any' ? {} : { [object]: values }),
    },
  }
}

const isNumber = (text: string): boolean =>
  text.trim() !== '' && Number.isFinite(Number(text.trim()))
const isCount = (text: string): boolean => /^\d{1,5}$/.test(text.trim())

/** The draft that a rule is written on by, a group at its root. */
export function draftOf(rule: SegmentRule): GroupDraft {
  const draft = partOf(rule)
  if (draft.kind === 'group') return draft
  const parts = draft.kind === 'raw' && isEmpty(draft.rule) ? [] : [draft]
  return { kind: 'group', key: ++keys, join: 'and', parts }
}

const isEmpty = (rule: SegmentRule): boolean => Object.keys(rule).length === 0

/** What a form would lose is kept as it is. */
function partOf(rule: SegmentRule): PartDraft {
  const key = ++keys
  const form = formOf(rule, key)
  return form && ruleOf(form) !== null ? form : { kind: 'raw', key, rule }
}

function formOf(rule: SegmentRule, key: number): PartDraft | null {
  const [name, ...more] = Object.keys(rule).filter((word) => word !== 'dimension')
  if (name === undefined || more.length > 0) return null
  const { and, or, not, did, score, segment } = rule
  if (and) return { kind: 'group', key, join: 'and', parts: and.map(partOf) }
  if (or) return { kind: 'group', key, join: 'or', parts: or.map(partOf) }
  if (not) return { kind: 'group', key, join: 'none', parts: noneOf(not).map(partOf) }
  if (did) return deedOf(did, key)
  if (score) return { kind: 'score', key, atLeast: word(score.atLeast), atMost: word(score.atMost) }
  if (segment !== undefined) return { kind: 'member', key, segment }
  return testOf(rule, key)
}

/** What must not hold, one by one: the conditions of an `or` that stands alone, or the whole. */
export function noneOf(not: SegmentRule): readonly SegmentRule[] {
  const { or, ...others } = not
  return or && or.length > 0 && isEmpty(others) ? or : [not]
}

const word = (number: number | undefined): string => (number === undefined ? '' : String(number))

function testOf(rule: SegmentRule, key: number): TestDraft | null {
  const { dimension, is, in: among, notIn, contains, isBlank } = rule
  if (dimension === undefined) return null
  const test = (name: TestDraft['test'], values: readonly string[] = [], text = ''): TestDraft => ({
    kind: 'test',
    key,
    dimension,
    test: name,
    values,
    text,
  })
  if (is !== undefined) return test('in', [is])
  if (among) return test('in', among)
  if (notIn) return test('notIn', notIn)
  if (contains !== undefined) return test('contains', [], contains)
  return isBlank === undefined ? null : test(isBlank ? 'isBlank' : 'isKnown')
}

function deedOf(did: DidRule, key: number): DeedDraft | null {
  const { deed, atLeast, atMost, exactly, since, lastDays, ...objects } = did
  const limits = [atLeast, atMost, exactly].filter((limit) => limit !== undefined)
  if (limits.length > 1 || (since !== undefined && lastDays !== undefined)) return null
  const often = (): Pick<DeedDraft, 'often' | 'times'> => {
    if (exactly !== undefined) return { often: 'exactly', times: String(exactly) }
    if (atMost === 0) return { often: 'never', times: '1' }
    if (atMost !== undefined) return { often: 'atMost', times: String(atMost) }
    return { often: 'atLeast', times: String(atLeast ?? 1) }
  }
  const [first, ...rest] = Object.entries(objects) as [DeedObject, readonly string[]][]
  return {
    ...NEW_DEED,
    key,
    deed,
    ...often(),
    span: lastDays !== undefined ? 'lastDays' : since !== undefined ? 'since' : 'ever',
    days: String(lastDays ?? 30),
    since: since ?? '',
    object: first?.[0] ?? 'any',
    values: first?.[1] ?? [],
    others: Object.fromEntries(rest),
  }
}
