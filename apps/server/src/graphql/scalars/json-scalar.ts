import { GraphQLScalarType } from 'graphql'

/** Any JSON value, for what has no fixed shape. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value.',
})
