import type { Filter, ScoredActivity } from '@leadlight/metrics'
import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { JsonScalar } from '../../graphql/scalars/json-scalar.js'
import { NameTakenType } from '../segments/segment.type.js'
import { ScoredActivityEnum } from './scoring-rules.input.js'

@ObjectType('FitRule', { description: 'Points for what a lead is.' })
export class FitRuleType {
  @Field(() => String, { description: 'What it is called.' })
  readonly name: string

  @Field(() => JsonScalar, { description: 'Of which leads, in the shape of `FilterInput`.' })
  readonly when: Filter

  @Field(() => Float, { description: 'The points.' })
  readonly points: number
}

@ObjectType('ScoreDecay', { description: 'How points fade.' })
export class ScoreDecayType {
  @Field(() => Int, { description: 'So many percent of the points at first are gone each time.' })
  readonly percent: number

  @Field(() => Int, { description: 'Each time so many days of 24 hours have passed.' })
  readonly everyDays: number
}

@ObjectType('EngagementRule', { description: 'Points for what a lead does, each time.' })
export class EngagementRuleType {
  @Field(() => String, { description: 'What it is called.' })
  readonly name: string

  @Field(() => [ScoredActivityEnum], { description: 'What is scored.' })
  readonly activities: readonly ScoredActivity[]

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Which of them, in the shape of `FilterInput`; all where null.',
  })
  readonly when?: Filter

  @Field(() => Float, { description: 'The points.' })
  readonly points: number

  @Field(() => Float, { nullable: true, description: 'The most that it gives or takes.' })
  readonly cap: number | null

  @Field(() => ScoreDecayType, { nullable: true, description: 'How its points fade.' })
  readonly decay: ScoreDecayType | null
}

@ObjectType('ScoringRules', { description: 'How leads are scored.' })
export class ScoringRulesType {
  @Field(() => [FitRuleType], { description: 'Points for what leads are.' })
  readonly fit: readonly FitRuleType[]

  @Field(() => [EngagementRuleType], { description: 'Points for what leads do.' })
  readonly engagement: readonly EngagementRuleType[]

  @Field(() => Float, { nullable: true, description: 'No score is lower.' })
  readonly minimum: number | null

  @Field(() => Float, { nullable: true, description: 'No score is higher.' })
  readonly maximum: number | null
}

@ObjectType('ScoringRuleSet', {
  description:
    'A named way of scoring, beside what the source system says. It is run over the ledger whenever it is asked for, and writes nothing.',
})
export class ScoringRuleSetType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => ScoringRulesType, { description: 'Its rules.' })
  readonly rules: ScoringRulesType

  @Field(() => Int, { description: 'Counts up with every change of the rules.' })
  readonly version: number

  @Field(() => DateTimeScalar, { description: 'Since when this version stands.' })
  readonly since: Date
}

/** What may come of saving a set of rules. */
export const SaveScoringRuleSetResult = createUnionType({
  name: 'SaveScoringRuleSetResult',
  description: 'What came of saving a set of scoring rules.',
  types: () => [ScoringRuleSetType, NameTakenType] as const,
  resolveType: (value) => ('rules' in value ? ScoringRuleSetType : NameTakenType),
})
