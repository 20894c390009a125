import type { ApolloClient } from '@apollo/client'
import { createClient } from '../apollo/create-client.js'
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
        sources {
          name
          live
          late
          latestAt
          recordedAt
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

let early: { readonly slug: string; readonly client: ApolloClient } | undefined

/** Asks for the shell of an address at once, while the page's own code is still on its way. */
export function askEarly(path: string): void {
  const slug = WORKSPACE.exec(path)?.[1]
  if (slug === undefined) return
  early = { slug, client: createClient(slug) }
  // Whoever asks next tells of a failure.
  early.client.query({ query: VIEWER }).catch(() => undefined)
}

/** /w/main/funnel */
const WORKSPACE = /^\/w\/([a-z0-9-]+)/

/** The client of a workspace: the one that has asked early, or else a new one. */
export function clientOf(slug: string): ApolloClient {
  const found = early?.slug === slug ? early.client : createClient(slug)
  early = undefined
  return found
}
