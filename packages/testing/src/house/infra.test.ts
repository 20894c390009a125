import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { root, textOf } from './repository.js'

// What holds without a container engine: no image is built here.

interface Service {
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly environment: Readonly<Record<string, string>>
  readonly volumes: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
}

interface Compose {
  readonly services: Readonly<Record<'server' | 'postgres', Service>>
  readonly volumes: Readonly<Record<string, null>>
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(textOf('package.json')) as Manifest
const judge = textOf('.ci/run')
const dockerfile = textOf('infra/Dockerfile').replaceAll('\\\n', ' ').split('\n')
const compose = parse(textOf('infra/compose.yaml')) as Compose

/** The arguments of each Dockerfile instruction of a kind. */
const instructions = (kind: string): string[] =>
  dockerfile
    .filter((line) => line.startsWith(`${kind} `))
    .map((line) => line.slice(kind.length).trim())

/** Every `npm ci`, `npm run x` and `npm test` of a script, without its options. */
const npmSteps = (text: string): string[] =>
  [...text.matchAll(/\bnpm (ci|test|run [\w:]+)/g)].map(([step]) => step)

// "read('LEADLIGHT_ZONE', asZone)"
const settings = [...textOf('apps/server/src/config.ts').matchAll(/\bread\('(\w+)'/g)].map(
  ([, name]) => name,
)

describe('the script that judges a clone', () => {
  it('calls npm scripts that exist, the test command of the README among them', () => {
    const scripts = npmSteps(judge).filter((step) => step !== 'npm ci')
    expect(scripts).toContain('npm test')
    expect(scripts.filter((step) => !manifest.scripts[step.replace(/^npm (run )?/, '')])).toEqual(
      [],
    )
  })

  it('runs every tool of npm run lint', () => {
    const tools = ['eslint', 'prettier', 'depcruise', 'knip']
    expect(tools.filter((tool) => !judge.includes(`npx ${tool}`))).toEqual([])
    expect(tools.filter((tool) => !manifest.scripts['lint']?.includes(`&& ${tool}`))).toEqual([])
  })
})

describe('the image', () => {
  it('copies only what exists', () => {
    const sources = instructions('COPY')
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.split(/\s+/).slice(0, -1))
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([])
  })

  it('lets every copied path through to the build', () => {
    const allowed = textOf('infra/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const sources = instructions('COPY')
      .filter((line) => !line.startsWith('--from='))
      .flatMap((line) => line.split(/\s+/).slice(0, -1))
    expect([...sources].sort()).toEqual([...allowed].sort())
  })

  it('is built by steps that .ci/run proves', () => {
    const steps = instructions('RUN').flatMap(npmSteps)
    expect(steps).toEqual(['npm ci', 'npm run build'])
    expect(steps.filter((step) => !npmSteps(judge).includes(step))).toEqual([])
  })

  it('runs what the build makes, as an ordinary user', () => {
    expect(instructions('USER')).toEqual(['node'])
    expect(instructions('CMD')).toEqual(['["node", "apps/server/dist/main.js"]'])
    expect(existsSync(join(root, 'apps/server/src/main.ts'))).toBe(true)
  })

  it('asks /readyz for its health by a program that parses', () => {
    const [check = ''] = instructions('HEALTHCHECK')
    const [command, flag, program = ''] = JSON.parse(check.slice(check.indexOf('['))) as string[]
    expect([command, flag]).toEqual(['node', '-e'])
    expect(program).toContain('/readyz')
    expect(() => new Function(program)).not.toThrow()
    expect(textOf('apps/server/src/http/health.ts')).toContain("'/readyz'")
  })

  it('sets only what the server reads', () => {
    const names = instructions('ENV').flatMap((line) =>
      [...line.matchAll(/(\w+)=/g)].map(([, name]) => name),
    )
    const ofTools = ['NODE_ENV', 'TURBO_TELEMETRY_DISABLED']
    expect(
      names.filter((name) => !ofTools.includes(name ?? '') && !settings.includes(name)),
    ).toEqual([])
  })
})

describe('the compose file', () => {
  const { server, postgres } = compose.services

  it('builds the image beside it', () => {
    const context = join(root, 'infra', server.build?.context ?? '')
    expect(existsSync(join(context, server.build?.dockerfile ?? ''))).toBe(true)
  })

  it('sets only what the server reads and the README explains', () => {
    const names = Object.keys(server.environment)
    expect(names.filter((name) => !settings.includes(name))).toEqual([])
    const readme = textOf('infra/README.md')
    const asked = [...textOf('infra/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
    expect([...names, ...asked].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('has no secret of its own and starts only with one', () => {
    const secrets = [
      server.environment['DATABASE_URL'],
      server.environment['LEADLIGHT_ADMIN_KEY'],
      postgres.environment['POSTGRES_PASSWORD'],
    ]
    expect(secrets.filter((secret) => !/\$\{\w+:\?[^}]+\}/.test(secret ?? ''))).toEqual([])
    expect(textOf('.gitignore').split('\n')).toContain('.env')
  })

  it('waits for a healthy database and keeps its data in a named volume', () => {
    expect(server.depends_on?.['postgres']?.condition).toBe('service_healthy')
    expect(postgres.healthcheck?.test).toContain('pg_isready')
    const used = [server, postgres].flatMap((one) =>
      one.volumes.map((volume) => volume.split(':')[0]),
    )
    expect(Object.keys(compose.volumes).sort()).toEqual(used.sort())
  })
})
