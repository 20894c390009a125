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
