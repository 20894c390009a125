import type { ApolloServerPlugin } from '@apollo/server'

import type { RequestContext } from './context.js'

/** Forgets the past that an operation has had made once its answer is complete. */
export const closePast: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue }) => contextValue.doors.close(),
    }),
}
