import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('SurvivalPoint', {
  description: 'The share that is still there after an age at which somebody left.',
})
export class SurvivalPointType {
  @Field(() => Int, { description: 'Whole days since they became customers.' })
  readonly age: number

  @Field(() => Int, { description: 'Those who had come to this age, seen until then.' })
  readonly atRisk: number

  @Field(() => Int, { description: 'Those who left at this age.' })
  readonly ended: number

  @Field(() => Float, { description: 'The share of all that lasts longer.' })
  readonly share: number

  @Field(() => Float, {
    nullable: true,
    description: 'Its lower limit, which holds with the upper one in 95 % of cases.',
  })
  readonly lower: number | null

  @Field(() => Float, { nullable: true, description: 'Its upper limit.' })
  readonly upper: number | null
}

@ObjectType('RetentionSurvival', {
  description:
    'How long customers stay, after Kaplan and Meier: those still there count as far as they were seen.',
})
export class RetentionSurvivalType {
  @Field(() => Int, { nullable: true, description: 'How many customers.' })
  readonly n: number | null

  @Field(() => Int, { nullable: true, description: 'How many of them left.' })
  readonly ended: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many are still there, so that nobody knows how long they will stay.',
  })
  readonly censored: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days after which half are left; null while more than half are.',
  })
  readonly medianDays: number | null

  @Field(() => [SurvivalPointType], { description: 'One for each age at which anybody left.' })
  readonly points: readonly SurvivalPointType[]

  @Field(() => String, {
    nullable: true,
    description: 'Why there is none, as a code: nobody can be told to have left.',
  })
  readonly reason: string | null
}
