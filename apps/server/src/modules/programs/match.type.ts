import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

@ObjectType('TriggerMatch', { description: 'Somebody for whom a trigger’s condition held.' })
export class TriggerMatchType {
  @Field(() => DateTimeScalar, { description: 'When it held.' })
  readonly matchedAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it acted; null if it has not.',
  })
  readonly firedAt: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What kept it from acting; null where it acted, or may still.',
  })
  readonly suppressedBy: string | null

  readonly leadNo: number
  readonly asOf: string | undefined
}

@ObjectType('TriggerMatchEdge', { description: 'A match in its place.' })
export class TriggerMatchEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => TriggerMatchType, { description: 'The match.' })
  readonly node: TriggerMatchType
}

@ObjectType('TriggerMatchConnection', { description: 'A page of matches, latest first.' })
export class TriggerMatchConnectionType {
  @Field(() => [TriggerMatchEdgeType], { description: 'The matches.' })
  readonly edges: readonly TriggerMatchEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}

@Resolver(() => TriggerMatchType)
export class TriggerMatchResolver {
  @FieldResolver(() => LeadType, { nullable: true, description: 'Whom it held for.' })
  lead(@Root() match: TriggerMatchType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(match, ctx)
  }
}

@Resolver(() => TriggerMatchConnectionType)
export class TriggerMatchCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: TriggerMatchConnectionType): Promise<number> {
    return count()
  }
}
