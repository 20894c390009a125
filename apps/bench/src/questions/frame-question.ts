import { EXPLAINED } from './question.js'
import type { Question } from './question.js'
import type { BenchWorld } from '../world/open-world.js'

interface FrameQuestion extends Pick<Question, 'id' | 'title' | 'reach'> {
  /** A `MetricQueryInput`. */
  query(world: BenchWorld): object
  readonly keys: number
}

interface FrameAnswer {
  readonly frame: { readonly rows: readonly (readonly (string | number | null)[])[] }
}

const DOCUMENT = `query Bench_Frame($query: MetricQueryInput!, $explain: Boolean!) {
  frame(query: $query) {
    rows
    ${EXPLAINED}
  }
}`

/** A question whose answer is a table of metrics. */
export function frameQuestion({ query, keys, ...about }: FrameQuestion): Question {
  return {
    ...about,
    keys,
    document: DOCUMENT,
    variables: (world) => ({ query: query(world) }),
    read: (data) =>
      (data as FrameAnswer).frame.rows.map((row) => ({
        key: row.slice(0, keys).map((value) => (value === null ? null : String(value))),
        numbers: row.slice(keys).map((value) => (value === null ? null : Number(value))),
      })),
  }
}
