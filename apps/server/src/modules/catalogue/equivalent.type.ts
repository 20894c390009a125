import { Field, ObjectType } from 'type-graphql'

@ObjectType('ForeignReading', { description: 'How one tool reads a name.' })
export class ForeignReadingType {
  @Field(() => String, { description: 'The tool.' })
  readonly tool: string

  @Field(() => String, { description: 'What it means there.' })
  readonly means: string

  @Field(() => String, { description: 'Where the tool says so.' })
  readonly source: string
}

@ObjectType('Equivalent', {
  description: 'A name that stands for several numbers in several tools.',
})
export class EquivalentType {
  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { description: 'The reading that was chosen here.' })
  readonly ours: string

  @Field(() => [ForeignReadingType], { description: 'The readings of other tools.' })
  readonly elsewhere: readonly ForeignReadingType[]
}
