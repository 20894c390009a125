import { graphql } from '../gql/gql.js'

/** The attribution models that a workspace has made for itself, and the names that are taken. */
export const OWN_MODELS = graphql(`
  query OwnModels_Models {
    viewer {
      workspace {
        id
        settings {
          attributionModels {
            id
            name
            weights {
              role
              share
            }
            halfLifeDays
            lookbackDays
          }
        }
      }
    }
    attributionModels {
      id
      name
    }
  }
`)

/** What a model would give to whom, before it is kept. */
export const MODEL_TRIAL = graphql(`
  query OwnModels_Trial($input: AttributionInput!) {
    attribution(query: $input) {
      models {
        id
        name
      }
      rows {
        kind
        value
        label
        credits {
          model
          share
        }
      }
    }
  }
`)
