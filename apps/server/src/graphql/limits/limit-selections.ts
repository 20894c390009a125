import { GraphQLError } from 'graphql'
import type { ASTVisitor, ValidationContext } from 'graphql'

import { countSelections } from './count-selections.js'
import type { SelectionCount } from './count-selections.js'

/** The most that one operation may ask for; a dashboard page stays well below. */
export const SELECTION_LIMITS: SelectionCount = {
  depth: 12,
  aliases: 60,
  rootFields: 20,
  directives: 10,
}

const words: Readonly<Record<keyof SelectionCount, string>> = {
  depth: 'levels of fields',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives',
}

/** A validation rule that refuses operations beyond {@link SELECTION_LIMITS}. */
export function limitSelections(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      for (const count of countSelections(document)) {
        for (const key of Object.keys(SELECTION_LIMITS) as (keyof SelectionCount)[]) {
          if (count[key] > SELECTION_LIMITS[key]) context.reportError(tooMuch(key, count[key]))
        }
      }
      return undefined
    },
  }
}

function tooMuch(key: keyof SelectionCount, asked: number): GraphQLError {
  const limit = SELECTION_LIMITS[key]
  return new GraphQLError(`This operation has ${asked} ${words[key]}; ${limit} are allowed.`, {
    extensions: {
      // Apollo gives every rule's error the one code of validation; this one is more exact.
      reason: 'OPERATION_TOO_LARGE',
      params: { limit: key, asked, allowed: limit },
      suggestion:
        'Split it into several operations, or ask one `frame` for what the parts have in common.',
    },
  })
}
