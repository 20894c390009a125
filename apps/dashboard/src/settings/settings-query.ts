import { graphql } from '../gql/gql.js'

/** Everything that a workspace has settled. */
export const SETTINGS = graphql(`
  query SettingsPage_Settings {
    viewer {
      workspace {
        id
        name
        currency
        zone
        weekStart
        fiscalYearStart
        calendar
        settings {
          followUp {
            days
            opens
            closes
            withinHours
          }
          churn {
            graceDays
            inactivityDays
          }
          nurture {
            nurturedDays
            silentDays
            stalledDays
          }
          email {
            responseDays
          }
          scoreBands
          mqlRules {
            since
            threshold
            rule
          }
        }
      }
    }
    stages {
      id
      name
      rank
      role
      optional
      side
      limitDays
    }
  }
`)

/** Changes settings. */
export const UPDATE = graphql(`
  mutation SettingsPage_Update($settings: WorkspaceSettingsInput!) {
    updateWorkspaceSettings(settings: $settings) {
      id
    }
  }
`)
