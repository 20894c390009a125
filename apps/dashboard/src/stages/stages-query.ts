import { graphql } from '../gql/gql.js'

/** Replaces the stages of the workspace. */
export const SAVE_STAGES = graphql(`
  mutation SettingsStages_Save($stages: [StageInput!]!) {
    saveStages(stages: $stages) {
      id
    }
  }
`)

/** How many people are in each stage now, so that nobody changes one without knowing whom that is about. */
export const STAGE_PEOPLE = graphql(`
  query SettingsStages_People {
    funnel(query: { period: { preset: THIS_MONTH } }) {
      flow {
        stages {
          closing
          stage {
            id
          }
        }
      }
    }
  }
`)
