import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Makes 32 random bytes that nobody guesses, as text for headers, cookies and addresses. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. A plain SHA-256 suffices: nobody can try 2^256 secrets. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Tells whether a candidate is the secret of a hash, in a time that says nothing of either. */
export function matchesSecret(candidate: string, hash: Buffer): boolean {
  return timingSafeEqual(hashSecret(candidate), hash)
}
