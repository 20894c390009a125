import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'

/**
 * The client of one workspace. Ids of stages, metrics and dimensions are unique within a workspace
 * only, so each workspace has a cache of its own.
 */
export function createClient(workspace?: string): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({
      uri: '/graphql',
      credentials: 'same-origin',
      headers: workspace === undefined ? {} : { 'x-leadlight-workspace': workspace },
    }),
    cache: new InMemoryCache({
      // The page and its drawers ask different things of one profile: neither may push out the other.
      typePolicies: { ScoreProfile: { merge: true } },
    }),
  })
}
