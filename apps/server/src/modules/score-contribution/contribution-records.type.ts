import type {
  ChangesOf,
  ContributionCell,
  ScoreContributionQuery,
  TouchedLeads,
} from '@leadlight/compiler'
import { Field, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'

/** Whose records are shown. */
export interface ContributionRecordsAsk<Which> {
  readonly query: ScoreContributionQuery
  readonly cell: ContributionCell
  readonly which: Which
  readonly asOf: string | undefined
}

@ObjectType('ScoreChange', { description: 'A change of a score.' })
export class ScoreChangeType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at: string

  @Field(() => DecimalScalar, { description: 'The points: below 0 where they were taken.' })
  readonly delta: string

  @Field(() => String, { nullable: true, description: 'What the person did.' })
  readonly activity: string | null

  @Field(() => String, { nullable: true, description: 'The asset that it was about.' })
  readonly asset: string | null

  @Field(() => String, { nullable: true, description: 'The rule, in the source’s words.' })
  readonly rule: string | null

  @Field(() => String, { nullable: true, description: 'The scoring model and version.' })
  readonly model: string | null

  @Field(() => LeadType, { description: 'The person.' })
  readonly lead: LeadType
}

@ObjectType('ScoreChangeConnection', {
  description: 'A page of the changes behind points: their sum is the points.',
})
export class ScoreChangeConnectionType {
  @Field(() => [ScoreChangeType], { description: 'The changes, latest first.' })
  readonly changes: readonly ScoreChangeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  readonly asked: ContributionRecordsAsk<ChangesOf>
}

@ObjectType('TouchedLead', { description: 'Somebody whose score something changed.' })
export class TouchedLeadType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, {
    description: 'When first in the period; of others, by anything.',
  })
  readonly touchedAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they became an MQL; null if they never did.',
  })
  readonly mqlAt: string | null

  @Field(() => DecimalScalar, { description: 'The sum of points that were given.' })
  readonly given: string

  @Field(() => DecimalScalar, { description: 'The sum of points that were taken, 0 or below.' })
  readonly taken: string

  @Field(() => Int, { description: 'How often.' })
  readonly changes: number

  @Field(() => LeadType, { description: 'The person.' })
  readonly node: LeadType
}

@ObjectType('TouchedLeadConnection', {
  description: 'A page of the people behind a number, the newest first.',
})
export class TouchedLeadConnectionType {
  @Field(() => [TouchedLeadType], { description: 'The people.' })
  readonly edges: readonly TouchedLeadType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  readonly asked: ContributionRecordsAsk<TouchedLeads>
}
