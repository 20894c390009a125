import { Field, ObjectType } from 'type-graphql'

import { MetricIdEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'

@ObjectType('Reason', { description: 'Why there is no value.' })
export class ReasonType {
  @Field(() => String, { description: 'The reason, for programs.' })
  readonly code: string

  @Field(() => String, { description: 'The reason, for people.' })
  readonly text: string
}

@ObjectType('Note', { description: 'What a reader must know of a number.' })
export class NoteType {
  @Field(() => String, { description: 'What it is about, for programs.' })
  readonly code: string

  @Field(() => MetricIdEnum, {
    nullable: true,
    description: 'The metric it is about; null for all.',
  })
  readonly metric?: string | null

  @Field(() => String, { description: 'What it is about, for people.' })
  readonly text: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which on it holds, as of a BREAK.',
  })
  readonly since?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The label of the time bucket that has this day, where there are buckets.',
  })
  readonly bucket?: string | null
}
