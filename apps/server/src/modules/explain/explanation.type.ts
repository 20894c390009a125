import { Field, Float, Int, ObjectType } from 'type-graphql'

import { JsonScalar } from '../../graphql/scalars/json-scalar.js'

@ObjectType('Refusal', { description: 'A source that could not answer.' })
export class RefusalType {
  @Field(() => String, { description: 'The source.' })
  readonly source: string

  @Field(() => String, { description: 'Why not.' })
  readonly reason: string
}

@ObjectType('ExplainedStatement', { description: 'A statement that was sent to the database.' })
export class ExplainedStatementType {
  @Field(() => String, { description: 'What it is for.' })
  readonly title: string

  @Field(() => String, { description: 'Its text, as it was sent.' })
  readonly sql: string

  @Field(() => [JsonScalar], {
    nullable: 'items',
    description: 'The values of its placeholders, in order.',
  })
  readonly values: readonly unknown[]

  @Field(() => Float, { description: 'How long it took, with the way there and back.' })
  readonly milliseconds: number

  @Field(() => Int, { description: 'How many rows it returned.' })
  readonly rows: number
}

@ObjectType('Explanation', { description: 'How a number came about.' })
export class ExplanationType {
  @Field(() => String, { description: 'The formula in words.' })
  readonly formula: string

  @Field(() => String, { description: 'The question that is answered.' })
  readonly definition: string

  @Field(() => String, { description: 'Who or what is counted.' })
  readonly population: string

  @Field(() => String, { description: 'The tables that were read.' })
  readonly source: string

  @Field(() => [RefusalType], { description: 'Cheaper sources that could not answer exactly.' })
  readonly refused: readonly RefusalType[]

  @Field(() => [ExplainedStatementType], {
    description: 'The SQL, shared with whatever was asked beside it.',
  })
  readonly statements: readonly ExplainedStatementType[]

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows were read; null where it was not counted.',
  })
  readonly rowsRead: number | null

  @Field(() => Float, { description: 'How long its statements took together.' })
  readonly milliseconds: number
}
