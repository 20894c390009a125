import { resolve } from 'node:path'

import { DEFAULT_LIMITS } from './limits.js'
import type { Limits } from './limits.js'

/** Every setting of the server. This file is the only reader of the environment. */
export interface Config {
  /** Holds the embedded PostgreSQL and the administrator's key. */
  readonly dataDir: string
  /** A PostgreSQL server of one's own; the embedded one where left out. */
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly port: number
  /** The slug of the workspace that is made first and answers where a request names none. */
  readonly workspace: string | undefined
  /** Whether a first start fills its workspace with a generated company. */
  readonly demo: boolean
  readonly adminKey: string | undefined
  /** IANA zone of a workspace that is made at start. */
  readonly zone: string | undefined
  /** ISO 4217 code of a workspace that is made at start. */
  readonly currency: string | undefined
  readonly limits: Limits
  /** Stops the clock at an instant; for tests and recordings. */
  readonly now: Date | undefined
}

/** Settings that cannot be used, all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'CONFIG_INVALID'

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** A value that will not do: what is wrong with it, and what to write instead. */
class Refusal {
  constructor(readonly reason: string) {}
}

/**
 * Reads and checks the settings.
 *
 * @throws ConfigError naming every variable that will not do
 */
export function readConfig(environment: Environment = process.env, folder = process.cwd()): Config {
  const problems: string[] = []
  const read = <T>(name: string, parse: (text: string) => T | Refusal): T | undefined => {
    const text = environment[name]?.trim()
    if (text === undefined || text === '') return undefined
    const value = parse(text)
    if (!(value instanceof Refusal)) return value
    problems.push(`${name} ${value.reason}`)
    return undefined
  }
  const config: Config = {
    dataDir: resolve(folder, read('LEADLIGHT_DATA_DIR', asText) ?? '.leadlight'),
    databaseUrl: read('DATABASE_URL', asText),
    host: read('LEADLIGHT_HOST', asText) ?? '127.0.0.1',
    port: read('PORT', asPort) ?? 4000,
    workspace: read('LEADLIGHT_WORKSPACE', asSlug),
    demo: read('LEADLIGHT_DEMO', asSwitch) ?? true,
    adminKey: read('LEADLIGHT_ADMIN_KEY', asKey),
    zone: read('LEADLIGHT_ZONE', asZone),
    currency: read('LEADLIGHT_CURRENCY', asCurrency),
    limits: {
      questionMs:
        1000 * (read('LEADLIGHT_QUESTION_SECONDS', asCount) ?? DEFAULT_LIMITS.questionMs / 1000),
      rows: read('LEADLIGHT_QUESTION_ROWS', asCount) ?? DEFAULT_LIMITS.rows,
      tempFileMb: read('LEADLIGHT_QUESTION_FILE_MB', asCount) ?? DEFAULT_LIMITS.tempFileMb,
      cacheMb: read('LEADLIGHT_CACHE_MB', asAmount) ?? DEFAULT_LIMITS.cacheMb,
      behindMs: behindMs(read('LEADLIGHT_BEHIND_SECONDS', asAmount)),
    },
    now: read('LEADLIGHT_NOW', asInstant),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

/** No seconds are no limit. */
const behindMs = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? DEFAULT_LIMITS.behindMs : seconds === 0 ? undefined : seconds * 1_000

const asText = (text: string): string => text

function asPort(text: string): number | Refusal {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  return new Refusal(
    `is "${text}", which is no port. Write a whole number from 1 to 65535, or 0 for any free port.`,
  )
}

// 'acme-emea' is a slug
function asSlug(text: string): string | Refusal {
  if (/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return text
  return new Refusal(
    `is "${text}", which cannot stand in an address. Write lower-case letters, digits and hyphens, such as main.`,
  )
}

function asSwitch(text: string): boolean | Refusal {
  const word = text.toLowerCase()
  if (word === 'on') return true
  if (word === 'off') return false
  return new Refusal(`is "${text}". Write on or off.`)
}

function asKey(text: string): string | Refusal {
  if (text.length >= 20) return text
  return new Refusal(
    `has ${text.length} characters, which can be guessed. Write at least 20, or leave it out and one is made.`,
  )
}

/** A day of milliseconds and a terabyte of megabytes are within it. */
const MOST = 1_000_000

function asCount(text: string): number | Refusal {
  const count = asAmount(text)
  return count === 0 ? new Refusal('is 0, which allows nothing. Write a number above it.') : count
}

function asAmount(text: string): number | Refusal {
  if (/^\d+$/.test(text) && Number(text) <= MOST) return Number(text)
  return new Refusal(`is "${text}". Write a whole number up to ${MOST}.`)
}

function asZone(text: string): string | Refusal {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text
  } catch {
    return new Refusal(
      `is "${text}", which is no time zone. Write an IANA name such as Europe/Bucharest.`,
    )
  }
}

function asCurrency(text: string): string | Refusal {
  const code = text.toUpperCase()
  if (Intl.supportedValuesOf('currency').includes(code)) return code
  return new Refusal(`is "${text}", which is no currency. Write an ISO 4217 code such as EUR.`)
}

function asInstant(text: string): Date | Refusal {
  const instant = new Date(text)
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(instant.getTime()))
    return instant
  return new Refusal(
    `is "${text}", which is no instant. Write one with its offset, such as 2025-06-30T12:00:00Z.`,
  )
}
