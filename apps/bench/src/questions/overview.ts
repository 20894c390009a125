import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Kind, parse, print, visit } from 'graphql'
import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql'

import { root } from '../root.js'
import type { BenchWorld } from '../world/open-world.js'

/** An operation of the Overview, as the dashboard sends it. */
interface OverviewOperation {
  readonly document: string
  /** The same, asking of each number that can tell how it came about. */
  readonly explained: string
  variables(world: BenchWorld): object
}

/** The operations that the page sends: its numbers, and then which of them were reported otherwise. */
export const OVERVIEW_OPERATIONS = [
  { id: 'overview', operation: 'OverviewPage_Kpis', title: 'The whole Overview in one operation' },
  {
    id: 'overview-restated',
    operation: 'OverviewPage_Restated',
    title: 'What the Overview tells of restatements, afterwards',
  },
] as const

/** Takes an operation from what the dashboard's generator has written. */
export async function readOverview(name: string): Promise<OverviewOperation> {
  const generated = await readFile(join(root, 'apps/dashboard/src/gql/graphql.ts'), 'utf8')
  const [, json] =
    new RegExp(`^export const ${name}Document = (\\{.*\\}) as unknown as`, 'm').exec(generated) ??
    []
  if (json === undefined) throw new Error(`No operation ${name} was generated: npm run codegen`)
  const operation = JSON.parse(json) as DocumentNode
  return {
    document: print(operation),
    explained: print(explain(operation)),
    // What the page sends when it is opened without anything in its address.
    variables: ({ spans }) => ({
      period: spans.year,
      segment: null,
      segmentAt: null,
      compareTo: 'PREVIOUS_PERIOD',
      grain: 'MONTH',
      by: 'source',
      funnel: { period: spans.year, segment: null, segmentAt: null },
    }),
  }
}

const [explainField] = (
  parse('{ explain { statements { sql values } } }').definitions[0] as {
    selectionSet: SelectionSetNode
  }
).selectionSet.selections as [FieldNode]

/** Adds an explanation to every metric below `kpis`, and to the funnel. */
function explain(operation: DocumentNode): DocumentNode {
  let depth = 0
  let within: string | undefined
  return visit(operation, {
    Field: {
      enter(field) {
        depth++
        if (depth === 1) within = field.name.value
      },
      leave(field) {
        depth--
        const isMetric = depth === 1 && within === 'kpis'
        const isFunnel = depth === 0 && field.name.value === 'funnel'
        if ((!isMetric && !isFunnel) || !field.selectionSet) return undefined
        const selections = [...field.selectionSet.selections, explainField]
        return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } }
      },
    },
    // Fields of fragments stand for themselves.
    FragmentDefinition: () => false,
  })
}
