import type { ApolloServerPlugin } from '@apollo/server'

import { writeTally } from '../cache/tally.js'
import type { RequestContext } from './context.js'

/** Says in a header how many statements an answer is made of, and how many of them were kept from before. */
export const tellTiming: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, response }) {
        response.http.headers.set('server-timing', writeTally(contextValue.tally))
        return Promise.resolve()
      },
    }),
}
