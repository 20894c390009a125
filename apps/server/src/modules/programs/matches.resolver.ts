import type { MatchPart } from '@leadlight/compiler'
import type { Grain } from '@leadlight/metrics'
import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import { GrainEnum } from '../../graphql/enums.js'
import { GroupInput } from '../records/cell.input.js'
import { TriggerMatchConnectionType } from './match.type.js'
import { toCut } from './program-cut.js'
import { MatchPartEnum } from './program-enums.js'
import { ProgramType } from './program.type.js'

@Resolver(() => ProgramType)
export class ProgramMatchesResolver {
  @FieldResolver(() => TriggerMatchConnectionType, {
    description: 'What a trigger program matched, one by one: as many as `trigger` counts.',
  })
  matches(
    @Root() { programNo, view }: ProgramType,
    @Arg('which', () => MatchPartEnum, { defaultValue: 'MATCHED', description: 'Which of them.' })
    which: MatchPart,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Those on which it was kept from acting by this alone.',
    })
    reason: string | null | undefined,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'Those of one group of `breakdown`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('grain', () => GrainEnum, {
      nullable: true,
      description: 'The width of `bucket`, where one is named.',
    })
    grain: Grain | null | undefined,
    @Arg('bucket', () => String, {
      nullable: true,
      description: 'The label of a bucket of `series`; the whole period where left out.',
    })
    bucket: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<TriggerMatchConnectionType> {
    const cell = {
      ...{ programNo, which },
      ...(reason == null ? {} : { reason }),
      ...toCut({ group, grain, bucket }),
    }
    return view.matches({ cell, first, after: after ?? null })
  }
}
