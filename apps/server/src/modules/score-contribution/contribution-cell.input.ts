import type { ContributionCell, ScoreContributionQuery } from '@leadlight/compiler'
import { Field, InputType } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import { GroupInput } from '../records/cell.input.js'

@InputType('ScoreContributorInput', {
  description: 'One activity, asset, rule or model of score contribution.',
})
export class ScoreContributorInput {
  @Field(() => String, {
    nullable: true,
    description: 'The value; null for points of which the source does not say what they are for.',
  })
  value?: string | null
}

@InputType('ScoreContributionCellInput', { description: 'A place in the answer.' })
export class ScoreContributionCellInput {
  @Field(() => ScoreContributorInput, {
    nullable: true,
    description: 'A row; all of them together where left out.',
  })
  key?: ScoreContributorInput | null

  @Field(() => GroupInput, {
    nullable: true,
    description: 'A group of the breakdown; everybody where left out.',
  })
  group?: GroupInput | null

  @Field(() => String, {
    nullable: true,
    description: 'The label of a bucket; the whole period where left out.',
  })
  bucket?: string | null
}

/**
 * The place of an input, as plain data.
 *
 * @throws InputError `BAD_CELL` where the group is one of another dimension
 */
export function toContributionCell(
  { breakdownBy }: ScoreContributionQuery,
  cell: ScoreContributionCellInput | null | undefined,
): ContributionCell {
  const { key, group, bucket } = cell ?? {}
  if (group && breakdownBy !== undefined && group.dimension !== breakdownBy) {
    throw new InputError({
      code: 'BAD_CELL',
      message: `The answer is not broken down by \`${group.dimension}\`.`,
      suggestion: 'Name the dimension of `breakdownBy`.',
      path: ['cell', 'group', 'dimension'],
    })
  }
  return {
    ...(key == null ? {} : { value: key.value ?? null }),
    ...(group == null ? {} : { group: group.value ?? null }),
    ...(bucket == null ? {} : { bucket }),
  }
}
