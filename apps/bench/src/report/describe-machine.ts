import { arch, cpus, platform, totalmem } from 'node:os'

/** What the figures were taken on, without saying whose machine it is. */
export function describeMachine(postgres: string): string {
  const [cpu] = cpus()
  const cores = cpus().length
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return [
    `${cpu?.model.trim() ?? 'an unknown processor'}, ${cores} cores, ${gigabytes} GiB of memory, ${platform()} ${arch()}`,
    `PostgreSQL ${postgres} (embedded), Node ${process.versions.node}`,
  ].join('; ')
}
