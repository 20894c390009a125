import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { root } from './repository.js'

interface Cruise {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

describe('the import rules', () => {
  it('hold for every file', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        'packages',
        'apps',
        '--output-type',
        'json',
      ],
      { cwd: root, maxBuffer: 256 * 1024 * 1024 },
    ).catch((failure: { stdout: string; stderr: string }) => {
      if (!failure.stdout) throw new Error(failure.stderr)
      return failure
    })
    const { summary } = JSON.parse(stdout) as Cruise
    expect(summary.totalCruised).toBeGreaterThan(100)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    )
  })
})
