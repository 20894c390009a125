import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { environmentFor } from '../config.js'
import { root } from '../root.js'

/** A Node process of the bench's. */
export interface NodeProcess {
  readonly pid: number
  /** The first line that tells what was waited for. */
  readonly ready: RegExpExecArray
  stop(): Promise<void>
}

interface StartNode {
  /** Below the repository, such as `apps/server/dist/main.js`. */
  readonly script: string
  readonly words?: readonly string[]
  readonly settings: Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

/** Runs a script to its end; the lines that it writes are logged unless somebody takes them. */
export async function runNode(
  { script, words = [], settings, log }: StartNode,
  take = log,
): Promise<void> {
  const child = spawnNode({ script, words, settings, log })
  createInterface(child.stdout).on('line', take)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
}

/** Starts a script that goes on, and waits for a line of its that matches. */
export async function startNode(
  { script, words = [], settings, log }: StartNode,
  until: RegExp,
): Promise<NodeProcess> {
  const child = spawnNode({ script, words, settings, log })
  const ended = once(child, 'exit')
  const ready = new Promise<RegExpExecArray>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const match = until.exec(line)
      if (match) resolve(match)
    })
    void ended.then(([code]) =>
      reject(new Error(`${script} ended with ${code} before it was ready`)),
    )
  })
  return {
    pid: child.pid ?? 0,
    ready: await ready,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function spawnNode({ script, words = [], settings, log }: StartNode) {
  const child = spawn(process.execPath, [join(root, script), ...words], {
    cwd: root,
    env: environmentFor(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  createInterface(child.stderr).on('line', log)
  return child
}
