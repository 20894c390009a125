import { Field, Float, Int, ObjectType } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'
import { NoteType } from '../kpis/kpi-parts.type.js'

const ModelKindEnum = wordEnum('AttributionModelKind', 'How a model comes to its shares.', [
  'WEIGHTS',
  'TIME_DECAY',
  'MARKOV',
  'SHAPLEY',
])

@ObjectType('TouchWeight', { description: 'What a model gives to the touch with a role.' })
export class TouchWeightType {
  @Field(() => String, {
    description: 'first, creation, opening, conversion, or rest for all others.',
  })
  readonly role: string

  @Field(() => Float, { description: 'Its share of credit, 0 to 1.' })
  readonly share: number
}

@ObjectType('LearnedShare', { description: 'What a model has learned of one value.' })
export class LearnedShareType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => Float, { description: 'Its share of what conversions are worth.' })
  readonly share: number

  @Field(() => Float, { description: 'Its share of conversions.' })
  readonly ofConversions: number

  @Field(() => Float, { description: 'What share of conversions would be gone without it.' })
  readonly removalEffect: number
}

@ObjectType('ChainTransition', { description: 'A step of a Markov chain.' })
export class ChainTransitionType {
  @Field(() => String, { description: 'Where it begins; `(start)` for the beginning of a path.' })
  readonly from: string

  @Field(() => String, { description: 'Where it leads; `(conversion)` and `(null)` end a path.' })
  readonly to: string

  @Field(() => Float, { description: 'How likely it is taken.' })
  readonly probability: number
}

@ObjectType('AttributionModel', { description: 'A model with every parameter filled in.' })
export class AttributionModelType {
  @Field(() => String, { description: 'What it is called in the answer.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { description: 'How it splits credit, in a sentence.' })
  readonly about: string

  @Field(() => ModelKindEnum, { description: 'How it comes to its shares.' })
  readonly kind: string

  @Field(() => [TouchWeightType], {
    nullable: true,
    description: 'What it gives to which touch; null where age or data decide.',
  })
  readonly weights: readonly TouchWeightType[] | null

  @Field(() => Int, { nullable: true, description: 'How far it looks back; null for ever.' })
  readonly lookbackDays: number | null

  @Field(() => Int, { nullable: true, description: 'After how many days a touch counts half.' })
  readonly halfLifeDays: number | null

  @Field(() => Int, { nullable: true, description: 'How many steps a chain remembers.' })
  readonly order: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a chain learns from paths that led to nothing as well.',
  })
  readonly nonConverting: boolean | null

  @Field(() => String, {
    description: 'SHA-256 of its definition and of the data’s version: equal for equal numbers.',
  })
  readonly hash: string

  @Field(() => [LearnedShareType], {
    nullable: true,
    description: 'What it has learned; null for models that learn nothing.',
  })
  readonly learned: readonly LearnedShareType[] | null

  @Field(() => [ChainTransitionType], {
    nullable: true,
    description: 'Of a Markov chain: its steps.',
  })
  readonly transitions: readonly ChainTransitionType[] | null

  @Field(() => NoteType, { nullable: true, description: 'Why it has no numbers here.' })
  readonly reason: NoteType | null
}
