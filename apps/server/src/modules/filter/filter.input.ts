import { Field, InputType } from 'type-graphql'

import { DimensionTests } from './dimension-tests.input.js'

@InputType('FilterInput', {
  description:
    'A condition on dimensions; several keys of one object all have to hold. A blank value matches nothing but `isBlank: true`, not even a `not`.',
})
export class FilterInput extends DimensionTests {
  @Field(() => [FilterInput], { nullable: true, description: 'All of these hold.' })
  and?: FilterInput[] | null

  @Field(() => [FilterInput], { nullable: true, description: 'At least one of these holds.' })
  or?: FilterInput[] | null

  @Field(() => FilterInput, { nullable: true, description: 'This does not hold.' })
  not?: FilterInput | null
}
