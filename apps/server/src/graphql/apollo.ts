import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'

import type { RequestContext } from './context.js'
import { closePast } from './close-past.js'
import { dropRepeatedErrors } from './drop-repeated-errors.js'
import { createFormatError } from './format-error.js'
import type { LogBug } from './format-error.js'
import { tellTiming } from './tell-timing.js'
import { limitSelections } from './limits/limit-selections.js'
import { refuseSubscriptions } from './limits/refuse-subscriptions.js'

/** Makes the GraphQL server; it speaks no HTTP of its own and reports to nobody. */
export function createApollo(schema: GraphQLSchema, logBug: LogBug): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    formatError: createFormatError(logBug),
    plugins: [
      dropRepeatedErrors,
      closePast,
      tellTiming,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: 5_000 },
    validationRules: [limitSelections, refuseSubscriptions],
    validationOptions: { maxErrors: 5 },
    maxRecursiveSelections: 10_000,
    // Nobody without an identity gets this far, and an analyst needs the schema and its suggestions.
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: { debug() {}, info() {}, warn() {}, error: (message) => logBug(message, 'apollo') },
  })
}
