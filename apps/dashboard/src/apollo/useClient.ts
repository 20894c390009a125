import type { ApolloClient } from '@apollo/client'
import { inject, provide, type InjectionKey } from 'vue'

const CLIENT: InjectionKey<ApolloClient> = Symbol('client')

/** Gives the components below one client. */
export function provideClient(client: ApolloClient): void {
  provide(CLIENT, client)
}

/** The client of the workspace that the component belongs to. */
export function useClient(): ApolloClient {
  const client = inject(CLIENT)
  if (!client) throw new Error('No GraphQL client above this component: call provideClient first.')
  return client
}
