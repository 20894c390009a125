import { Field, Float, Int, ObjectType } from 'type-graphql'

import { JsonScalar } from '../../graphql/scalars/json-scalar.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ExplainedNumberType } from './explained-number.type.js'

@ObjectType('Refusal', { description: 'A source that could not answer.' })
export class RefusalType {
  @Field(() => String, { description: 'The source.' })
  readonly source: string

  @Field(() => String, { description: 'Why not.' })
  readonly reason: string
}

@ObjectType('ExplainedStatement', { description: 'A statement for the database.' })
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

  @Field(() => String, {
    description: 'The same with the values put in, quoted, to be read and tried.',
  })
  readonly readable: string

  @Field(() => Float, { description: 'How long it took, with the way there and back.' })
  readonly milliseconds: number

  @Field(() => Int, { description: 'How many rows it returned.' })
  readonly rows: number

  @Field(() => Boolean, {
    description:
      'Whether it was not sent for this answer: its rows were kept from the same state of the data, or somebody else was just asking for them.',
  })
  readonly kept: boolean
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

  @Field(() => [ExplainedNumberType], { description: 'Each metric’s number, with its parts.' })
  readonly numbers: readonly ExplainedNumberType[]

  @Field(() => [ExplainedStatementType], {
    nullable: true,
    description:
      'The SQL, shared with whatever was asked beside it; for analysts and administrators, null for others.',
  })
  readonly statements: readonly ExplainedStatementType[] | null

  @Field(() => Int, { description: 'How many statements it took.' })
  readonly statementCount: number

  @Field(() => Float, { description: 'How long its statements took together.' })
  readonly milliseconds: number

  @Field(() => FreshnessType, {
    nullable: true,
    description: 'How far the data behind it reaches; null where nothing was asked of it.',
  })
  readonly freshness: FreshnessType | null

  /** What was sent, for counting the rows that it reads. */
  readonly sent: readonly ExplainedStatementType[]
  /** It is about what was known at this instant. */
  readonly asOf: string | undefined
}
