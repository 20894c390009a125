import type { FunnelCellInput, FunnelPart } from '../gql/graphql.js'
import type { NumberWords } from '../records/useOpenRows.js'

/** The cell that words of the address name; what is written as nothing is null. */
export function cellOf(words: NumberWords, part: FunnelPart): FunnelCellInput {
  const { count = '', stage, exit, reason, group } = words
  const orNull = (word: string) => (word === '' ? null : word)
  return {
    part,
    count,
    ...(stage === undefined ? {} : { stage }),
    ...(exit === undefined ? {} : { exit: { stage: orNull(exit) } }),
    ...(reason === undefined ? {} : { reason: { reason: orNull(reason) } }),
    ...(group === undefined ? {} : { group: { value: orNull(group) } }),
  }
}
