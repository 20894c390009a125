import type { LiftDesign } from '@leadlight/compiler'
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'

import { GoalIdScalar } from '../../graphql/scalars/id-scalars.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { LiftDesignEnum } from './program-enums.js'
import type { ProgramsView } from './programs-view.js'

@InputType('LiftInput', { description: 'How a lift is taken.' })
export class LiftInput {
  @Field(() => LiftDesignEnum, {
    nullable: true,
    description:
      'Where left out: RANDOMISED for programs of which anybody was held out, else MATCHED.',
  })
  design?: 'RANDOMISED' | 'MATCHED' | 'NAIVE' | null

  @Field(() => GoalIdScalar, {
    nullable: true,
    description: 'What counts as success; each program’s own goal where left out.',
  })
  goal?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days in which it counts, from eligibility; ever where left out.',
  })
  windowDays?: number | null
}

@ObjectType('LiftArm', { description: 'One side of a comparison, as it was assigned.' })
export class LiftArmType {
  @Field(() => Int, { description: 'How many people.' })
  readonly people: number

  @Field(() => Int, { description: 'How many of them reached the goal.' })
  readonly outcomes: number

  @Field(() => Float, {
    nullable: true,
    description: 'Their share; of a MATCHED control weighted like the nurtured.',
  })
  readonly share: number | null

  @Field(() => Float, {
    description: 'As how many people of equal weight they count: fewer where they are weighted.',
  })
  readonly effective: number
}

@ObjectType('LiftLimits', { description: 'Two limits that hold in 95 % of cases.' })
export class LimitsType {
  @Field(() => Float, { description: 'The lower one.' })
  readonly lower: number

  @Field(() => Float, { description: 'The upper one.' })
  readonly upper: number
}

@ObjectType('LiftRefusal', { description: 'Why there is no lift, and what to do.' })
export class LiftRefusalType {
  @Field(() => String, { description: 'A word for programs, such as NO_CONTROL.' })
  readonly code: string

  @Field(() => String, { description: 'A sentence for people.' })
  readonly text: string

  @Field(() => [String], { description: 'Where in the question it lies.' })
  readonly path: readonly string[]

  @Field(() => String, { description: 'The next step.' })
  readonly suggestion: string
}

@ObjectType('ProgramLift', {
  description:
    'How much more often those in a program met a goal than a control, by intention to treat: whoever is on a side stays there.',
})
export class ProgramLiftType {
  readonly programNo: number
  readonly view: ProgramsView

  @Field(() => LiftDesignEnum, { description: 'How the sides are told apart.' })
  readonly design: LiftDesign

  @Field(() => String, { nullable: true, description: 'What counts as success.' })
  readonly goal: string | null

  @Field(() => Int, { nullable: true, description: 'Days in which it counts; null for ever.' })
  readonly windowDays: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the nurtured ÷ share of the control − 1.',
  })
  readonly value: number | null

  @Field(() => LimitsType, {
    nullable: true,
    description: 'Its limits (MOVER-R from the Wilson limits of both shares).',
  })
  readonly interval: LimitsType | null

  @Field(() => Float, { nullable: true, description: 'The difference of both shares.' })
  readonly difference: number | null

  @Field(() => LimitsType, {
    nullable: true,
    description: 'Its limits, after Newcombe (1998), method 10.',
  })
  readonly differenceInterval: LimitsType | null

  @Field(() => LiftArmType, { description: 'Those in the program.' })
  readonly treated: LiftArmType

  @Field(() => LiftArmType, { description: 'Those whom they are compared with.' })
  readonly control: LiftArmType

  @Field(() => Int, { description: 'People of both sides who still have time.' })
  readonly immature: number

  @Field(() => Int, { description: 'People left out, for nobody is like them on the other side.' })
  readonly leftOut: number

  @Field(() => LiftRefusalType, { nullable: true, description: 'Why there is no value.' })
  readonly reason: LiftRefusalType | null

  @Field(() => ExplanationType, { description: 'How it came about.' })
  readonly explain: ExplanationType
}
