import type { Config } from '../config.js'

/** The address that opens the dashboard as administrator; the token stays behind `#`, where no log sees it. */
export function signInLink({ host }: Pick<Config, 'host'>, port: number, token: string): string {
  const everywhere = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/sign-in#token=${token}`
}
