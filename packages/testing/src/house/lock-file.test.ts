import { describe, expect, it } from '@jest/globals'
import { textOf } from './repository.js'

interface LockedPackage {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
}

const lock = JSON.parse(textOf('package-lock.json')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const installed = Object.entries(lock.packages).filter(([path]) => path.includes('node_modules/'))

describe('the lock file', () => {
  it('records no download address, so that it serves behind any mirror', () => {
    const addressed = installed.filter(([, one]) => !one.link && one.resolved !== undefined)
    expect(addressed).toEqual([])
    expect(installed.filter(([, one]) => one.resolved?.includes('://'))).toEqual([])
  })

  it('knows the hash of everything it installs', () => {
    const blind = installed.filter(([, one]) => !one.link && !one.inBundle && !one.integrity)
    expect(blind).toEqual([])
  })
})
