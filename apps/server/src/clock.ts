import type { Config } from './config.js'

/** Tells the time; everything that depends on now takes one of these. */
export type Clock = () => Date

/** The server's clock: the machine's, unless the settings stop it at an instant. */
export function createClock({ now }: Pick<Config, 'now'>): Clock {
  return now ? () => new Date(now) : () => new Date()
}
