import { Field, Int, ObjectType } from 'type-graphql'

import { TouchWeightType } from './attribution-model.type.js'

@ObjectType('AvailableModel', { description: 'A model that may be asked for by its name.' })
export class AvailableModelType {
  @Field(() => String, { description: 'Its name in a question.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { description: 'How it splits credit, in a sentence.' })
  readonly about: string

  @Field(() => Boolean, {
    description: 'Whether it learns its shares from the paths of the question.',
  })
  readonly learns: boolean

  @Field(() => [TouchWeightType], {
    nullable: true,
    description: 'What it gives to which touch; null where age or data decide.',
  })
  readonly weights: readonly TouchWeightType[] | null

  @Field(() => Int, { nullable: true, description: 'How far it looks back; null for ever.' })
  readonly lookbackDays: number | null
}
