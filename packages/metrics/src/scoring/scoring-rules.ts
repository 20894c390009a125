import type { Filter } from '../query/filter.js'

/** What people do that rules may score: qualifying engagements, and the loss of the last channel. */
export const SCORED_ACTIVITIES = [
  'emailClicked',
  'formSubmitted',
  'visit',
  'emailReplied',
  'attended',
  'callInbound',
  'chatInbound',
  'socialShare',
  'socialComment',
  'optedOut',
] as const
export type ScoredActivity = (typeof SCORED_ACTIVITIES)[number]

/** Points for what somebody is. */
export interface FitRule {
  readonly name: string
  /** Leads of whom it is true now have the points. */
  readonly when: Filter
  readonly points: number
}

/** Old behaviour counts for less: so many percent of its points are gone each time so many days have passed. */
export interface ScoreDecay {
  /** Of the points at first, 1 to 100: 100 takes all of them at once. */
  readonly percent: number
  readonly everyDays: number
}

/** Points for what somebody does, each time. */
export interface EngagementRule {
  readonly name: string
  readonly activities: readonly ScoredActivity[]
  /** Which of them, by what an engagement bears; all where left out. */
  readonly when?: Filter
  readonly points: number
  /** The most that the rule gives or takes, above 0; no limit where null. */
  readonly cap: number | null
  readonly decay: ScoreDecay | null
}

/**
 * How to score leads. The score just before an instant is the sum of all rules, each engagement
 * rule within its cap, then held between `minimum` and `maximum`. Whom no rule has touched is unscored.
 */
export interface ScoringRules {
  readonly fit: readonly FitRule[]
  readonly engagement: readonly EngagementRule[]
  readonly minimum: number | null
  readonly maximum: number | null
}

/** Decimals of points that are kept. */
const POINT_DECIMALS = 3

/** What is wrong with a rule, and where. */
export interface ScoringProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly suggestion: string
}

const MOST_RULES = 200
const MOST_POINTS = 10_000
const MOST_DAYS = 3_650

/** All that is wrong with rules, but for their filters; empty where nothing is. */
export function scoringProblems(rules: ScoringRules): readonly ScoringProblem[] {
  const { fit, engagement, minimum, maximum } = rules
  const found: ScoringProblem[] = []
  const add = (path: ScoringProblem['path'], message: string, suggestion: string): void => {
    found.push({ path, message, suggestion })
  }
  const count = fit.length + engagement.length
  if (count === 0 || count > MOST_RULES) {
    add([], `There are ${count} rules.`, `Give 1 to ${MOST_RULES} rules of fit and engagement.`)
  }
  const names = new Set<string>()
  for (const { room, index, name, points } of [
    ...fit.map((rule, index) => ({ room: 'fit', index, ...rule })),
    ...engagement.map((rule, index) => ({ room: 'engagement', index, ...rule })),
  ]) {
    if (name.trim().length < 1 || name.length > 100) {
      add(
        [room, index, 'name'],
        'A rule needs a name of 1 to 100 characters.',
        'Say what it scores.',
      )
    } else if (names.has(name)) {
      add([room, index, 'name'], `Two rules are called “${name}”.`, 'Rename one of them.')
    }
    names.add(name)
    if (points === 0 || !isPoints(points)) {
      add(
        [room, index, 'points'],
        `“${name}” gives ${points} points.`,
        `Points are numbers from -${MOST_POINTS} to ${MOST_POINTS} with up to ${POINT_DECIMALS} decimals, but not 0.`,
      )
    }
  }
  engagement.forEach((rule, i) => found.push(...engagementProblems(rule, ['engagement', i])))
  for (const [name, limit] of [
    ['minimum', minimum],
    ['maximum', maximum],
  ] as const) {
    if (limit !== null && !isPoints(limit)) {
      add(
        [name],
        `\`${name}\` is ${limit}.`,
        `Give a number of at most ${MOST_POINTS}, or nothing.`,
      )
    }
  }
  if (minimum !== null && maximum !== null && minimum >= maximum) {
    add(
      ['maximum'],
      `The score is to lie between ${minimum} and ${maximum}.`,
      'Give a maximum above the minimum.',
    )
  }
  return found
}

function engagementProblems(
  { name, activities, when, cap, decay }: EngagementRule,
  path: ScoringProblem['path'],
): readonly ScoringProblem[] {
  const found: ScoringProblem[] = []
  const add = (at: string, message: string, suggestion: string): void => {
    found.push({ path: [...path, at], message, suggestion })
  }
  const strange = activities.filter((activity) => !SCORED_ACTIVITIES.includes(activity))
  if (activities.length === 0 || strange.length > 0) {
    add(
      'activities',
      `“${name}” scores ${strange.length > 0 ? `\`${strange.join('`, `')}\`` : 'nothing that people do'}.`,
      `Name some of ${SCORED_ACTIVITIES.map((activity) => `\`${activity}\``).join(', ')}.`,
    )
  }
  if (when !== undefined && activities.includes('optedOut')) {
    add(
      'when',
      '`optedOut` is no engagement: it bears no campaign and no asset.',
      'Score it by a rule of its own, without `when`.',
    )
  }
  if (cap !== null && !(cap > 0 && isPoints(cap))) {
    add(
      'cap',
      `The cap of “${name}” is ${cap}.`,
      `A cap is above 0 and at most ${MOST_POINTS}; leave it out for none.`,
    )
  }
  if (decay && !isShare(decay.percent)) {
    add(
      'decay',
      `“${name}” loses ${decay.percent} percent at a time.`,
      'Give whole percents from 1 to 100.',
    )
  }
  if (
    decay &&
    !(Number.isInteger(decay.everyDays) && decay.everyDays >= 1 && decay.everyDays <= MOST_DAYS)
  ) {
    add(
      'decay',
      `“${name}” loses points every ${decay.everyDays} days.`,
      `Give whole days from 1 to ${MOST_DAYS}.`,
    )
  }
  return found
}

const isShare = (percent: number): boolean =>
  Number.isInteger(percent) && percent >= 1 && percent <= 100

const isPoints = (points: number): boolean =>
  Number.isFinite(points) &&
  Math.abs(points) <= MOST_POINTS &&
  Math.round(points * 10 ** POINT_DECIMALS) / 10 ** POINT_DECIMALS === points
