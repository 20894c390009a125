import { Field, ObjectType } from 'type-graphql'

@ObjectType('PageInfo', { description: 'Where a page of a list ends.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more.' })
  readonly hasNextPage: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What to send as `after` for the next page.',
  })
  readonly endCursor: string | null
}
