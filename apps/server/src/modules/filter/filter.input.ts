import { Field, InputType } from 'type-graphql'

import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'

@InputType('FilterInput', {
  description:
    'A condition on dimensions; several keys of one object all have to hold. A blank value matches nothing but `isBlank: true`, not even a `not`.',
})
export class FilterInput {
  @Field(() => [FilterInput], { nullable: true, description: 'All of these hold.' })
  and?: FilterInput[] | null

  @Field(() => [FilterInput], { nullable: true, description: 'At least one of these holds.' })
  or?: FilterInput[] | null

  @Field(() => FilterInput, { nullable: true, description: 'This does not hold.' })
  not?: FilterInput | null

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
