import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Runs one of this package's tests with settings in its environment, and ends as it ends. */
export function runTest(file, settings) {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '--verbose',
      `packages/testing/src/${file}`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...settings } },
  )
  process.exitCode = status ?? 1
}

/** Says what was wrong with a command's words, and ends. */
export function refuse(error, usage) {
  process.stderr.write(`${error.message}\n${usage}\n`)
  process.exitCode = 1
}
