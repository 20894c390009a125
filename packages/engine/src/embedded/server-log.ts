import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

const keepBytes = 1024 * 1024
const tailLines = 12

/** Opens the server's log for appending; one that has grown is set aside first, in place of its elder. */
export function openServerLog(path: string): { readonly fd: number; close(): void } {
  if (existsSync(path) && statSync(path).size > keepBytes) renameSync(path, `${path}.1`)
  const fd = openSync(path, 'a', 0o600)
  return { fd, close: () => closeSync(fd) }
}

/** The last lines that the server wrote after a place in its log. */
export async function readLogTail(path: string, from: number): Promise<string> {
  const log = await readFile(path).catch(() => Buffer.alloc(0))
  return log.subarray(from).toString('utf8').trim().split('\n').slice(-tailLines).join('\n')
}

export function logSize(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}
