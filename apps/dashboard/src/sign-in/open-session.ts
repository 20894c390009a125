/** The one-time token of a sign-in link, which the fragment keeps out of every log. */
export function tokenOf(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token')
}

/** What became of a sign-in. */
export type SignInOutcome = 'opened' | 'refused' | 'unreachable'

/** Trades the token for a session cookie, which scripts cannot read. */
export async function openSession(token: string): Promise<SignInOutcome> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    return response.ok ? 'opened' : 'refused'
  } catch {
    return 'unreachable'
  }
}
