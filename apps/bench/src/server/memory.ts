import { readFile } from 'node:fs/promises'

/** What a process holds of the machine's memory, in MB; undefined where nothing tells. */
export interface Memory {
  readonly now: number | undefined
  readonly most: number | undefined
}

/** Asks Linux how much memory a process holds and has held at most. */
export async function memoryOf(pid: number): Promise<Memory> {
  const told = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return { now: megabytes(told, 'VmRSS'), most: megabytes(told, 'VmHWM') }
}

// 'VmRSS:	  123456 kB' → 121
function megabytes(status: string, name: string): number | undefined {
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status) ?? []
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024)
}
