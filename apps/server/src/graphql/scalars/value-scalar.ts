import { GraphQLScalarType } from 'graphql'

/** One cell of a frame. */
export const ValueScalar = new GraphQLScalarType({
  name: 'Value',
  description:
    'Text, a number, true, false or null. A time bucket is its label (`2018-01`, `2018-W05`, `2018-01-31`), money a decimal text in major units, a blank dimension null.',
})
