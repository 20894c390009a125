import { Field, Float, Int, ObjectType } from 'type-graphql'

import { UnitEnum, wordEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { CAUSES } from './causes.js'
import { KeptNumberType } from './kept-number.type.js'

export const RestatementCauseEnum = wordEnum(
  'RestatementCause',
  'Why a number of a closed month is another one now.',
  CAUSES,
  {
    RULE_VERSION: 'The metric’s definition, or what counts as a person’s deed, has a new version.',
    LATE_DATA: 'Something became known that had happened by then.',
    LATER_EVENT: 'Something happened since that belongs to the month, such as an answer in time.',
    REFUND: 'Revenue was paid back, amended or reopened.',
    CORRECTION: 'A record was corrected.',
    MERGE: 'People turned out to be one, or not to be.',
    SETTINGS: 'The workspace’s zone, stages or other settings are others.',
  },
)

@ObjectType('RestatementStep', { description: 'What one kind of records did to a number.' })
export class RestatementStepType {
  @Field(() => RestatementCauseEnum, { description: 'The kind.' })
  readonly cause: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'By how much; null where there was no value before or after.',
  })
  readonly difference: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many such records came since, whatever they are about; null where the cause is no record.',
  })
  readonly records: number | null
}

@ObjectType('Restatement', { description: 'A number of a closed month that is another one now.' })
export class RestatementType extends KeptNumberType {
  @Field(() => UnitEnum, { description: 'What the numbers are measured in.' })
  readonly unit: string

  @Field(() => DecimalScalar, { nullable: true, description: 'What was reported.' })
  readonly old: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'What it is now.' })
  readonly new: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'New less old; null where there was or is no value.',
  })
  readonly difference: string | null

  @Field(() => Float, { nullable: true, description: 'The difference over the old number.' })
  readonly relativeDifference: number | null

  @Field(() => DateTimeScalar, { description: 'What was recorded by then is in the old number.' })
  readonly knownAt: string

  /** Finds out why. */
  readonly causes: () => Promise<readonly RestatementStepType[]>
}
