import type { FunnelCell, FunnelPartId } from '@leadlight/compiler'
import { Field, InputType } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'
import { StageIdScalar } from '../../graphql/scalars/id-scalars.js'

/** The parts by the words that the schema has for them. */
const PARTS: Readonly<Record<string, FunnelPartId>> = {
  COHORT: 'cohort',
  FLOW: 'flow',
  STAYS: 'stays',
  STALLS: 'stalls',
  HAND_BACK: 'handBack',
}

const FunnelPartEnum = wordEnum('FunnelPart', 'A part of a funnel.', Object.keys(PARTS), {
  COHORT: 'What became of those who entered.',
  FLOW: 'How stages filled and emptied.',
  STAYS: 'How long stays take.',
  STALLS: 'Who is beyond a limit, in silence.',
  HAND_BACK: 'What passes between marketing and sales.',
})

@InputType('FunnelGroupInput', {
  description: 'One value of the dimension that is broken down by.',
})
export class FunnelGroupInput {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  value?: string | null
}

@InputType('FunnelExitInput', { description: 'One way out of a cohort.' })
export class FunnelExitInput {
  @Field(() => StageIdScalar, {
    nullable: true,
    description: 'The side stage; null for those whom no channel reaches.',
  })
  stage?: string | null
}

@InputType('FunnelReasonInput', { description: 'One reason.' })
export class FunnelReasonInput {
  @Field(() => String, { nullable: true, description: 'The reason; null where none was told.' })
  reason?: string | null
}

@InputType('FunnelCellInput', { description: 'One number of a funnel.' })
export class FunnelCellInput {
  @Field(() => FunnelPartEnum, { description: 'The part that it stands in.' })
  part: string

  @Field(() => String, {
    description: 'The name of its field, such as `entered`, `closing`, `people` or `unanswered`.',
  })
  count: string

  @Field(() => StageIdScalar, {
    nullable: true,
    description: 'The stage that it is of; needed but of hand-overs.',
  })
  stage?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The label of its bucket; the whole period where left out.',
  })
  bucket?: string | null

  @Field(() => FunnelGroupInput, {
    nullable: true,
    description: 'Its group; everybody where left out.',
  })
  group?: FunnelGroupInput | null

  @Field(() => FunnelExitInput, { nullable: true, description: 'Of `exited`: one way out.' })
  exit?: FunnelExitInput | null

  @Field(() => FunnelReasonInput, { nullable: true, description: 'Those with one reason.' })
  reason?: FunnelReasonInput | null
}

/** The cell of an input, as plain data. */
export function toFunnelCell(input: FunnelCellInput): FunnelCell {
  const { part, count, stage, bucket, group, exit, reason } = input
  return {
    part: PARTS[part] ?? 'cohort',
    count,
    ...(stage == null ? {} : { stage }),
    ...(bucket == null ? {} : { bucket }),
    ...(group == null ? {} : { group: { value: group.value ?? null } }),
    ...(exit == null ? {} : { exit: exit.stage ?? null }),
    ...(reason == null ? {} : { reason: reason.reason ?? null }),
  }
}
