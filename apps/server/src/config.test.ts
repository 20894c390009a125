import { describe, expect, it } from '@jest/globals'

import { ConfigError, readConfig } from './config.js'

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment, '/srv')
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('readConfig', () => {
  it('needs no variable at all', () => {
    expect(readConfig({}, '/srv')).toEqual({
      dataDir: '/srv/.leadlight',
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 4000,
      workspace: undefined,
      demo: true,
      adminKey: undefined,
      zone: undefined,
      currency: undefined,
      limits: {
        questionMs: 30_000,
        rows: 250_000,
        tempFileMb: 4096,
        cacheMb: 64,
        behindMs: 10_000,
      },
      now: undefined,
    })
  })

  it('reads every variable', () => {
    const config = readConfig(
      {
        LEADLIGHT_DATA_DIR: 'data',
        DATABASE_URL: 'postgres://db/leadlight',
        LEADLIGHT_HOST: '0.0.0.0',
        PORT: '0',
        LEADLIGHT_WORKSPACE: 'acme-emea',
        LEADLIGHT_DEMO: 'OFF',
        LEADLIGHT_ADMIN_KEY: 'a-key-of-twenty-one-ch',
        LEADLIGHT_ZONE: 'Asia/Kolkata',
        LEADLIGHT_CURRENCY: 'brl',
        LEADLIGHT_NOW: '2025-06-30T12:00:00+05:30',
        LEADLIGHT_QUESTION_SECONDS: '5',
        LEADLIGHT_QUESTION_ROWS: '1000',
        LEADLIGHT_QUESTION_FILE_MB: '16',
        LEADLIGHT_CACHE_MB: '0',
        LEADLIGHT_BEHIND_SECONDS: '0',
      },
      '/srv',
    )
    expect(config).toMatchObject({ dataDir: '/srv/data', port: 0, demo: false, currency: 'BRL' })
    expect(config.limits).toEqual({
      questionMs: 5_000,
      rows: 1000,
      tempFileMb: 16,
      cacheMb: 0,
      behindMs: undefined,
    })
    expect(config.now?.toISOString()).toBe('2025-06-30T06:30:00.000Z')
  })

  it('takes an empty variable for one that is left out', () => {
    expect(readConfig({ PORT: ' ', LEADLIGHT_ZONE: '' }, '/srv')).toMatchObject({
      port: 4000,
      zone: undefined,
    })
  })

  it('names every variable that will not do, with the reason and the next step', () => {
    const problems = problemsOf({
      PORT: '99999',
      LEADLIGHT_WORKSPACE: 'Acme Corp',
      LEADLIGHT_DEMO: 'maybe',
      LEADLIGHT_ADMIN_KEY: 'short',
      LEADLIGHT_ZONE: 'Mars/Base',
      LEADLIGHT_CURRENCY: 'GOLD',
      LEADLIGHT_NOW: 'yesterday',
    })
    expect(problems).toHaveLength(7)
    expect(problems[0]).toBe(
      'PORT is "99999", which is no port. Write a whole number from 1 to 65535, or 0 for any free port.',
    )
    expect(problems[4]).toContain('LEADLIGHT_ZONE is "Mars/Base"')
  })

  it('does not repeat a key that is too short', () => {
    expect(problemsOf({ LEADLIGHT_ADMIN_KEY: 'hunter2' }).join()).not.toContain('hunter2')
  })
})
