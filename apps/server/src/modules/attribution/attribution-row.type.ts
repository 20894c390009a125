import { Field, Float, ObjectType } from 'type-graphql'

import { wordEnum } from '../../graphql/enums.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { NoteType } from '../kpis/kpi-parts.type.js'

export const RowKindEnum = wordEnum(
  'AttributionRowKind',
  'What a row stands for.',
  ['GROUP', 'OTHER', 'UNATTRIBUTED', 'TOTAL'],
  {
    GROUP: 'One value of the dimension.',
    OTHER: 'All values beyond the limit together.',
    UNATTRIBUTED: 'What no touch has earned.',
    TOTAL: 'All that touches have earned.',
  },
)

@ObjectType('AttributionCredit', { description: 'What a model gives to a row.' })
export class AttributionCreditType {
  @Field(() => String, { description: 'The model.' })
  readonly model: string

  @Field(() => Float, {
    nullable: true,
    description:
      'The credit: an amount in major units, or conversions. Null where the model has none.',
  })
  readonly value: number | null

  @Field(() => DecimalScalar, { nullable: true, description: 'The same, exactly.' })
  readonly exact: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Its share of the whole, what no touch has earned included.',
  })
  readonly share: number | null

  @Field(() => DecimalScalar, { nullable: true, description: 'The credit of the period before.' })
  readonly previous: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      'What came back beyond the cost, over it; null where no cost is known, and for goals that are no money.',
  })
  readonly roi: number | null

  @Field(() => Float, { nullable: true, description: 'How many times over the cost came back.' })
  readonly revenueToCost: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'What a conversion costs, for goals that are no money.',
  })
  readonly costPer: number | null

  @Field(() => NoteType, {
    nullable: true,
    description: 'Why it has no return or, where the goal is no money, no price.',
  })
  readonly reason: NoteType | null

  @Field(() => [DecimalScalar], {
    nullable: 'items',
    description: 'The credit of each bucket; none without a grain.',
  })
  readonly series: readonly (string | null)[]
}

@ObjectType('AttributionRow', { description: 'What touches of one kind have earned, and cost.' })
export class AttributionRowType {
  @Field(() => RowKindEnum, { description: 'What it stands for.' })
  readonly kind: string

  @Field(() => String, {
    nullable: true,
    description: 'The dimension’s value; null where it is blank, and for rows that are no group.',
  })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => [AttributionCreditType], { description: 'One for each model.' })
  readonly credits: readonly AttributionCreditType[]

  @Field(() => Float, {
    nullable: true,
    description:
      'What was spent; 0 where it was nothing, null where nobody knows or nothing was booked.',
  })
  readonly cost: number | null

  @Field(() => DecimalScalar, { nullable: true, description: 'The same, exactly.' })
  readonly costExact: string | null

  @Field(() => NoteType, {
    nullable: true,
    description: 'Why the cost is null, or what it leaves out.',
  })
  readonly costReason: NoteType | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Revenue of leads that these touches brought in: one touch for each, so that it adds up.',
  })
  readonly sourced: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Revenue that these touches had any hand in; rows overlap and must not be added.',
  })
  readonly influenced: string | null
}
