import type { ReconciliationQuery } from '@leadlight/compiler'
import { Field, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { LeadType } from '../leads/lead.type.js'

@ObjectType('ScoreGap', {
  description: 'A lead whose points do not come to the score that its source has stored.',
})
export class ScoreGapType {
  @Field(() => String, { description: 'The source whose book it is.' })
  readonly source: string

  @Field(() => DecimalScalar, { description: 'The score that the source stored last.' })
  readonly stored: string

  @Field(() => DecimalScalar, { description: 'The sum of its points up to that change.' })
  readonly summed: string

  @Field(() => DecimalScalar, { description: 'Stored minus summed.' })
  readonly gap: string

  @Field(() => DateTimeScalar, { description: 'The first change after which the two differ.' })
  readonly since: string

  @Field(() => LeadType, {
    nullable: true,
    description: 'Whom it is about; null for a test or internal record.',
  })
  readonly lead: LeadType | null
}

@ObjectType('ScoreGapEdge', { description: 'A gap in its place.' })
export class ScoreGapEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => ScoreGapType, { description: 'The gap.' })
  readonly node: ScoreGapType
}

@ObjectType('ScoreGapConnection', { description: 'A page of the leads that differ.' })
export class ScoreGapConnectionType {
  @Field(() => [ScoreGapEdgeType], { description: 'The gaps.' })
  readonly edges: readonly ScoreGapEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType
}

@ObjectType('ReconciledBooks', { description: 'How far points and stored scores agree.' })
class ReconciledBooksType {
  @Field(() => Int, { description: 'Books in which the source says what the score is.' })
  readonly checked: number

  @Field(() => Int, { description: 'Those in which it is not the sum of points.' })
  readonly differing: number

  @Field(() => Int, { description: 'Books in which the source says nothing of the score.' })
  readonly unstated: number

  @Field(() => DecimalScalar, { description: 'What was stored minus what was summed, over all.' })
  readonly gap: string
}

@ObjectType('ReconciledSource', { description: 'The books of one source.' })
export class ReconciledSourceType extends ReconciledBooksType {
  @Field(() => String, { description: 'The source.' })
  readonly source: string
}

@ObjectType('ReconciledGroup', { description: 'The books of the leads of one value.' })
export class ReconciledGroupType extends ReconciledBooksType {
  @Field(() => String, {
    nullable: true,
    description: 'The value; null where it is blank, and of records that are no lead’s.',
  })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string
}

@ObjectType('ScoreReconciliation', {
  description:
    'Whether points come to the scores that sources have stored: each source’s book of each lead’s record, before merges.',
})
export class ScoreReconciliationType extends ReconciledBooksType {
  @Field(() => [ReconciledSourceType], {
    description: 'By source, the one in which most books differ first.',
  })
  readonly sources: readonly ReconciledSourceType[]

  @Field(() => [ReconciledGroupType], {
    description: 'By each value of `by`, the one in which most books differ first; empty without.',
  })
  readonly breakdown: readonly ReconciledGroupType[]

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly query: ReconciliationQuery
  readonly asOf: string | undefined
}
