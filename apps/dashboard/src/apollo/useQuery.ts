import type {
  ApolloClient,
  ObservableQuery,
  OperationVariables,
  TypedDocumentNode,
} from '@apollo/client'
import {
  computed,
  onScopeDispose,
  readonly,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
  type ShallowRef,
} from 'vue'
import { failureOf, type Failure } from './failure.js'
import { useClient } from './useClient.js'

export interface UseQueryOptions<TVariables> {
  readonly variables?: MaybeRefOrGetter<TVariables>
  /** Nothing is asked while this is false. */
  readonly enabled?: MaybeRefOrGetter<boolean>
  /** For the component that provides the client and so cannot inject it. */
  readonly client?: ApolloClient
}

export interface UseQueryReturn<TData> {
  /** The last answer; it stays while the next one is on its way. */
  readonly data: Readonly<ShallowRef<TData | undefined>>
  readonly failure: Readonly<ShallowRef<Failure | undefined>>
  readonly isLoading: Readonly<ShallowRef<boolean>>
  /** The data belongs to an earlier question. */
  readonly isStale: ComputedRef<boolean>
  /** Asks the server again. */
  readonly retry: () => void
}

/** The answer to a GraphQL query, followed as its variables change; it ends with its component. */
export function useQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  options: UseQueryOptions<TVariables> = {},
): UseQueryReturn<TData> {
  const client = options.client ?? useClient()
  const data = shallowRef<TData>()
  const failure = shallowRef<Failure>()
  const isLoading = shallowRef(true)
  let query: ObservableQuery<TData, TVariables> | undefined
  let subscription: { unsubscribe: () => void } | undefined

  function take(result: ObservableQuery.Result<TData>): void {
    isLoading.value = result.loading
    if (result.loading) return
    failure.value = result.error ? failureOf(result.error) : undefined
    if (result.dataState === 'complete') data.value = result.data
  }

  function ask(variables: TVariables): void {
    if (query) {
      // Failures arrive through the subscription.
      query.setVariables(variables).catch(() => undefined)
      return
    }
    query = client.watchQuery<TData, TVariables>({
      query: document,
      variables,
      errorPolicy: 'all',
      notifyOnNetworkStatusChange: true,
    })
    subscription = query.subscribe(take)
  }

  watch(
    // Text compares by value: a new object with the same variables asks nothing.
    () => (toValue(options.enabled) ?? true) && JSON.stringify(toValue(options.variables) ?? {}),
    (variables) => {
      if (variables !== false) ask(JSON.parse(variables) as TVariables)
    },
    { immediate: true },
  )
  onScopeDispose(() => subscription?.unsubscribe())

  return {
    data: readonly(data) as Readonly<ShallowRef<TData | undefined>>,
    failure,
    isLoading,
    isStale: computed(() => isLoading.value && data.value !== undefined),
    retry: () => void query?.refetch().catch(() => undefined),
  }
}
