import { Field, ObjectType } from 'type-graphql'

import { MetricIdEnum } from '../../graphql/enums.js'

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
}
