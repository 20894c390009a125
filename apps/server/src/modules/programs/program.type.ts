import { Field, Float, ID, Int, ObjectType } from 'type-graphql'

import { PageInfoType } from '../connections/page-info.type.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import { ProgramKindEnum } from './program-enums.js'
import type { ProgramsView } from './programs-view.js'

@ObjectType('ProgramGoalRate', { description: 'How many enrolments met the program’s goal.' })
export class ProgramGoalRateType {
  @Field(() => Float, {
    nullable: true,
    description: 'Met over of; null where nobody was enrolled, or without a goal.',
  })
  readonly value: number | null

  @Field(() => Int, { description: 'Enrolments that met it in time.' })
  readonly met: number

  @Field(() => Int, { description: 'All enrolments of a program that has a goal.' })
  readonly of: number

  @Field(() => Int, { description: 'Those that still have time.' })
  readonly immature: number

  @Field(() => Float, { nullable: true, description: 'Of those whose time is over.' })
  readonly matureValue: number | null
}

@ObjectType('ProgramCount', { description: 'Enrolments and what became of them.' })
export class ProgramCountType {
  @Field(() => Int, { description: 'How many; who comes again is enrolled anew.' })
  readonly enrolments: number

  @Field(() => Int, { description: 'How many different people.' })
  readonly people: number

  @Field(() => Int, { description: 'Those that ended.' })
  readonly exited: number

  @Field(() => Int, { description: 'Those that go on.' })
  readonly active: number

  @Field(() => ProgramGoalRateType, { description: 'How many met the goal.' })
  readonly goal: ProgramGoalRateType
}

@ObjectType('ProgramReasonCount', { description: 'A reason and how often it was given.' })
export class ReasonCountType {
  @Field(() => String, { description: 'The reason; `unknown` where the source says none.' })
  readonly reason: string

  @Field(() => Int, { description: 'How often.' })
  readonly count: number
}

@ObjectType('ProgramStepFlow', { description: 'entered = advanced + exited + still.' })
export class StepFlowType {
  @Field(() => Int, { description: 'Enrolments that came here.' })
  readonly entered: number

  @Field(() => Int, { description: 'Those to which a later step was sent.' })
  readonly advanced: number

  @Field(() => Int, { description: 'Those that ended, with nothing later sent.' })
  readonly exited: number

  @Field(() => [ReasonCountType], { description: 'Why, most frequent first.' })
  readonly exits: readonly ReasonCountType[]

  @Field(() => Int, { description: 'Those that are here still.' })
  readonly still: number
}

@ObjectType('ProgramStep', {
  description: 'A step of a program, with what came of its first message to each enrolment.',
})
export class ProgramStepType extends StepFlowType {
  @Field(() => String, { description: 'The value of the dimension `programStep`.' })
  readonly key: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => Int, { description: 'Its place, from 1.' })
  readonly place: number

  @Field(() => String, { nullable: true, description: 'The name of what it sends.' })
  readonly asset: string | null

  @Field(() => Int, { description: 'Messages delivered.' })
  readonly delivered: number

  @Field(() => Int, { description: 'Delivered ones opened by people, as far as can be told.' })
  readonly opened: number

  @Field(() => Int, {
    description: 'Delivered ones opened by machines only: out of the open rate.',
  })
  readonly unreliable: number

  @Field(() => Int, { description: 'Delivered ones with a click by a person on their content.' })
  readonly clicked: number

  @Field(() => Int, { description: 'Delivered ones that made somebody opt out.' })
  readonly unsubscribed: number
}

@ObjectType('TriggerFlow', { description: 'matched = fired + suppressed + waiting.' })
export class TriggerFlowType {
  @Field(() => Int, { description: 'How often its condition held for somebody.' })
  readonly matched: number

  @Field(() => Int, { description: 'How often it acted.' })
  readonly fired: number

  @Field(() => Int, { description: 'How often it was kept from it.' })
  readonly suppressed: number

  @Field(() => [ReasonCountType], { description: 'By what, most frequent first.' })
  readonly suppressions: readonly ReasonCountType[]

  @Field(() => Int, { description: 'Neither yet.' })
  readonly waiting: number

  @Field(() => Float, { nullable: true, description: 'Hours until it acted: half took less.' })
  readonly medianHours: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Hours until it acted: nine tenths took less.',
  })
  readonly p90Hours: number | null
}

@ObjectType('ProgramFlow', { description: 'What became of enrolments, step by step.' })
export class ProgramFlowType {
  @Field(() => [ReasonCountType], { description: 'Why enrolments ended, most frequent first.' })
  readonly exits: readonly ReasonCountType[]

  @Field(() => StepFlowType, { description: 'Enrolments before the first message.' })
  readonly start: StepFlowType

  @Field(() => [ProgramStepType], { description: 'In their order.' })
  readonly steps: readonly ProgramStepType[]

  @Field(() => TriggerFlowType, {
    nullable: true,
    description:
      'What a trigger program matched; null for others, and where the source does not tell.',
  })
  readonly trigger: TriggerFlowType | null
}

@ObjectType('Program', { description: 'A nurture program and what it did in a period.' })
export class ProgramType extends ProgramFlowType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string

  @Field(() => String, {
    description: 'The source’s own reference, which is the value of the dimension `program`.',
  })
  readonly key: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => ProgramKindEnum, { description: 'How it takes people in.' })
  readonly kind: string

  @Field(() => String, { nullable: true, description: 'What it is meant to bring about.' })
  readonly goal: string | null

  @Field(() => ProgramCountType, { description: 'Those enrolled in the period.' })
  readonly enrolled: ProgramCountType

  @Field(() => ProgramCountType, {
    nullable: true,
    description: 'Those of the period before; null where nothing is compared.',
  })
  readonly previous: ProgramCountType | null

  readonly programNo: number
  readonly view: ProgramsView
}

@ObjectType('ProgramEdge', { description: 'A program in its place.' })
export class ProgramEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => ProgramType, { description: 'The program.' })
  readonly node: ProgramType
}

@ObjectType('ProgramConnection', { description: 'A page of programs.' })
export class ProgramConnectionType {
  @Field(() => [ProgramEdgeType], { description: 'The programs.' })
  readonly edges: readonly ProgramEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => Int, { description: 'How many there are on all pages.' })
  readonly totalCount: number

  @Field(() => ResolvedPeriodType, { description: 'The days of enrolment that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => ResolvedPeriodType, { nullable: true, description: 'Those compared with.' })
  readonly previousPeriod: ResolvedPeriodType | null

  @Field(() => Int, { nullable: true, description: 'Days in which goals count; null for ever.' })
  readonly windowDays: number | null

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType
}
