import { Field, ObjectType } from 'type-graphql'

import { DateScalar } from '../../graphql/scalars/date-scalar.js'

/** Which number it is that was kept when its month closed. */
@ObjectType()
export abstract class KeptNumberType {
  @Field(() => DateScalar, { description: 'The month, by its first day.' })
  readonly month: string

  @Field(() => Boolean, { description: 'Whether it is of one source rather than of all.' })
  readonly bySource: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The source; null where it is blank, and for all.',
  })
  readonly source: string | null

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  readonly currency: string | null
}
