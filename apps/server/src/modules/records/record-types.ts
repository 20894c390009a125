import { DISTINCT_RECORDS, RECORDS } from '@leadlight/metrics'
import type { RecordColumn, RecordShape } from '@leadlight/metrics'
import type { GraphQLScalarType } from 'graphql'
import {
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from './lead-of.js'
import type { RecordNode } from './record-node.js'

const LEAD = 'Lead'

type ScalarType = GraphQLScalarType | typeof String | typeof Boolean | typeof Float

/** The GraphQL type of a shown column. */
function typeOf({ as }: RecordColumn): ScalarType {
  switch (as) {
    case 'instant':
      return DateTimeScalar
    case 'day':
      return DateScalar
    case 'number':
      return Float
    case 'flag':
      return Boolean
    case 'money':
    case 'duration':
      return DecimalScalar
    default:
      return String
  }
}

const MEANING: Readonly<Partial<Record<RecordColumn['as'], string>>> = {
  money: 'in major units of its own currency',
  duration: 'in days',
  campaign: 'by name',
  program: 'by name',
  program_step: 'by name',
  asset: 'by name',
}

interface Made {
  readonly type: new () => object
  readonly resolver: new () => object
}

/** Writes what a person would write by hand: a class with decorated fields, from what a shape shows. */
function makeType(name: string, shapes: readonly RecordShape[]): Made {
  const type = class {}
  ObjectType(name, { description: shapes[0]?.about ?? name })(type)
  Field(() => ID, { description: 'An id that says nothing of the record.' })(type.prototype, 'id')
  const shows = new Map(shapes.flatMap((shape) => Object.entries(shape.shows)))
  for (const [field, column] of shows) {
    if (column.as === 'lead') continue
    const meaning = MEANING[column.as]
    const description = `${column.name}${meaning === undefined ? '' : `, ${meaning}`}.`
    Field(() => typeOf(column), { nullable: true, description })(type.prototype, field)
  }
  const resolver = class {}
  Resolver(() => type)(resolver)
  if (shows.has('lead')) addLead(resolver.prototype)
  return { type, resolver }
}

function addLead(prototype: object): void {
  const resolve = (record: RecordNode, ctx: RequestContext) => leadOf(record, ctx)
  Object.defineProperty(prototype, 'lead', { value: resolve })
  Root()(prototype, 'lead', 0)
  Ctx()(prototype, 'lead', 1)
  FieldResolver(() => LeadType, { nullable: true, description: 'The person behind it.' })(
    prototype,
    'lead',
    Object.getOwnPropertyDescriptor(prototype, 'lead') ?? {},
  )
}

const made: ReadonlyMap<string, Made> = new Map(
  [...groupByType([...Object.values(RECORDS), ...DISTINCT_RECORDS])]
    .filter(([name]) => name !== LEAD)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, shapes]) => [name, makeType(name, shapes)]),
)

function groupByType(shapes: readonly RecordShape[]): ReadonlyMap<string, readonly RecordShape[]> {
  const groups = new Map<string, RecordShape[]>()
  for (const shape of shapes) groups.set(shape.type, [...(groups.get(shape.type) ?? []), shape])
  return groups
}

/** Resolvers of the fields that records look up. */
export const recordResolvers = [...made.values()].map(({ resolver }) => resolver)

/** Whatever a number can be made of. */
export const RecordUnion = createUnionType({
  name: 'Record',
  description: 'A row that a number is made of.',
  types: () => [LeadType, ...[...made.values()].map(({ type }) => type)] as const,
  resolveType: (node: Partial<RecordNode>) => node.recordType ?? LEAD,
})
