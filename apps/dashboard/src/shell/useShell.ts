import type { ApolloClient } from '@apollo/client'
import { useQuery, type UseQueryReturn } from '../apollo/useQuery.js'
import { graphql } from '../gql/gql.js'
import type { ShellLayout_ViewerQuery } from '../gql/graphql.js'

const VIEWER = graphql(`
  query ShellLayout_Viewer {
    viewer {
      role
      workspace {
        id
        slug
        name
        zone
        currency
        today
        hasData
        attribution
        defaultPeriod {
          from
          to
        }
        freshness {
          horizon
          recordedAt
          live
        }
      }
      workspaces {
        id
        slug
        name
      }
    }
    segments {
      id
      name
      size
    }
  }
`)

/** What the shell and every page need: who looks, at which workspace, and which segments there are. */
export function useShell(client: ApolloClient): UseQueryReturn<ShellLayout_ViewerQuery> {
  return useQuery(VIEWER, { client })
}
