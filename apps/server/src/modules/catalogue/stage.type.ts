import { Field, Int, ObjectType } from 'type-graphql'

import { StageRoleEnum } from '../../graphql/enums.js'
import { GoalIdScalar, StageIdScalar } from '../../graphql/scalars/id-scalars.js'

@ObjectType('Stage', { description: 'A stage of the workspace’s funnel.' })
export class StageType {
  @Field(() => StageIdScalar, { description: 'Its id.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => Int, { description: 'Its place in the forward order.' })
  readonly rank: number

  @Field(() => StageRoleEnum, { description: 'What it means to the definitions.' })
  readonly role: string

  @Field(() => Boolean, { description: 'Whether it may be skipped without a trace.' })
  readonly optional: boolean

  @Field(() => Boolean, { description: 'Whether it lies beside the forward order.' })
  readonly side: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'How many days a lead may stay; null for no limit.',
  })
  readonly limitDays: number | null
}

@ObjectType('Goal', { description: 'What may count as converted.' })
export class GoalType {
  @Field(() => GoalIdScalar, { description: 'Its id.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string
}
