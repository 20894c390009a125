import type { PageInfoType } from './page-info.type.js'

/** A place in a list with what stands there. */
export interface Edge<Node> {
  readonly cursor: string
  readonly node: Node
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[]
  readonly pageInfo: PageInfoType
}

/** Makes a page of rows that were read one beyond its size. */
export function toPage<Row, Node>(
  rows: readonly Row[],
  first: number,
  toEdge: (row: Row) => Edge<Node>,
): Page<Node> {
  const edges = rows.slice(0, first).map(toEdge)
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  }
}
