import type { AccessStore } from '@leadlight/database'

import type { Clock } from '../clock.js'
import { tokenRefused, unauthenticated } from '../errors/access-errors.js'
import type { Identity } from './identity.js'
import { hashSecret, makeSecret, matchesSecret } from './secret.js'

const tokenLifeMs = 60 * 60 * 1000
const sessionLifeMs = 7 * 24 * 60 * 60 * 1000

/** What a request brings to say who sent it. */
export interface Credentials {
  /** The whole `Authorization` header. */
  readonly authorization: string | undefined
  /** The session id of the cookie. */
  readonly session: string | undefined
}

/** A session that has just begun: its id goes to the browser and is not kept here. */
export interface NewSession {
  readonly id: string
  readonly lifeSeconds: number
}

/** Decides who may come in: the administrator's key, or a session that began with a one-time token. */
export class Access {
  readonly #adminKeyHash: Buffer

  constructor(
    adminKey: string,
    private readonly store: AccessStore,
    private readonly clock: Clock,
  ) {
    this.#adminKeyHash = hashSecret(adminKey)
  }

  /** Makes the one-time token of a sign-in link; it lives for an hour. */
  async makeSignInToken(): Promise<string> {
    const token = makeSecret()
    await this.store.addToken(hashSecret(token), this.#after(tokenLifeMs))
    return token
  }

  /**
   * Spends a token for a session of seven days.
   *
   * @throws AccessError `SIGN_IN_TOKEN_REFUSED`
   */
  async signIn(token: string): Promise<NewSession> {
    const id = makeSecret()
    const expiresAt = this.#after(sessionLifeMs)
    const begun = await this.store.spendToken(hashSecret(token), {
      now: this.clock(),
      session: hashSecret(id),
      expiresAt,
    })
    if (!begun) throw tokenRefused()
    return { id, lifeSeconds: sessionLifeMs / 1000 }
  }

  /** Ends a session for good. */
  async signOut(session: string): Promise<void> {
    await this.store.endSession(hashSecret(session))
  }

  /**
   * Tells who sends a request. A key that is wrong is never made good by a cookie.
   *
   * @throws AccessError `UNAUTHENTICATED`
   */
  async identify({ authorization, session }: Credentials): Promise<Identity> {
    if (authorization !== undefined) return this.#identifyKey(authorization)
    if (session === undefined) throw unauthenticated('This request says nothing of who sends it.')
    const known = await this.store.hasSession(hashSecret(session), this.clock())
    if (!known) throw unauthenticated('This session has ended.')
    return { role: 'ADMINISTRATOR', session }
  }

  #identifyKey(authorization: string): Identity {
    // 'Bearer leadlight_4f…' → 'leadlight_4f…'
    const [, key] = /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization) ?? []
    if (key === undefined || !matchesSecret(key, this.#adminKeyHash)) {
      throw unauthenticated('The key in the header `Authorization` is not known here.')
    }
    return { role: 'ADMINISTRATOR', session: undefined }
  }

  #after(ms: number): Date {
    return new Date(this.clock().getTime() + ms)
  }
}
