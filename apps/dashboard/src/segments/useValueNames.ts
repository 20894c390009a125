import { shallowReactive } from 'vue'
import { useClient } from '../apollo/useClient.js'
import type { SegmentsPage_ValuesQuery } from '../gql/graphql.js'
import { VALUES } from './segment-queries.js'

type Values = NonNullable<SegmentsPage_ValuesQuery['dimension']>['values']

export interface UseValueNamesReturn {
  /** What people call a value; the value itself until that is known. */
  readonly nameOf: (dimension: string, value: string) => string
}

/** Names of the values of dimensions, each dimension asked for once it is named. */
export function useValueNames(): UseValueNamesReturn {
  const client = useClient()
  const known = shallowReactive(new Map<string, Values>())
  const asked = new Set<string>()

  async function load(dimension: string): Promise<void> {
    asked.add(dimension)
    const { data } = await client.query({ query: VALUES, variables: { dimension, search: null } })
    if (data?.dimension) known.set(dimension, data.dimension.values)
  }

  return {
    nameOf: (dimension, value) => {
      const values = known.get(dimension)
      // Nothing is lost where the names do not come: the values say enough.
      if (!values && !asked.has(dimension)) load(dimension).catch(() => undefined)
      return values?.find((one) => one.value === value)?.label ?? value
    },
  }
}
