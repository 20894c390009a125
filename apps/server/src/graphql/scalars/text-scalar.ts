import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

interface TextScalarParts {
  readonly name: string
  readonly description: string
  /** Turns what a resolver returns into text. */
  readonly print?: (value: unknown) => string
  /** Tells why a text will not do, with the next step; undefined if it will. */
  readonly refuse?: (text: string) => string | undefined
}

/** A scalar that travels as text and is checked on its way in. */
export function textScalar({
  name,
  description,
  print = asText,
  refuse,
}: TextScalarParts): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} is text, and this is not.`)
    const refusal = refuse?.(value)
    if (refusal !== undefined) throw new GraphQLError(refusal)
    return value
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: print,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  })
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError('A text scalar was given something that is not text')
}
