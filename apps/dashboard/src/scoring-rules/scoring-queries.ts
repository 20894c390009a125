import { graphql } from '../gql/gql.js'

/** Every set of scoring rules, and what rules are made of. */
export const RULE_SETS = graphql(`
  query ScoringRules_Sets {
    scoringRuleSets {
      id
      name
      version
      since
      rules {
        minimum
        maximum
        fit {
          name
          points
          when
        }
        engagement {
          name
          points
          activities
          cap
          decay {
            percent
            everyDays
          }
          when
        }
      }
    }
    dimensions {
      id
      name
    }
    metric(id: newLeadsGross) {
      id
      dimensions {
        id
        name
      }
    }
  }
`)

/** What rules would change, before they are kept. */
export const TRIAL = graphql(`
  query ScoringRules_Trial($input: ScoringWhatIfInput!) {
    scoringWhatIf(query: $input) {
      leads
      changed
      up
      upNew
      down
      bands {
        name
      }
      before {
        ...WhatIfBands_Side
      }
      after {
        ...WhatIfBands_Side
      }
    }
  }
`)

/** Keeps a set of rules, as its next version where it has one. */
export const SAVE_RULES = graphql(`
  mutation ScoringRules_Save($id: ID, $name: String!, $rules: ScoringRulesInput!) {
    saveScoringRuleSet(id: $id, name: $name, rules: $rules) {
      __typename
      ... on ScoringRuleSet {
        id
        version
      }
      ... on NameTaken {
        message
      }
    }
  }
`)

/** Removes a set of rules. */
export const DELETE_RULES = graphql(`
  mutation ScoringRules_Delete($id: ID!) {
    deleteScoringRuleSet(id: $id)
  }
`)
