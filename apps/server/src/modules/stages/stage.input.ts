import type { StageDraft, StageRole } from '@leadlight/metrics'
import { Field, InputType, Int } from 'type-graphql'

import { StageRoleEnum } from '../../graphql/enums.js'
import { StageIdScalar } from '../../graphql/scalars/id-scalars.js'

@InputType('StageInput', {
  description:
    'A stage of the workspace’s funnel; its place in the list is its place in the order.',
})
export class StageInput {
  @Field(() => StageIdScalar, { description: 'Its id, which imports name; small letters first.' })
  id: string

  @Field(() => String, { description: 'What people call it, 1 to 100 characters.' })
  name: string

  @Field(() => StageRoleEnum, { description: 'What it means to the definitions.' })
  role: StageRole

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it may be skipped without a trace.',
  })
  optional: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it lies beside the forward order.',
  })
  side: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'How many days a lead may stay; no limit where left out.',
  })
  limitDays?: number | null
}

/** The stages of an input, as plain data. */
export const toStageDrafts = (inputs: readonly StageInput[]): readonly StageDraft[] =>
  inputs.map(({ id, name, role, optional, side, limitDays }) => ({
    id,
    name: name.trim(),
    role,
    optional,
    side,
    limitDays: limitDays ?? null,
  }))
