import type { FunnelQuery } from '@leadlight/compiler'
import { Field, Int, ObjectType } from 'type-graphql'

import { HandBackType } from './hand-back.type.js'
import type { Told } from './to-told.js'
import { addPartFields, partType } from './part-type.js'
import { StageFlowType, StageStallsType, StageStaysType } from './stage-parts.type.js'
import { FunnelStepType } from './step.type.js'

const stages = { field: 'stages', fieldAbout: 'Each stage, in order.', isList: true } as const

const FunnelFlowType = partType({
  ...stages,
  name: 'FunnelFlow',
  about: 'How stages filled and emptied, side stages included.',
  type: () => StageFlowType,
})

const FunnelStaysType = partType({
  ...stages,
  name: 'FunnelStays',
  about: 'How long people stay in stages.',
  type: () => StageStaysType,
})

const FunnelStallsType = partType({
  ...stages,
  name: 'FunnelStalls',
  about: 'Who is in a stage beyond its limit, in silence, when the period or a bucket of it ends.',
  type: () => StageStallsType,
})

const FunnelHandBackType = partType({
  name: 'FunnelHandBack',
  about: 'What passes between marketing and sales.',
  field: 'loop',
  fieldAbout: 'What came of the hand-overs.',
  isList: false,
  type: () => HandBackType,
})

/** What the question of a funnel needs for its forecast. */
export interface FunnelAsked {
  readonly query: FunnelQuery
  readonly asOf: string | undefined
}

/** A part that is worked out when somebody asks for it. */
type Later = Told | Promise<Told>

@ObjectType('Funnel', {
  description:
    'What became of the people who entered in a period; and beside that cohort, of the same people, how stages filled and emptied, how long stays take, who is stalled, and what passes between marketing and sales. Only what is asked for is worked out.',
})
export class FunnelType {
  @Field(() => Int, { nullable: true, description: 'Days that a cohort has; null for ever.' })
  readonly windowDays: number | null

  @Field(() => FunnelFlowType, {
    description: 'How each stage filled and emptied: opening + entered − left = closing.',
  })
  readonly flow: Later

  @Field(() => FunnelStaysType, { description: 'How long people stay in each stage.' })
  readonly stays: Later

  @Field(() => FunnelStallsType, {
    description: 'Who is in a stage beyond its limit, in silence, when the period ends.',
  })
  readonly stalls: Later

  @Field(() => FunnelHandBackType, { description: 'What passes between marketing and sales.' })
  readonly handBack: Later

  readonly asked: FunnelAsked
}

addPartFields(FunnelType, {
  name: 'Funnel',
  about: '',
  field: 'steps',
  fieldAbout: 'The stages in order.',
  isList: true,
  type: () => FunnelStepType,
})
