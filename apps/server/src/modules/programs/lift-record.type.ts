import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

@ObjectType('LiftPerson', { description: 'Somebody of one side of a comparison.' })
export class LiftPersonType {
  @Field(() => DateTimeScalar, {
    description:
      'From when on they are followed: their assignment or, where nobody was assigned, seven days after they came in.',
  })
  readonly followedFrom: string

  @Field(() => Boolean, { description: 'Whether they reached the goal in time.' })
  readonly converted: boolean

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When; null for those who have not.',
  })
  readonly convertedAt: string | null

  @Field(() => Boolean, { description: 'Whether they still have time.' })
  readonly immature: boolean

  readonly leadNo: number
  readonly asOf: string | undefined
}

@ObjectType('LiftPersonEdge', { description: 'Somebody in their place.' })
export class LiftPersonEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => LiftPersonType, { description: 'The person.' })
  readonly node: LiftPersonType
}

@ObjectType('LiftPersonConnection', { description: 'A page of people of one side, latest first.' })
export class LiftPersonConnectionType {
  @Field(() => [LiftPersonEdgeType], { description: 'The people.' })
  readonly edges: readonly LiftPersonEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}

@Resolver(() => LiftPersonType)
export class LiftPersonResolver {
  @FieldResolver(() => LeadType, { nullable: true, description: 'Who it is.' })
  lead(@Root() person: LiftPersonType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(person, ctx)
  }
}

@Resolver(() => LiftPersonConnectionType)
export class LiftPersonCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: LiftPersonConnectionType): Promise<number> {
    return count()
  }
}
