import { Kind } from 'graphql'
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'

/** What an operation asks for once its fragments are put in place. */
export interface SelectionCount {
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
}

/**
 * Counts every operation of a document with its fragments in place. Each fragment is counted once
 * and its numbers reused, so that fragments which spread each other cost nothing here.
 */
export function countSelections(document: DocumentNode): readonly SelectionCount[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  const known = new Map<string, SelectionCount>()

  const countFragment = (name: string): SelectionCount => {
    const counted = known.get(name)
    if (counted) return counted
    // A fragment that spreads itself finds this; the rules of GraphQL refuse it later.
    known.set(name, nothing)
    const fragment = fragments.get(name)
    const count = fragment ? countSet(fragment.selectionSet) : nothing
    known.set(name, count)
    return count
  }

  const countSet = (set: SelectionSetNode): SelectionCount => {
    let total = nothing
    for (const selection of set.selections) {
      const directives = selection.directives?.length ?? 0
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? countSet(selection.selectionSet) : nothing
        total = add(total, {
          // What tools ask of the schema is deeper than any question about data, and cheap.
          depth: selection.name.value.startsWith('__') ? 1 : below.depth + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
          directives: below.directives + directives,
        })
      } else {
        const inside =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? countFragment(selection.name.value)
            : countSet(selection.selectionSet)
        total = add(total, { ...inside, directives: inside.directives + directives })
      }
    }
    return total
  }

  return operations.map((operation) => {
    const count = countSet(operation.selectionSet)
    return { ...count, directives: count.directives + (operation.directives?.length ?? 0) }
  })
}

const nothing: SelectionCount = { depth: 0, aliases: 0, rootFields: 0, directives: 0 }

function add(a: SelectionCount, b: SelectionCount): SelectionCount {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    rootFields: a.rootFields + b.rootFields,
    directives: a.directives + b.directives,
  }
}
