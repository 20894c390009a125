import type { Intake, Told } from '@leadlight/database'
import { isDatabaseError } from '@leadlight/database'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'

import { forbidden } from '../errors/access-errors.js'
import { AccessError, InputError } from '../errors/actionable-error.js'
import type { ContextParts } from '../graphql/create-context.js'
import { findWorkspace } from '../graphql/find-workspace.js'
import { refuseForeignOrigin } from './request-origin.js'
import { PRIVATE_HEADERS } from './security-headers.js'
import { sendError } from './send-error.js'

const LARGEST_BODY = 2 * 1024 * 1024
const MOST_RECORDS = 1_000
const NDJSON = 'application/x-ndjson'
/** How long a workspace that was found is not looked for again. */
const REMEMBERED_MS = 5_000

/** What the way in for events is made of. */
export interface EventParts extends Pick<
  ContextParts,
  'access' | 'database' | 'defaultWorkspace' | 'clock'
> {
  readonly intake: Intake
}

/**
 * `POST /events?source=website`: records of the ledger, as a JSON array or one to a line. Answered once
 * they are stored; facts follow behind. Keys alone let programs in, for a browser sends cookies unasked.
 */
export function addEventRoutes(http: FastifyInstance, parts: EventParts): void {
  const workspaceOf = rememberWorkspaces(parts)
  // A scope of its own: elsewhere a body is JSON or nothing.
  void http.register(async (scope) => {
    scope.addContentTypeParser(NDJSON, { parseAs: 'string' }, (_request, body, done) =>
      done(null, readLines(String(body))),
    )
    scope.setErrorHandler((error, request, reply) => {
      const seconds = comeAgainAfter(error)
      if (seconds !== undefined) void reply.header('retry-after', String(seconds))
      return sendError(explain(error), request, reply)
    })
    scope.route<{ Querystring: { source?: unknown } }>({
      method: 'POST',
      url: '/events',
      bodyLimit: LARGEST_BODY,
      async onRequest(request, reply) {
        reply.headers(PRIVATE_HEADERS)
        refuseForeignOrigin(request)
        const { authorization } = request.headers
        const { role } = await parts.access.identify({ authorization, session: undefined })
        if (role !== 'ADMINISTRATOR') throw forbidden('send events')
      },
      async handler(request, reply) {
        const records = readRecords(request.body)
        const source = readSource(request.query.source)
        const workspaceId = await workspaceOf(namedWorkspace(request))
        const arrivals = records.map((record, index) => ({
          record: record as never,
          place: String(index),
        }))
        const told = await parts.intake.tell({ workspaceId, source }, arrivals)
        return reply.code(told.rejected > 0 ? 207 : 200).send(toAnswer(told))
      },
    })
  })
}

/** The receipt as its sender reads it; `path` names the record by its place in the request. */
const toAnswer = ({ rejections, ...counts }: Told) => ({
  ...counts,
  problems: rejections.map(({ place, code, reason, hint }) => ({
    ...{ path: [Number(place)], code, reason, hint },
  })),
})

/** A line that is no JSON is a record that is none, and stops no other. */
const readLines = (text: string): readonly unknown[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [readLine(line)]))

function readLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return line
  }
}

function readRecords(body: unknown): readonly unknown[] {
  if (!Array.isArray(body)) {
    throw new InputError({
      code: 'BAD_REQUEST',
      message: 'The body is no list of records.',
      suggestion: `Send a JSON array, or one JSON object to a line with \`Content-Type: ${NDJSON}\`.`,
    })
  }
  if (body.length <= MOST_RECORDS) return body as readonly unknown[]
  throw new InputError({
    code: 'REQUEST_TOO_LARGE',
    message: `This request holds ${body.length} records; ${MOST_RECORDS} are taken at once.`,
    suggestion: 'Send them in several requests; they may be under way at the same time.',
    params: { records: body.length, limit: MOST_RECORDS },
    status: 413,
  })
}

function readSource(source: unknown): string {
  if (typeof source === 'string' && /^[\w.-]{1,100}$/.test(source)) return source
  throw new InputError({
    code: 'BAD_REQUEST',
    message: 'The address does not name the source of these records.',
    suggestion:
      'Add `?source=` with the name of the system that tells them, of letters, digits, hyphens, dots and underscores; ids are its own.',
    path: ['source'],
  })
}

function namedWorkspace({ headers }: FastifyRequest): string | undefined {
  const named = headers['x-leadlight-workspace']
  return typeof named === 'string' && named !== '' ? named : undefined
}

/** Finds workspaces without asking the database with every event. */
function rememberWorkspaces(parts: EventParts): (named: string | undefined) => Promise<number> {
  const known = new Map<string | undefined, { readonly id: Promise<number>; readonly at: number }>()
  return (named) => {
    const found = known.get(named)
    if (found && performance.now() - found.at < REMEMBERED_MS) return found.id
    const id = findWorkspace(parts, named).then(({ workspaceId }) => workspaceId)
    known.set(named, { id, at: performance.now() })
    id.catch(() => known.delete(named))
    return id
  }
}

/** In how many seconds what was not taken is to be sent again; undefined where that would not help. */
function comeAgainAfter(error: unknown): number | undefined {
  if (isDatabaseError(error, 'INTAKE_FULL')) return 1
  return isDatabaseError(error, 'FACTS_BEHIND')
    ? Number(error.params['retryAfterSeconds'])
    : undefined
}

function explain(error: unknown): unknown {
  if (isDatabaseError(error, 'INTAKE_FULL') || isDatabaseError(error, 'FACTS_BEHIND')) {
    const { code, message, hint, params, cause } = error
    return new AccessError({ code, message, suggestion: hint, params, cause, status: 503 })
  }
  const { code } = error as Partial<FastifyError>
  if (code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return error
  return new InputError({
    code: 'REQUEST_TOO_LARGE',
    message: 'This request is larger than 2 MB.',
    suggestion: 'Send the records in several requests; files are read with `npm run import`.',
    status: 413,
  })
}
