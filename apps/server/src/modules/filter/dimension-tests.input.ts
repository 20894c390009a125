import { Field, InputType } from 'type-graphql'

import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'

/** Tests of one dimension: what filters and the rules of segments are made of. */
@InputType()
export abstract class DimensionTests {
  @Field(() => DimensionIdScalar, {
    nullable: true,
    description: 'What the tests of this object look at.',
  })
  dimension?: string | null

  @Field(() => String, { nullable: true, description: 'The value is this one.' })
  is?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The value is one of these; none matches nothing.',
  })
  in?: string[] | null

  @Field(() => [String], { nullable: true, description: 'The value is none of these.' })
  notIn?: string[] | null

  @Field(() => [String], {
    nullable: true,
    description: 'The value lies between two texts, both included.',
  })
  between?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'The value has this text in it, whatever the case.',
  })
  contains?: string | null

  @Field(() => Boolean, { nullable: true, description: 'The value is missing, or is there.' })
  isBlank?: boolean | null
}
