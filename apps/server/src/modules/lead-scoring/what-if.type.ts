import type { WhatIfQuery } from '@leadlight/compiler'
import { Field, Float, Int, ObjectType } from 'type-graphql'

import { PageInfoType } from '../connections/page-info.type.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { LeadType } from '../leads/lead.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import { ScoreBandType } from '../score-profile/score-profile.type.js'

@ObjectType('WhatIfSide', { description: 'Where leads are before or after a change.' })
export class WhatIfSideType {
  @Field(() => Float, { nullable: true, description: 'The MQL threshold; null for none.' })
  readonly threshold: number | null

  @Field(() => Int, { description: 'Leads with a score.' })
  readonly scored: number

  @Field(() => Int, { description: 'Leads without one.' })
  readonly unscored: number

  @Field(() => Int, {
    nullable: true,
    description: 'Leads that reach the threshold; null without one.',
  })
  readonly above: number | null

  @Field(() => [Int], { description: 'Leads in each band.' })
  readonly bands: readonly number[]
}

@ObjectType('WhatIfMove', {
  description: 'Leads that go from one band to another, or stay; null for the unscored.',
})
export class WhatIfMoveType {
  @Field(() => Int, { nullable: true, description: 'The place of the band before.' })
  readonly from: number | null

  @Field(() => Int, { nullable: true, description: 'The place of the band after.' })
  readonly to: number | null

  @Field(() => Int, { description: 'How many.' })
  readonly leads: number
}

@ObjectType('MovedLead', { description: 'A lead that would move.' })
export class MovedLeadType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => Float, { nullable: true, description: 'The score before.' })
  readonly before: number | null

  @Field(() => Float, { nullable: true, description: 'The score after.' })
  readonly after: number | null

  @Field(() => LeadType, { description: 'The lead.' })
  readonly node: LeadType
}

@ObjectType('MovedLeadConnection', {
  description: 'A page of the leads that would move, the newest first.',
})
export class MovedLeadConnectionType {
  @Field(() => [MovedLeadType], { description: 'The leads.' })
  readonly edges: readonly MovedLeadType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType
}

@ObjectType('WhatIfNumbers', { description: 'What a change would do to some leads.' })
class WhatIfNumbersType {
  @Field(() => Int, { description: 'All leads that were looked at.' })
  readonly leads: number

  @Field(() => WhatIfSideType, { description: 'As it is.' })
  readonly before: WhatIfSideType

  @Field(() => WhatIfSideType, { description: 'As it would be.' })
  readonly after: WhatIfSideType

  @Field(() => Int, {
    nullable: true,
    description: 'Leads that would reach the threshold and do not now.',
  })
  readonly up: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Those of them who have never been an MQL: what would be new to sales.',
  })
  readonly upNew: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Leads that reach the threshold now and would not.',
  })
  readonly down: number | null

  @Field(() => Int, { description: 'Leads whose score would be another one.' })
  readonly changed: number

  @Field(() => [WhatIfMoveType], { description: 'From each band to each.' })
  readonly moves: readonly WhatIfMoveType[]
}

@ObjectType('WhatIfGroup', {
  description: 'What a change would do to the leads of one value of a dimension.',
})
export class WhatIfGroupType extends WhatIfNumbersType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}

@ObjectType('ScoringWhatIf', {
  description: 'How many leads a change of threshold or rules would move, at the horizon.',
})
export class ScoringWhatIfType extends WhatIfNumbersType {
  @Field(() => ResolvedPeriodType, {
    nullable: true,
    description: 'When leads were created; null for all.',
  })
  readonly period: ResolvedPeriodType | null

  @Field(() => [ScoreBandType], { description: 'The workspace’s bands, the lowest first.' })
  readonly bands: readonly ScoreBandType[]

  @Field(() => [WhatIfGroupType], {
    description:
      'The same for each value of `by`, most leads first; empty without it. Who has several values is in each.',
  })
  readonly breakdown: readonly WhatIfGroupType[]

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly query: WhatIfQuery
  readonly asOf: string | undefined
}
