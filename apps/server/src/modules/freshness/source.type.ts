import { Field, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'

@ObjectType('Source', {
  description: 'A system that tells facts: a CRM, a mail tool, a folder of exports.',
})
export class SourceType {
  @Field(() => String, { description: 'Its name.' })
  readonly name: string

  @Field(() => Boolean, { description: 'Whether it still sends.' })
  readonly live: boolean

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its latest fact happened.' })
  readonly latestAt: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When something of it was last recorded.',
  })
  readonly recordedAt: string | null

  @Field(() => Boolean, {
    description:
      'Whether it is behind: a source that still sends has been silent for a day, another one ends a week before the data of all does.',
  })
  readonly late: boolean
}
