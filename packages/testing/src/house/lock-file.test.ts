import { describe, expect, it } from '@jest/globals'
import { textOf } from './repository.js'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
}

const lock = JSON.parse(textOf('package-lock.json')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/** Everything that comes from a registry; our own packages are links. */
const installed = Object.entries(lock.packages).filter(
  ([path, one]) => path.includes('node_modules/') && !one.link,
)

const permissive =
  /^\(?((0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC0-1\.0|ISC|MIT(-0)?|OFL-1\.1)( (AND|OR) )?)+\)?$/

/** Whether a binary never runs on Linux with an Intel, AMD or ARM processor of 64 bits. */
function isForOtherMachines({ os = ['linux'], cpu = ['x64'] }: LockedPackage): boolean {
  return !os.includes('linux') || !(cpu.includes('x64') || cpu.includes('arm64'))
}

describe('the lock file', () => {
  it('records no download address, so that it serves behind any mirror', () => {
    expect(installed.filter(([, one]) => one.resolved !== undefined)).toEqual([])
  })

  it('knows the hash of everything it installs on Linux servers and laptops', () => {
    expect(
      installed.filter(
        ([, one]) => !one.inBundle && !one.integrity && !(one.optional && isForOtherMachines(one)),
      ),
    ).toEqual([])
  })

  it('has an entry for every optional binary, without which npm ci refuses it', () => {
    const named = installed.flatMap(([, one]) => Object.keys(one.optionalDependencies ?? {}))
    const locked = new Set(installed.map(([path]) => path.split('node_modules/').at(-1)))
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((name) => !locked.has(name))).toEqual([])
  })

  it('brings users nothing but permissive licences', () => {
    const shipped = installed.filter(([, one]) => !one.dev)
    expect(shipped.length).toBeGreaterThan(100)
    expect(
      shipped
        .filter(([, one]) => !permissive.test(one.license ?? ''))
        .map(([path, one]) => `${path}: ${one.license ?? 'none'}`),
    ).toEqual([])
  })

  it('holds ApexCharts at its last release under MIT', () => {
    expect(lock.packages['node_modules/apexcharts']?.version).toBe('4.7.0')
  })
})
