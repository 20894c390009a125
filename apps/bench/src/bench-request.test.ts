import { describe, expect, it } from '@jest/globals'

import { parseBenchArguments } from './bench-request.js'

describe('parseBenchArguments', () => {
  it('asks a world of a usual size where nothing is said', () => {
    const { worlds, only, write } = parseBenchArguments([], '/home')
    expect(worlds).toEqual([{ leads: 25_000, dataDir: '/home/.leadlight/bench-25000-1' }])
    expect({ only, write }).toEqual({ only: undefined, write: false })
  })

  it('takes several worlds, the smallest first, each with its folder', () => {
    const words = ['--leads', '1_000_000', '--data-dir', 'big', '--leads', '100000']
    expect(parseBenchArguments(words, '/home').worlds).toEqual([
      { leads: 100_000, dataDir: '/home/.leadlight/bench-100000-1' },
      { leads: 1_000_000, dataDir: '/home/big' },
    ])
  })

  it.each([
    [['--leads', 'many'], '--leads is "many"'],
    [['--speed'], '--speed'],
    [['--data-dir', 'a', '--data-dir', 'b'], 'more data folders'],
  ])('refuses %j', (words, reason) => {
    expect(() => parseBenchArguments(words, '/home')).toThrow(reason)
  })
})
