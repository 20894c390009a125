import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'

/**
 * One fault of a question is found by every field that asks it: the answer names it once, at the
 * first of those fields.
 */
export const dropRepeatedErrors: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return
        body.singleResult.errors = unique(body.singleResult.errors)
      },
    }
  },
}

function unique(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const seen = new Set<string>()
  return errors.filter(({ message, extensions, path, locations }) => {
    // Errors without a place in the answer are about the document, and each is one of its own.
    const key = JSON.stringify([message, extensions, path ? undefined : locations])
    return !seen.has(key) && seen.add(key)
  })
}
