import { describe, expect, it } from '@jest/globals'

import { loadSettingsFor, measureMachine, settingsFor } from './server-settings.js'

const laptop = { cpus: 2, memoryMb: 24_000, sharedMemoryMb: 12_000 }

describe('settingsFor', () => {
  it('gives a quarter of the memory to the cache, within limits', () => {
    expect(settingsFor(laptop)['shared_buffers']).toBe('4096MB')
    expect(settingsFor({ ...laptop, memoryMb: 4096 })['shared_buffers']).toBe('1024MB')
    expect(settingsFor({ ...laptop, memoryMb: 256 })['shared_buffers']).toBe('128MB')
  })

  it('uses every processor, and fewer a query on a large machine', () => {
    expect(settingsFor(laptop)).toMatchObject({
      max_parallel_workers: '2',
      max_parallel_workers_per_gather: '2',
    })
    expect(settingsFor({ ...laptop, cpus: 32 })).toMatchObject({
      max_worker_processes: '32',
      max_parallel_workers_per_gather: '4',
    })
  })

  it('keeps away from a small /dev/shm', () => {
    expect(settingsFor({ ...laptop, sharedMemoryMb: 64 })).toMatchObject({
      dynamic_shared_memory_type: 'sysv',
    })
    expect(settingsFor(laptop)).not.toHaveProperty('dynamic_shared_memory_type')
  })
})

describe('loadSettingsFor', () => {
  it('differs in settings that the server has anyway, and leaves durability alone', () => {
    const load = loadSettingsFor(laptop)
    expect(load).toMatchObject({ shared_buffers: '8000MB', max_wal_size: '24000MB' })
    expect(load).not.toHaveProperty('fsync')
    expect(load).not.toHaveProperty('full_page_writes')
  })
})

describe('measureMachine', () => {
  it('finds at least one processor and some memory', async () => {
    const machine = await measureMachine()
    expect(machine.cpus).toBeGreaterThan(0)
    expect(machine.memoryMb).toBeGreaterThan(0)
  })
})
