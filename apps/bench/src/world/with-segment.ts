import { BEHAVIOUR, COUNTRIES } from '../questions/funnel-questions.js'
import type { Product } from '../server/product.js'

const NAME = 'Of the bench: some countries, and a form in 90 days'

const SAVE = `mutation Bench_Save($name: String!, $rule: SegmentRuleInput!) {
  saveSegment(name: $name, rule: $rule) { ... on Segment { id } }
}`

interface Segments {
  readonly segments: readonly { readonly id: string; readonly name: string }[]
}

/** Keeps the segment of the bench in the workspace for as long as some work takes. */
export async function withSegment<Result>(
  product: Product,
  work: (segment: string) => Promise<Result>,
): Promise<Result> {
  // An earlier bench may have been ended before its segment was.
  const { data } = await product.ask('{ segments { id name } }', {})
  for (const { id, name } of (data as Segments).segments) {
    if (name === NAME) await remove(product, id)
  }
  const saved = await product.ask(SAVE, {
    name: NAME,
    rule: {
      and: [{ dimension: 'country', in: COUNTRIES }, { did: { ...BEHAVIOUR, atLeast: 1 } }],
    },
  })
  const { id } = (saved.data as { saveSegment: { id: string } }).saveSegment
  return work(id).finally(() => remove(product, id))
}

async function remove(product: Product, id: string): Promise<void> {
  await product.ask('mutation Bench_Remove($id: ID!) { deleteSegment(id: $id) }', { id })
}
