import { ApolloClient, HttpLink, InMemoryCache, type TypePolicy } from '@apollo/client'

/**
 * Answers of which a page, its drawers and its explanations ask different things: neither may push out
 * the other, or each would be asked for again.
 */
const SHARED = [
  ...['Kpis', 'Frame', 'Attribution', 'Retention', 'ProgramConnection', 'SegmentMembership'],
  ...['Funnel', 'FunnelFlow', 'FunnelStays', 'FunnelStalls', 'FunnelHandBack', 'FunnelForecast'],
  ...['ScoreProfile', 'ScoreContribution', 'ScoringWhatIf'],
]
const merged: TypePolicy = { merge: true }

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
      typePolicies: Object.fromEntries(SHARED.map((type) => [type, merged])),
    }),
  })
}
