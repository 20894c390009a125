const plainName = 'leadlight_session'
const secureName = '__Host-leadlight_session'

/** Finds the session's id in a `Cookie` header. */
export function readSessionCookie(header: string | undefined, secure: boolean): string | undefined {
  const name = secure ? secureName : plainName
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined
  }
  return undefined
}

/** The `Set-Cookie` header that hands a session to a browser: out of reach of scripts and of other sites. */
export function writeSessionCookie(id: string, lifeSeconds: number, secure: boolean): string {
  return cookie(id, lifeSeconds, secure)
}

/** The `Set-Cookie` header that takes a session away. */
export function clearSessionCookie(secure: boolean): string {
  return cookie('', 0, secure)
}

/** A length of time needs no clock: the browser's may differ from the server's. */
function cookie(value: string, maxAge: number, secure: boolean): string {
  const name = secure ? secureName : plainName
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${maxAge}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
