import { statfs } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'

/** PostgreSQL settings by name, as `postgres -c name=value` takes them. */
export type ServerSettings = Readonly<Record<string, string>>

/** What the settings depend on. */
export interface Machine {
  readonly cpus: number
  readonly memoryMb: number
  /** The room for memory that parallel workers share; 64 in a container unless asked for more. */
  readonly sharedMemoryMb: number
}

const mb = 1024 * 1024

export async function measureMachine(): Promise<Machine> {
  // In a container the limit is what counts; without one it is reported as 0 or as a huge number.
  const limit = process.constrainedMemory() || Infinity
  const shm = await statfs('/dev/shm').catch(() => undefined)
  return {
    cpus: availableParallelism(),
    memoryMb: Math.floor(Math.min(limit, totalmem()) / mb),
    sharedMemoryMb: shm ? Math.floor((shm.blocks * shm.bsize) / mb) : Infinity,
  }
}

/** Settings for analytics on a machine that the server shares with Node. */
export function settingsFor({ cpus, memoryMb, sharedMemoryMb }: Machine): ServerSettings {
  return {
    shared_buffers: inMb(clamp(memoryMb / 4, 128, 4096)),
    effective_cache_size: inMb(clamp(memoryMb / 2, 256, Infinity)),
    work_mem: inMb(clamp(memoryMb / 64, 8, 64)),
    maintenance_work_mem: inMb(clamp(memoryMb / 16, 64, 512)),
    // A session takes of it what its temporary tables need: those in which facts are derived, and the past.
    temp_buffers: inMb(clamp(memoryMb / 256, 8, 128)),
    huge_pages: 'try',
    // Parallel queries fail with "no space left on device" where /dev/shm is small.
    ...(sharedMemoryMb < 1024 && { dynamic_shared_memory_type: 'sysv' }),

    jit: 'off',
    random_page_cost: '1.1',
    // Different values of a few rows are told by sorting those, and not all that a question reads.
    enable_presorted_aggregate: 'off',
    max_worker_processes: String(Math.max(8, cpus)),
    max_parallel_workers: String(cpus),
    max_parallel_workers_per_gather: String(clamp(cpus, 1, 4)),
    max_parallel_maintenance_workers: String(clamp(cpus / 2, 1, 4)),

    // A small log is a quick recovery, a large one a quick load: four gigabytes are redone within a minute.
    max_wal_size: '4GB',
    checkpoint_timeout: '5min',
    fsync: 'on',
    synchronous_commit: 'on',
    // Nobody replicates from an embedded server, so filling a new table need not be logged twice.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',

    timezone: 'UTC',
    log_timezone: 'UTC',
    // What the server does goes to its log; errors go to whoever asked. Statements and values, which
    // may hold personal data, go nowhere else.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
}

/**
 * What differs while a server does nothing but take in a large load. Each checkpoint makes the log
 * repeat every page that is changed after it, so there are few, and nobody waits for the disk at each
 * commit; the price is a longer recovery if the load is killed, and the loss of its last moments if the
 * machine fails. Tables of a session stay in its memory: fifty thousand people fill many times the
 * usual eight megabytes. Tables are vacuumed once, by whoever serves them afterwards, and not after
 * every fifth of their growth.
 */
export function loadSettingsFor({ memoryMb }: Machine): ServerSettings {
  return {
    shared_buffers: inMb(clamp(memoryMb / 3, 128, 8192)),
    wal_buffers: inMb(clamp(memoryMb / 128, 16, 128)),
    temp_buffers: inMb(clamp(memoryMb / 48, 32, 512)),
    synchronous_commit: 'off',
    max_wal_size: inMb(clamp(memoryMb, 4096, 32_768)),
    checkpoint_timeout: '60min',
    autovacuum: 'off',
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.floor(Math.min(Math.max(value, least), most))
}

function inMb(value: number): string {
  return `${value}MB`
}
