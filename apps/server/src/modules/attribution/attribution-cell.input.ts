import type { AttributionCell, RowKind } from '@leadlight/compiler'
import { Field, InputType } from 'type-graphql'

import { RowKindEnum } from './attribution-row.type.js'

@InputType('AttributionCellInput', { description: 'One credit of attribution.' })
export class AttributionCellInput {
  @Field(() => String, { description: 'The model, as the answer calls it.' })
  model: string

  @Field(() => RowKindEnum, {
    nullable: true,
    description: 'What its row stands for; GROUP where left out.',
  })
  kind?: RowKind | null

  @Field(() => String, {
    nullable: true,
    description: 'Of GROUP: the value of its row; null where it is blank.',
  })
  value?: string | null

  @Field(() => [String], {
    nullable: 'itemsAndList',
    description: 'Of OTHER: the values that have rows of their own.',
  })
  besides?: (string | null)[] | null

  @Field(() => String, {
    nullable: true,
    description: 'The label of its bucket; the whole period where left out.',
  })
  bucket?: string | null
}

/** The cell of an input, as plain data. */
export function toAttributionCell(input: AttributionCellInput): AttributionCell {
  const { model, kind, value, besides, bucket } = input
  return {
    model,
    kind: kind ?? 'GROUP',
    ...(value === undefined ? {} : { value }),
    ...(besides == null ? {} : { besides }),
    ...(bucket == null ? {} : { bucket }),
  }
}
