import { readFile } from 'node:fs/promises'

import { describe, expect, it } from '@jest/globals'
import { CATALOG } from '@leadlight/metrics'
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql'
import type { GraphQLField, GraphQLInputField } from 'graphql'

import { createSchema, printSortedSchema } from './schema.js'

describe('the schema', () => {
  const schema = createSchema()
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))

  it('is the one that is committed as schema.graphql; `npm run schema -w apps/server` writes it', async () => {
    const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8')
    expect(printSortedSchema(schema)).toBe(printSortedSchema(buildSchema(committed)))
  })

  it('has one field and one id for each metric of the catalogue', () => {
    const kpis = schema.getType('Kpis')
    const ids = schema.getType('MetricId')
    const names = CATALOG.map(({ id }) => id).sort()
    expect(isObjectType(kpis) && Object.keys(kpis.getFields()).sort()).toEqual(names)
    expect(
      isEnumType(ids) &&
        ids
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(names)
  })

  it('describes every type, field and argument', () => {
    const silent = types.flatMap((type) => [
      ...(type.description || wordless.has(type.name) ? [] : [type.name]),
      ...(isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => silentIn(type.name, field))
        : []),
    ])
    expect(silent).toEqual([])
  })

  it('gives every list of unknown length a bound', () => {
    const connections = types
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).filter((field) =>
          field.type.toString().endsWith('Connection!'),
        ),
      )
    expect(connections.length).toBeGreaterThan(2)
    for (const { args } of connections)
      expect(args.map(({ name }) => name)).toEqual(expect.arrayContaining(['first', 'after']))
  })
})

const wordless: ReadonlySet<string> = new Set([
  ...['String', 'Int', 'Float', 'Boolean', 'ID'],
  // The two roots need no words; their fields do.
  ...['Query', 'Mutation'],
])

function silentIn(
  type: string,
  field: GraphQLField<unknown, unknown> | GraphQLInputField,
): readonly string[] {
  const args = 'args' in field ? field.args : []
  return [
    ...(field.description ? [] : [`${type}.${field.name}`]),
    ...args.filter((arg) => !arg.description).map((arg) => `${type}.${field.name}(${arg.name})`),
  ]
}
