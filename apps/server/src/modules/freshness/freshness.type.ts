import { Field, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'

@ObjectType('Freshness', { description: 'How far the data reaches.' })
export class FreshnessType {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Where the data ends: now while a source is live, else its latest fact; null without data.',
  })
  readonly horizon: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When something was last recorded.' })
  readonly recordedAt: string | null

  @Field(() => Boolean, { description: 'Whether a source still sends.' })
  readonly live: boolean

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the first of those batches was recorded that this does not count yet; null where everything recorded counts.',
  })
  readonly pendingSince: string | null
}
