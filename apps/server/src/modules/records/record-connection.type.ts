import type { CellQuery, Value } from '@leadlight/metrics'
import { Field, ObjectType } from 'type-graphql'

import { UnitEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { ValueScalar } from '../../graphql/scalars/value-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import type { RecordNode } from './record-node.js'

@ObjectType('RecordColumn', { description: 'What is shown of records.' })
export class RecordColumnType {
  @Field(() => String, { description: 'The name of the field that holds it.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, {
    description:
      'What it holds: text, instant, day, number, flag, money, duration (days), lead (an id), campaign, program, program_step or asset (names).',
  })
  readonly as: string
}

@ObjectType('RecordEdge', {
  description: 'A record in its place, with what it adds to the number.',
})
export class RecordEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it counts; null for what has no moment of its own.',
  })
  readonly at: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What it adds to the part asked for: one, an amount in the asked currency, or its own value of which a statistic is taken. Null where the part is a quotient.',
  })
  readonly value: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it adds to the numerator, where the part is a quotient.',
  })
  readonly numerator: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it adds to the denominator, where the part is a quotient.',
  })
  readonly denominator: string | null

  @Field(() => [ValueScalar], {
    nullable: 'items',
    description: 'The record as a row of a table, one value for each of `columns`.',
  })
  readonly row: readonly Value[]

  /** What `node` is made of. */
  readonly record: RecordNode & Readonly<Record<string, unknown>>
}

@ObjectType('RecordUnits', {
  description: 'What records add is measured in; money in the connection’s currency.',
})
export class RecordUnitsType {
  @Field(() => UnitEnum, { description: 'Of what they add to the part asked for.' })
  readonly value: string

  @Field(() => UnitEnum, { description: 'Of what they add to the numerator.' })
  readonly numerator: string

  @Field(() => UnitEnum, { description: 'Of what they add to the denominator.' })
  readonly denominator: string
}

@ObjectType('RecordConnection', {
  description: 'A page of the records that a number is made of, latest first.',
})
export class RecordConnectionType {
  @Field(() => [RecordEdgeType], { description: 'The records.' })
  readonly edges: readonly RecordEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => [RecordColumnType], { description: 'What `row` holds.' })
  readonly columns: readonly RecordColumnType[]

  @Field(() => String, {
    nullable: true,
    description: 'The currency in which records add up, for money, ISO 4217.',
  })
  readonly currency: string | null

  @Field(() => RecordUnitsType, { description: 'What records add is measured in.' })
  readonly units: RecordUnitsType

  readonly cell: CellQuery
}
