import type { Calendar } from '@leadlight/metrics'
import { Field, Float, InputType, Int } from 'type-graphql'

import { CalendarEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { StageIdScalar } from '../../graphql/scalars/id-scalars.js'
import { TouchWeightsInput } from '../attribution/attribution.input.js'

@InputType('FollowUpSettingsInput', {
  description: 'How soon sales is to get in touch; what is left out stays as it is.',
})
export class FollowUpSettingsInput {
  @Field(() => [Int], { nullable: true, description: 'Working days, Monday 1 to Sunday 7.' })
  days?: number[] | null

  @Field(() => String, { nullable: true, description: 'When they begin, such as 09:00.' })
  opens?: string | null

  @Field(() => String, { nullable: true, description: 'When they end, such as 17:00.' })
  closes?: string | null

  @Field(() => Float, { nullable: true, description: 'Hours of work, above 0.' })
  withinHours?: number | null
}

@InputType('ChurnSettingsInput', { description: 'When customers count as lost.' })
export class ChurnSettingsInput {
  @Field(() => Int, { nullable: true, description: 'Days of grace after a paid term.' })
  graceDays?: number | null

  @Field(() => Int, { nullable: true, description: 'Days after the last purchase.' })
  inactivityDays?: number | null
}

@InputType('NurtureSettingsInput', { description: 'When leads count as gone quiet.' })
export class NurtureSettingsInput {
  @Field(() => Int, { nullable: true, description: 'Days nurtured before somebody is dormant.' })
  nurturedDays?: number | null

  @Field(() => Int, { nullable: true, description: 'Days of silence before somebody is dormant.' })
  silentDays?: number | null

  @Field(() => Int, { nullable: true, description: 'Days of silence before somebody is stalled.' })
  stalledDays?: number | null
}

@InputType('EmailSettingsInput', { description: 'How responses to messages count.' })
export class EmailSettingsInput {
  @Field(() => Int, { nullable: true, description: 'Days after a message for which they do.' })
  responseDays?: number | null
}

@InputType('MqlRuleInput', {
  description:
    'What an MQL is from a day on. Earlier days keep the rule that they had, and charts tell the break.',
})
export class MqlRuleInput {
  @Field(() => Float, {
    nullable: true,
    description: 'The score from which on a lead is like an MQL; null for none.',
  })
  threshold?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'What marketing and sales have agreed on, in words.',
  })
  rule?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it holds; today where left out. The first rule of all has always held.',
  })
  since?: string | null
}

@InputType('StageLimitInput', { description: 'How long leads may stay in a stage.' })
export class StageLimitInput {
  @Field(() => StageIdScalar, { description: 'The stage.' })
  stage: string

  @Field(() => Int, { nullable: true, description: 'So many days; null for no limit.' })
  limitDays?: number | null
}

@InputType('OwnModelInput', {
  description: 'An attribution model of the workspace: either weights or a half-life.',
})
export class OwnModelInput {
  @Field(() => String, { description: 'Its name in questions, such as `ourModel`.' })
  id: string

  @Field(() => String, { description: 'What people call it.' })
  name: string

  @Field(() => TouchWeightsInput, { nullable: true, description: 'Shares that sum to 1.' })
  weights?: TouchWeightsInput | null

  @Field(() => Int, { nullable: true, description: 'After how many days a touch counts half.' })
  halfLifeDays?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How far it looks back; for ever where left out.',
  })
  lookbackDays?: number | null
}

@InputType('WorkspaceSettingsInput', {
  description: 'What is to change of a workspace; what is left out stays as it is.',
})
export class WorkspaceSettingsInput {
  @Field(() => String, { nullable: true, description: 'What people call it.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'The IANA zone whose days are meant.' })
  zone?: string | null

  @Field(() => String, { nullable: true, description: 'The currency of its money, ISO 4217.' })
  currency?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The first day of a week, Monday 1 to Sunday 7.',
  })
  weekStart?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The month in which the fiscal year begins, 1 to 12.',
  })
  fiscalYearStart?: number | null

  @Field(() => CalendarEnum, {
    nullable: true,
    description: 'What its months, quarters and years are made of.',
  })
  calendar?: Calendar | null

  @Field(() => MqlRuleInput, { nullable: true, description: 'What an MQL is, from a day on.' })
  mqlRule?: MqlRuleInput | null

  @Field(() => [Float], {
    nullable: true,
    description: 'The scores at which a band ends and the next one begins, rising.',
  })
  scoreBands?: number[] | null

  @Field(() => FollowUpSettingsInput, { nullable: true, description: 'How soon sales follows up.' })
  followUp?: FollowUpSettingsInput | null

  @Field(() => ChurnSettingsInput, {
    nullable: true,
    description: 'When customers count as lost.',
  })
  churn?: ChurnSettingsInput | null

  @Field(() => NurtureSettingsInput, {
    nullable: true,
    description: 'When leads count as gone quiet.',
  })
  nurture?: NurtureSettingsInput | null

  @Field(() => EmailSettingsInput, {
    nullable: true,
    description: 'How responses to messages count.',
  })
  email?: EmailSettingsInput | null

  @Field(() => [OwnModelInput], {
    nullable: true,
    description: 'Attribution models of its own: all of them, since those left out are gone.',
  })
  attributionModels?: OwnModelInput[] | null

  @Field(() => [StageLimitInput], {
    nullable: true,
    description: 'How long leads may stay in stages; others keep their limit.',
  })
  stageLimits?: StageLimitInput[] | null
}
