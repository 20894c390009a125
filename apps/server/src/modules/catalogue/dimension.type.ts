import { Field, ObjectType } from 'type-graphql'

import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'

@ObjectType('Dimension', { description: 'A way to group and to filter.' })
export class DimensionType {
  @Field(() => DimensionIdScalar, { description: 'Its id, spelled the same everywhere.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { description: 'What its values say.' })
  readonly about: string

  @Field(() => Boolean, { description: 'Whether this workspace declared it.' })
  readonly custom: boolean
}

@ObjectType('DimensionValue', { description: 'A value that a dimension takes.' })
export class DimensionValueType {
  @Field(() => String, { nullable: true, description: 'The value, as filters take it.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}
