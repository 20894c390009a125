import { describe, expect, it } from '@jest/globals'

import { EngineError } from '../engine-error.js'
import { parseDatabaseUrl } from './parse-database-url.js'

describe('parseDatabaseUrl', () => {
  it('reads every part and decodes what was escaped', () => {
    const { target } = parseDatabaseUrl(
      'postgresql://ada:p%40ss%2Fword@db.example:6432/lead%20light',
    )
    expect(target).toEqual({
      host: 'db.example',
      port: 6432,
      user: 'ada',
      password: 'p@ss/word',
      database: 'lead light',
    })
  })

  it('takes the usual port and the database named as its user', () => {
    expect(parseDatabaseUrl('postgres://ada@[::1]').target).toEqual({
      host: '::1',
      port: 5432,
      user: 'ada',
      password: '',
      database: 'ada',
    })
  })

  it('reaches a Unix socket, without TLS', () => {
    const { target, tls } = parseDatabaseUrl('postgres:///leadlight?host=/run/postgresql&user=ada')
    expect(target).toMatchObject({ host: '/run/postgresql', user: 'ada', database: 'leadlight' })
    expect(tls).toEqual([false])
  })

  it.each([
    ['', [{ rejectUnauthorized: false }, false]],
    ['?sslmode=disable', [false]],
    ['?sslmode=require', [{ rejectUnauthorized: false }]],
    ['?sslmode=verify-full', [{ rejectUnauthorized: true }]],
  ])('understands %p as libpq does', (query, tls) => {
    expect(parseDatabaseUrl(`postgres://ada@db/leadlight${query}`).tls).toEqual(tls)
  })

  it.each([
    ['leadlight', /not a URL/],
    ['postgres://ada:p%zz@db/leadlight', /not a URL/],
    ['mysql://ada:secret@db/leadlight', /mysql:/],
    ['postgres://db/leadlight', /names no user/],
    ['postgres://ada:secret@db/leadlight?sslmode=maybe', /sslmode=maybe/],
    ['postgres://ada:secret@db/leadlight?sslrootcert=missing.pem', /missing\.pem/],
  ])('refuses %s with the reason', (url, reason) => {
    const parse = () => parseDatabaseUrl(url)
    expect(parse).toThrow(EngineError)
    expect(parse).toThrow(reason)
    expect(parse).not.toThrow(/secret/)
  })
})
