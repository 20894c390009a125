import { graphql } from '../gql/gql.js'

/** A forecast, whole and by a dimension, with the same one tried again on the past. */
export const FORECAST = graphql(`
  query FunnelForecast_Forecast($input: FunnelInput!, $aheadDays: Int!, $by: DimensionId) {
    funnel(query: $input) {
      forecast(aheadDays: $aheadDays, by: $by) {
        until
        openDeals
        closedDeals
        openValue
        expected
        lower
        upper
        reason
        fxMissing
        currency
        breakdown {
          ...ForecastBreakdown_Group
        }
        backTest {
          ...FunnelBackTest_BackTest
        }
      }
    }
    metric(id: forecastRevenue) {
      id
      dimensions {
        id
        name
      }
    }
  }
`)

/** How a forecast was computed; asked for when somebody wants to know. */
export const FORECAST_EXPLANATION = graphql(`
  query FunnelForecast_Explanation($input: FunnelInput!, $aheadDays: Int!) {
    funnel(query: $input) {
      forecast(aheadDays: $aheadDays) {
        explain {
          ...ExplainDrawer_Explanation
        }
      }
    }
  }
`)

/** How many days a forecast may look ahead. */
export const AHEAD = [30, 60, 90, 180] as const
