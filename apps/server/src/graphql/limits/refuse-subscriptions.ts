import { GraphQLError, OperationTypeNode } from 'graphql'
import type { ASTVisitor, ValidationContext } from 'graphql'

/** A validation rule that refuses subscriptions in words: the schema has none, which GraphQL takes for a bug. */
export function refuseSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) context.reportError(none())
      return undefined
    },
  }
}

const none = (): GraphQLError =>
  new GraphQLError('There are no subscriptions here.', {
    extensions: { suggestion: 'Ask a `query` again; answers that nothing changed are kept.' },
  })
