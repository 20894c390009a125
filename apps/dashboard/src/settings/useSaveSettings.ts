import { useChange, type UseChangeReturn } from '../apollo/useChange.js'
import type { WorkspaceSettingsInput } from '../gql/graphql.js'
import { UPDATE } from './settings-query.js'

/** Changes what a workspace has settled. */
export const useSaveSettings = (): UseChangeReturn<WorkspaceSettingsInput> =>
  useChange((client, settings) => client.mutate({ mutation: UPDATE, variables: { settings } }))
