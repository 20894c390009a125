import type { LiftSide } from '@leadlight/compiler'
import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import { LiftPersonConnectionType } from './lift-record.type.js'
import { LiftSideEnum } from './program-enums.js'
import { ProgramLiftType } from './program-lift.type.js'

@Resolver(() => ProgramLiftType)
export class LiftRecordsResolver {
  @FieldResolver(() => LiftPersonConnectionType, {
    description: 'The people of one side, with what became of them: as many as it counts.',
  })
  records(
    @Root() { programNo, design, view }: ProgramLiftType,
    @Arg('side', () => LiftSideEnum, { description: 'Which side.' }) side: LiftSide,
    @Arg('converted', () => Boolean, {
      nullable: true,
      description: 'Those who reached the goal in time, or who have not; all where left out.',
    })
    converted: boolean | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<LiftPersonConnectionType> {
    const cell = { programNo, design, side, ...(converted == null ? {} : { converted }) }
    return view.liftPeople({ cell, first, after: after ?? null })
  }
}
