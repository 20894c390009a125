import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { StageIdScalar } from '../../graphql/scalars/id-scalars.js'
import { TouchWeightType } from '../attribution/attribution-model.type.js'

@ObjectType('FollowUpSettings', {
  description: 'How soon sales is to get in touch with a lead that was handed over.',
})
export class FollowUpSettingsType {
  @Field(() => [Int], { description: 'The days on which people work, Monday 1 to Sunday 7.' })
  readonly days: readonly number[]

  @Field(() => String, { description: 'When they begin, such as 09:00.' })
  readonly opens: string

  @Field(() => String, { description: 'When they leave, such as 17:00.' })
  readonly closes: string

  @Field(() => Float, { description: 'Within so many hours of work.' })
  readonly withinHours: number
}

@ObjectType('ChurnSettings', { description: 'How long a customer is waited for, in days.' })
export class ChurnSettingsType {
  @Field(() => Int, { description: 'After the end of a paid term, for the next one.' })
  readonly graceDays: number

  @Field(() => Int, { description: 'Without a subscription, after the last purchase.' })
  readonly inactivityDays: number
}

@ObjectType('NurtureSettings', { description: 'When a lead counts as gone quiet, in days.' })
export class NurtureSettingsType {
  @Field(() => Int, { description: 'Dormant is who has been nurtured for so long …' })
  readonly nurturedDays: number

  @Field(() => Int, { description: '… and has been silent for so long.' })
  readonly silentDays: number

  @Field(() => Int, {
    description: 'Stalled is who is stuck in a stage and has been silent for so long.',
  })
  readonly stalledDays: number
}

@ObjectType('EmailSettings', { description: 'How responses to messages count.' })
export class EmailSettingsType {
  @Field(() => Int, { description: 'For how many days after a message they do.' })
  readonly responseDays: number
}

@ObjectType('MqlRuleVersion', { description: 'What an MQL was, from a day on.' })
export class MqlRuleVersionType {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it holds; null for ever since.',
  })
  readonly since: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'The score from which on a lead is like an MQL; null for none.',
  })
  readonly threshold: number | null

  @Field(() => String, {
    nullable: true,
    description: 'What marketing and sales have agreed on, in words.',
  })
  readonly rule: string | null
}

@ObjectType('StageLimit', { description: 'How long leads may stay in a stage.' })
export class StageLimitType {
  @Field(() => StageIdScalar, { description: 'The stage.' })
  readonly stage: string

  @Field(() => Int, { nullable: true, description: 'So many days; null for no limit.' })
  readonly limitDays: number | null
}

@ObjectType('OwnModel', {
  description: 'An attribution model of the workspace: either weights or a half-life.',
})
export class OwnModelType {
  @Field(() => String, { description: 'Its name in questions.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => [TouchWeightType], {
    nullable: true,
    description: 'What it gives to which touch; null where age decides.',
  })
  readonly weights: readonly TouchWeightType[] | null

  @Field(() => Int, { nullable: true, description: 'After how many days a touch counts half.' })
  readonly halfLifeDays: number | null

  @Field(() => Int, { nullable: true, description: 'How far it looks back; null for ever.' })
  readonly lookbackDays: number | null
}

@ObjectType('EarlierAttributionModel', { description: 'What a model of a workspace once was.' })
class EarlierModelType extends OwnModelType {
  @Field(() => DateTimeScalar, { description: 'Until when it was so.' })
  readonly until: string
}

@ObjectType('WorkspaceSettings', {
  description: 'What a workspace has settled for itself; shipped values where it has not.',
})
export class WorkspaceSettingsType {
  @Field(() => FollowUpSettingsType, { description: 'How soon sales follows up.' })
  readonly followUp: FollowUpSettingsType

  @Field(() => ChurnSettingsType, { description: 'When customers count as lost.' })
  readonly churn: ChurnSettingsType

  @Field(() => NurtureSettingsType, { description: 'When leads count as gone quiet.' })
  readonly nurture: NurtureSettingsType

  @Field(() => EmailSettingsType, { description: 'How responses to messages count.' })
  readonly email: EmailSettingsType

  @Field(() => [Float], {
    description: 'The scores at which a band of `scoreBand` ends and the next one begins.',
  })
  readonly scoreBands: readonly number[]

  @Field(() => [MqlRuleVersionType], {
    description: 'Every rule that was ever in force, earliest first.',
  })
  readonly mqlRules: readonly MqlRuleVersionType[]

  @Field(() => [StageLimitType], { description: 'How long leads may stay in each stage.' })
  readonly stageLimits: readonly StageLimitType[]

  @Field(() => [OwnModelType], { description: 'Attribution models of its own.' })
  readonly attributionModels: readonly OwnModelType[]

  @Field(() => [EarlierModelType], {
    description:
      'What its models were before they were changed or removed, the latest first; answers as of then tell by them.',
  })
  readonly earlierAttributionModels: readonly EarlierModelType[]
}
