import { EngineError } from '@leadlight/engine'
import { MetricQueryError } from '@leadlight/compiler'

import { ActionableError } from './actionable-error.js'
import { explainStatementError } from './statement-errors.js'

/** What a client learns of an error beside its message. */
export interface ErrorExtensions {
  readonly code: string
  readonly path?: readonly (string | number)[]
  readonly params?: Readonly<Record<string, unknown>>
  readonly suggestion?: string
  readonly docs?: string
  readonly problems?: readonly unknown[]
}

/** An error in the words that may leave the server. */
export interface ErrorDescription {
  readonly message: string
  readonly extensions: ErrorExtensions
}

/** Describes an error that its reader can act on; undefined for everything else, which is a bug. */
export function describeError(error: unknown): ErrorDescription | undefined {
  if (error instanceof ActionableError) return describeActionable(error)
  if (error instanceof MetricQueryError) return describeQueryError(error)
  if (error instanceof EngineError) return describeEngineError(error)
  const explained = explainStatementError(error)
  return explained && describeActionable(explained)
}

function describeActionable(error: ActionableError): ErrorDescription {
  const { code, path, params, suggestion } = error
  return {
    message: error.message,
    extensions: { code, path, params, suggestion, docs: docsOf(code) },
  }
}

function describeQueryError({ problems }: MetricQueryError): ErrorDescription | undefined {
  const [first] = problems
  if (!first) return undefined
  const { code, message, path, params, suggestion } = first
  const extensions = {
    code,
    path,
    params,
    suggestion: suggestion ?? undefined,
    docs: docsOf(code),
    problems,
  }
  return { message, extensions }
}

/** The reason stays with the operator: it may name hosts, users and paths. */
function describeEngineError({ code }: EngineError): ErrorDescription {
  return {
    message: 'The database cannot be asked at the moment.',
    extensions: {
      code,
      suggestion: 'Try again in a minute; the server’s log and /readyz tell its operator more.',
      docs: docsOf(code),
    },
  }
}

const docsOf = (code: string): string => `docs/errors.md#${code.toLowerCase().replaceAll('_', '-')}`
