import { AccessError, InputError } from './actionable-error.js'

/** Nobody is known to have sent this request. */
export function unauthenticated(reason: string): AccessError {
  return new AccessError({
    code: 'UNAUTHENTICATED',
    message: reason,
    suggestion:
      'Send the header `Authorization: Bearer <administrator key>`, or sign in with the link that the server prints at start.',
    status: 401,
  })
}

/** The token of a sign-in link was used, is too old or never was. */
export function tokenRefused(): AccessError {
  return new AccessError({
    code: 'SIGN_IN_TOKEN_REFUSED',
    message: 'This sign-in link was used before, or is older than an hour.',
    suggestion: 'Print a new one with `npm run sign-in`, or start the server again.',
    status: 401,
  })
}

/** A page of another site sent this request with the visitor's cookie. */
export function foreignOrigin(origin: string): AccessError {
  return new AccessError({
    code: 'FOREIGN_ORIGIN',
    message: 'This request comes from a page of another site.',
    suggestion: 'Open the dashboard itself and try there.',
    params: { origin },
    status: 403,
  })
}

/** There is no such workspace, or it is not this caller's: both sound the same. */
export function workspaceUnknown(slug: string): InputError {
  return new InputError({
    code: 'WORKSPACE_UNKNOWN',
    message: `There is no workspace \`${slug}\`.`,
    suggestion:
      'Leave out the header `X-Leadlight-Workspace`, or name one that `viewer { workspaces }` lists.',
    params: { workspace: slug },
    status: 404,
  })
}

/** Somebody is known, but not in a role that may do this. */
export function forbidden(deed: string, whoMay = 'administrators'): AccessError {
  return new AccessError({
    code: 'FORBIDDEN',
    message: `Only ${whoMay} may ${deed}.`,
    suggestion: 'Ask an administrator of the workspace to do it.',
    status: 403,
  })
}

/** Whoever sent a request has closed the connection; nobody reads this but the log. */
export function clientGone(): AccessError {
  return new AccessError({
    code: 'CLIENT_GONE',
    message: 'Whoever asked has gone, so nothing more was done for it.',
    status: 499,
  })
}
