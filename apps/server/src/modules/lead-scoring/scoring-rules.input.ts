import type { ScoredActivity, ScoringRules } from '@leadlight/metrics'
import { SCORED_ACTIVITIES } from '@leadlight/metrics'
import { Field, Float, InputType, Int } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'

export const ScoredActivityEnum = wordEnum(
  'ScoredActivity',
  'What people do that rules may score: what shows interest, done by a person as far as anybody can tell.',
  SCORED_ACTIVITIES,
  {
    optedOut: 'The last way to reach the person is lost: opted out, unsubscribed or bounced hard.',
  },
)

@InputType('FitRuleInput', { description: 'Points for what a lead is.' })
export class FitRuleInput {
  @Field(() => String, { description: 'What it is called, within its set.' })
  name: string

  @Field(() => FilterInput, { description: 'Leads of whom this is true now have the points.' })
  when: FilterInput

  @Field(() => Float, { description: 'Up to three decimals, not 0.' })
  points: number
}

@InputType('ScoreDecayInput', { description: 'How points fade.' })
export class ScoreDecayInput {
  @Field(() => Int, {
    description:
      'So many percent of the points at first are gone each time; 100 takes all at once.',
  })
  percent: number

  @Field(() => Int, { description: 'Each time so many days of 24 hours have passed.' })
  everyDays: number
}

@InputType('EngagementRuleInput', { description: 'Points for what a lead does, each time.' })
export class EngagementRuleInput {
  @Field(() => String, { description: 'What it is called, within its set.' })
  name: string

  @Field(() => [ScoredActivityEnum], { description: 'What is scored.' })
  activities: ScoredActivity[]

  @Field(() => FilterInput, {
    nullable: true,
    description: 'Which of them, by campaign, asset and all that an engagement bears.',
  })
  when?: FilterInput | null

  @Field(() => Float, { description: 'Up to three decimals, not 0; below 0 to take points.' })
  points: number

  @Field(() => Float, {
    nullable: true,
    description: 'The most that the rule gives or takes, above 0; no limit where left out.',
  })
  cap?: number | null

  @Field(() => ScoreDecayInput, {
    nullable: true,
    description: 'How its points fade; they stay where left out.',
  })
  decay?: ScoreDecayInput | null
}

@InputType('ScoringRulesInput', {
  description:
    'How to score leads: the sum of all rules, each within its cap, held between two limits. Whom no rule touches is unscored.',
})
export class ScoringRulesInput {
  @Field(() => [FitRuleInput], { nullable: true, description: 'Points for what leads are.' })
  fit?: FitRuleInput[] | null

  @Field(() => [EngagementRuleInput], { nullable: true, description: 'Points for what leads do.' })
  engagement?: EngagementRuleInput[] | null

  @Field(() => Float, {
    nullable: true,
    description: 'No score is lower; no limit where left out.',
  })
  minimum?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'No score is higher; no limit where left out.',
  })
  maximum?: number | null
}

/** The rules of an input, as plain data. */
export function toScoringRules({
  fit,
  engagement,
  minimum,
  maximum,
}: ScoringRulesInput): ScoringRules {
  return {
    fit: (fit ?? []).map(({ name, when, points }, i) => ({
      name,
      when: toFilter(when, ['rules', 'fit', i, 'when']),
      points,
    })),
    engagement: (engagement ?? []).map(({ name, activities, when, points, cap, decay }, i) => ({
      name,
      activities,
      ...(when == null ? {} : { when: toFilter(when, ['rules', 'engagement', i, 'when']) }),
      points,
      cap: cap ?? null,
      decay: decay ? { percent: decay.percent, everyDays: decay.everyDays } : null,
    })),
    minimum: minimum ?? null,
    maximum: maximum ?? null,
  }
}
