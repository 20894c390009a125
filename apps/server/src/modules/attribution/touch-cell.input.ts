import type { TouchCell, TouchesOf } from '@leadlight/compiler'
import { Field, InputType, Int } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'

const TouchesOfEnum = wordEnum('TouchesOf', 'Of what touches are counted.', ['GOAL', 'WON'], {
  GOAL: 'Conversions of the goal, by the rules of the question: `touches`.',
  WON: 'Deals that were won, by the shipped rules: `touchesToClose`.',
})

@InputType('TouchCellInput', { description: 'One count of conversions by their touches.' })
export class TouchCellInput {
  @Field(() => TouchesOfEnum, {
    nullable: true,
    description: 'Of what they are; GOAL where left out.',
  })
  of?: TouchesOf | null

  @Field(() => Int, {
    nullable: true,
    description: 'Those of just so many touches, 0 for those of none; all where left out.',
  })
  touches?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The label of its bucket; the whole period where left out.',
  })
  bucket?: string | null
}

/** The cell of an input, as plain data. */
export const toTouchCell = ({ of, touches, bucket }: TouchCellInput): TouchCell => ({
  ...(of == null ? {} : { of }),
  ...(touches == null ? {} : { touches }),
  ...(bucket == null ? {} : { bucket }),
})
