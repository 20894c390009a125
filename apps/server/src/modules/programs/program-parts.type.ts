import type { ProgramFlow } from '@leadlight/compiler'
import { Field, ObjectType } from 'type-graphql'

import { ProgramCountType, ProgramFlowType } from './program.type.js'

@ObjectType('ProgramPoint', { description: 'A program in one bucket of time.' })
export class ProgramPointType {
  @Field(() => String, { description: 'The bucket’s name.' })
  readonly bucket: string

  @Field(() => Boolean, { description: 'The period holds only a part of it, or it is not over.' })
  readonly partial: boolean

  @Field(() => ProgramCountType, { description: 'Those enrolled in it.' })
  readonly enrolled: ProgramCountType

  @Field(() => ProgramFlowType, { description: 'What became of them, step by step.' })
  readonly flow: ProgramFlow | Promise<ProgramFlow>
}

@ObjectType('ProgramSlice', { description: 'A program for those with one value of a dimension.' })
export class ProgramSliceType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => ProgramCountType, { description: 'Those of them who were enrolled.' })
  readonly enrolled: ProgramCountType

  @Field(() => ProgramFlowType, { description: 'What became of them, step by step.' })
  readonly flow: ProgramFlow | Promise<ProgramFlow>
}
