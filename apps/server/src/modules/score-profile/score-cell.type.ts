import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('ScoreModelShare', { description: 'How many scores a model gave.' })
export class ScoreModelShareType {
  @Field(() => String, {
    nullable: true,
    description: 'The model and version, in the source’s words; null where it names none.',
  })
  readonly model: string | null

  @Field(() => Int, { description: 'Leads whose score is the work of this model.' })
  readonly leads: number
}

@ObjectType('ScoreCell', {
  description: 'How high some new leads score: `leads = scored + unscored + immature`.',
})
export class ScoreCellType {
  @Field(() => Int, { description: 'All of them.' })
  readonly leads: number

  @Field(() => Int, { description: 'Those with a score: the n of mean and quartiles.' })
  readonly scored: number

  @Field(() => Int, { description: 'Those whom nothing had scored when scores were read.' })
  readonly unscored: number

  @Field(() => Int, {
    description: 'Those who are younger than the age asked for; in none of the other numbers.',
  })
  readonly immature: number

  @Field(() => [Int], { description: 'Those in each of the profile’s bands, in their order.' })
  readonly bands: readonly number[]

  @Field(() => Float, { nullable: true, description: 'The mean score; null where nobody has one.' })
  readonly mean: number | null

  @Field(() => Float, { nullable: true, description: 'A quarter of the scores lie below.' })
  readonly p25: number | null

  @Field(() => Float, { nullable: true, description: 'Half of the scores lie below.' })
  readonly median: number | null

  @Field(() => Float, { nullable: true, description: 'Three quarters of the scores lie below.' })
  readonly p75: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Those who reached the MQL threshold that was in force when their score was read; null where there has never been one.',
  })
  readonly above: number | null

  @Field(() => Float, {
    nullable: true,
    description: '`above` over all who are old enough, unscored ones included.',
  })
  readonly aboveShare: number | null

  @Field(() => [ScoreModelShareType], {
    description: 'The models that gave the scores, the one with most first.',
  })
  readonly models: readonly ScoreModelShareType[]
}
