import { DEED_IDS, DEEDS } from '@leadlight/metrics'
import type { DeedId } from '@leadlight/metrics'
import { Field, Float, ID, InputType, Int } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DimensionTests } from '../filter/dimension-tests.input.js'

export const DeedIdEnum = wordEnum(
  'DeedId',
  'What people did or went through, as rules of segments count it.',
  DEED_IDS,
  Object.fromEntries(DEEDS.map(({ id, name, about }) => [id, `${name}: ${about}`])),
)

@InputType('DidInput', {
  description:
    'Something done so often, counted up to the moment at which membership is told; once or more where nothing says how often.',
})
export class DidInput {
  @Field(() => DeedIdEnum, { description: 'What.' })
  deed: DeedId

  @Field(() => Int, { nullable: true, description: 'So often or more often.' })
  atLeast?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'So often or less; 0 for those who did not.',
  })
  atMost?: number | null

  @Field(() => Int, { nullable: true, description: 'Neither more nor less often.' })
  exactly?: number | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that counts, in the workspace’s zone.',
  })
  since?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Only the last so many days of 24 hours count: membership expires by itself.',
  })
  lastDays?: number | null

  @Field(() => [String], {
    nullable: true,
    description: 'References of campaigns, as the dimension’s values are: any of them.',
  })
  campaign?: string[] | null

  @Field(() => [String], { nullable: true, description: 'References of assets: any of them.' })
  asset?: string[] | null

  @Field(() => [String], { nullable: true, description: 'Channels: any of them.' })
  channel?: string[] | null

  @Field(() => [String], { nullable: true, description: 'References of programs: any of them.' })
  program?: string[] | null
}

@InputType('ScoreLimitsInput', {
  description: 'Limits of a score, both included; one that nothing has scored is blank.',
})
export class ScoreLimitsInput {
  @Field(() => Float, { nullable: true, description: 'So much or more.' })
  atLeast?: number | null

  @Field(() => Float, { nullable: true, description: 'So much or less.' })
  atMost?: number | null
}

@InputType('SegmentRuleInput', {
  description:
    'Who belongs to a segment: conditions on what leads are, have done and score, and on other segments; several keys of one object all have to hold. A blank value matches nothing but `isBlank: true`, not even a `not`; whether somebody did something, or is in a segment, is never blank.',
})
export class SegmentRuleInput extends DimensionTests {
  @Field(() => [SegmentRuleInput], { nullable: true, description: 'All of these hold.' })
  and?: SegmentRuleInput[] | null

  @Field(() => [SegmentRuleInput], {
    nullable: true,
    description: 'At least one of these holds.',
  })
  or?: SegmentRuleInput[] | null

  @Field(() => SegmentRuleInput, { nullable: true, description: 'This does not hold.' })
  not?: SegmentRuleInput | null

  @Field(() => DidInput, { nullable: true, description: 'They did this.' })
  did?: DidInput | null

  @Field(() => ScoreLimitsInput, { nullable: true, description: 'Their score lies here.' })
  score?: ScoreLimitsInput | null

  @Field(() => ID, { nullable: true, description: 'They are in this segment at the same time.' })
  segment?: string | null
}
