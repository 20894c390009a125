/** Why a request brought no data, in words for a person, with a code for a program. */
export interface Failure {
  readonly code: string
  readonly text: string
  readonly suggestion?: string
  /** The place in what was asked that it is about. */
  readonly path?: readonly string[]
}

/** The code of a request without a session. */
export const UNAUTHENTICATED = 'UNAUTHENTICATED'

/** Reads the first error that the server gave a code; what never reached the server is `NETWORK`. */
export function failureOf(error: unknown): Failure {
  const first = graphqlErrors(error)[0]
  if (first) {
    const { code, suggestion, path } = first.extensions ?? {}
    return {
      code: typeof code === 'string' ? code : 'UNKNOWN',
      text: first.message,
      ...(typeof suggestion === 'string' && suggestion !== '' ? { suggestion } : {}),
      ...(Array.isArray(path) && path.length > 0 ? { path: path.map(String) } : {}),
    }
  }
  const status = isRecord(error) ? error['statusCode'] : undefined
  if (status === 401) return { code: UNAUTHENTICATED, text: '' }
  if (typeof status === 'number') return { code: `HTTP_${status}`, text: messageOf(error) }
  return { code: 'NETWORK', text: messageOf(error) }
}

interface ServerSays {
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** Apollo Client collects the errors of an answer; an answer of HTTP status 4xx keeps them in its body. */
function graphqlErrors(error: unknown): readonly ServerSays[] {
  if (!isRecord(error)) return []
  if (Array.isArray(error['errors'])) return error['errors'] as readonly ServerSays[]
  if (typeof error['bodyText'] !== 'string') return []
  try {
    const body: unknown = JSON.parse(error['bodyText'])
    return isRecord(body) && Array.isArray(body['errors']) ? (body['errors'] as ServerSays[]) : []
  } catch {
    return []
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const messageOf = (error: unknown) => (error instanceof Error ? error.message : '')
