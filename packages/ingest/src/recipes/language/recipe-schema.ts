import { z } from 'zod'
import type { Condition, Expression } from './recipe.js'

/** A value that YAML may write without quotes and a cell holds as text. */
const scalar = z
  .union([z.string(), z.number(), z.boolean()], {
    error: 'has to be text, a number, true or false',
  })
  .transform((value) => String(value))

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(item).min(1),
  )

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    column: z.string().min(1).optional(),
    lookup: z.string().min(1).optional(),
    optional: z.boolean().optional(),
    is: scalar.optional(),
    in: z.array(scalar).optional(),
    contains: scalar.optional(),
    blank: z.literal(true).optional(),
    notBlank: z.literal(true).optional(),
    all: z.array(condition).min(1).optional(),
    any: z.array(condition).min(1).optional(),
    not: condition.optional(),
  }),
)

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.preprocess(
    (value) => (typeof value === 'string' ? { column: value } : value),
    z.strictObject({
      column: z.string().min(1).optional(),
      value: scalar.optional(),
      template: z.string().min(1).optional(),
      lookup: z.string().min(1).optional(),
      first: z.array(expression).min(1).optional(),
      earliest: z.array(expression).min(1).optional(),
      latest: z.array(expression).min(1).optional(),
      digest: z.array(expression).min(1).optional(),
      when: condition.optional(),
      format: oneOrMore(z.string().min(1)).optional(),
      map: z.record(z.string(), scalar).optional(),
      otherwise: scalar.optional(),
      blank: oneOrMore(scalar).optional(),
      default: scalar.optional(),
      precision: z.literal('day').optional(),
      plusDays: z.union([z.number().int(), z.string().min(1)]).optional(),
      among: z.string().min(1).optional(),
      round: z.boolean().optional(),
      pick: z.enum(['first', 'last', 'earliest', 'latest']).optional(),
      optional: z.boolean().optional(),
    }),
  ),
)

/** Settings of how a CSV file is written; the comma and UTF-8 where left out. */
const layout = {
  encoding: z.string().min(1).optional(),
  delimiter: z.string().min(1).optional(),
  header: z.array(z.string().trim().min(1)).min(1).optional(),
  skipLines: z.number().int().min(0).optional(),
}

const fileName = z
  .string()
  .min(1)
  .refine((name) => !name.startsWith('/') && !name.split(/[\\/]/).includes('..'), {
    error: 'has to lie in the folder that is imported',
  })

const join = z.strictObject({
  file: fileName,
  ...layout,
  required: z.boolean().default(true),
  on: z.record(z.string(), expression).refine((on) => Object.keys(on).length > 0, {
    error: 'needs at least one column of the joined file',
  }),
})

const times = z.preprocess(
  (value) => (typeof value === 'string' ? { column: value } : value),
  z.strictObject({ column: z.string().min(1), optional: z.boolean().optional() }),
)

const record = z.strictObject({
  kind: z.string(),
  when: condition.optional(),
  firstWins: z.boolean().default(false),
  ensure: z.boolean().default(false),
  times: times.optional(),
  each: z.strictObject({ column: z.string().min(1), separator: z.string().min(1) }).optional(),
  fields: z.record(z.string(), z.unknown()),
})

const file = z.strictObject({
  file: fileName,
  ...layout,
  required: z.boolean().default(true),
  zone: z.string().optional(),
  joins: z.record(z.string(), join).default({}),
  records: z.array(record).min(1),
})

/** The shape of a mapping file, before names of kinds, fields and joins are checked. */
export const recipeSchema = z.strictObject({
  recipe: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
    error: 'has to be lower-case letters, digits and hyphens, such as my-crm',
  }),
  source: z.string().min(1),
  description: z.string().optional(),
  attribution: z.string().optional(),
  currency: z.string().optional(),
  zone: z.string().optional(),
  reportsDeliveries: z.boolean().default(true),
  files: z.array(file).min(1),
})

export { expression as expressionSchema }
