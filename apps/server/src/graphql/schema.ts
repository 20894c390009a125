import 'reflect-metadata'

import {
  GraphQLList,
  GraphQLNonNull,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'

import { resolvers } from '../modules/index.js'
import { ValueScalar } from './scalars/value-scalar.js'

/** Builds the API of all modules. Arguments are checked by scalars and by `bind`, not by decorators. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...resolvers], validate: false })
  makeRowsLists(schema)
  return schema
}

/** The schema as text, in an order that does not depend on the code's. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

/** In a list of lists type-graphql makes both levels nullable or neither; a row is never null, a cell may be. */
function makeRowsLists(schema: GraphQLSchema): void {
  const frame = schema.getType('Frame')
  const rows = isObjectType(frame) ? frame.getFields()['rows'] : undefined
  if (!rows) throw new Error('The schema has no field Frame.rows')
  const row = new GraphQLNonNull(new GraphQLList(ValueScalar))
  rows.type = new GraphQLNonNull(new GraphQLList(row))
}
