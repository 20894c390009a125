/** Settings of the product that the bench decides itself. */
const own = /^(LEADLIGHT_|DATABASE_URL$|PORT$)/

/** What a process of the bench's is started with: this one's environment, and its own settings alone. */
export function environmentFor(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  return { ...Object.fromEntries(inherited), ...settings }
}

/** Which database a process of the bench's is to work on. */
export function readDatabaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (url === undefined) throw new Error('DATABASE_URL says which database to work on')
  return url
}

/** Names of settings by which the process that sends events is told where to. */
export const INGEST_URL = 'BENCH_INGEST_URL'
export const INGEST_KEY = 'BENCH_INGEST_KEY'

/** Where events are to be sent. */
export function readIngestTarget(): { readonly url: string; readonly key: string } {
  const { [INGEST_URL]: url, [INGEST_KEY]: key } = process.env
  if (url !== undefined && key !== undefined) return { url, key }
  throw new Error(`${INGEST_URL} and ${INGEST_KEY} say where events are to be sent`)
}
