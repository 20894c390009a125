import { repeatInTurns } from '../measure/repeat.js'
import { runScript } from '../measure/run-script.js'
import { OVERVIEW_OPERATIONS, readOverview } from '../questions/overview.js'
import { askTimed } from '../server/product.js'
import { startNode } from '../server/start-node.js'
import { instantsOf } from '../world/spans.js'
import type { BenchWorld } from '../world/open-world.js'
import type { PeerResult } from './peer-result.js'
import { TILES } from './tiles.js'

/** Numbers that lie so close together are alike: plain rows know neither skipped stages nor merged people. */
const ALIKE = 0.05

/** Asks for the Overview as the product answers it, and as a query for each tile over plain rows does. */
export async function measureUsualWay(
  world: BenchWorld,
  runs: number,
  log: (line: string) => void,
): Promise<readonly PeerResult[]> {
  await runScript(world, 'sql/plain-rows.sql')
  const peer = await startNode(
    {
      script: 'apps/bench/dist/usual-way/main.js',
      settings: { DATABASE_URL: world.databaseUrl, NODE_ENV: 'production' },
      log,
    },
    /^listening on (\d+)/,
  )
  try {
    const overview = await readOverview(OVERVIEW_OPERATIONS[0].operation)
    const { document, variables } = theirs(world)
    const askUs = () => world.product.ask(overview.document, overview.variables(world))
    const askThem = () => askTimed(`http://127.0.0.1:${peer.ready[1]}/`, {}, document, variables)
    const mine = ((await askUs()).data as { kpis: Values }).kpis
    const other = (await askThem()).data as Values
    const alike = TILES.filter(({ id }) => isAlike(mine[id]?.value, other[id]?.value))
    const times = await repeatInTurns(runs, {
      ours: async () => (await askUs()).milliseconds,
      theirs: async () => (await askThem()).milliseconds,
    })
    return [
      {
        title: `The Overview, ${TILES.length} tiles`,
        peer: 'a TypeORM query for each tile over plain rows, Apollo Server',
        ...times,
        likeness: `${alike.length} of ${TILES.length} within 5 %`,
        differences: [],
      },
    ]
  } finally {
    await peer.stop()
    await runScript(world, 'sql/plain-rows-drop.sql')
  }
}

type Values = Readonly<Record<string, { readonly value: number | null }>>

function isAlike(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a == null || b == null) return (a ?? null) === (b ?? null)
  return Math.abs(a - b) <= ALIKE * Math.max(Math.abs(a), Math.abs(b))
}

function theirs({ spans: { year }, workspace: { zone } }: BenchWorld) {
  const { start, end } = instantsOf(year, zone)
  const before = instantsOf(
    { from: `${Number(year.from.slice(0, 4)) - 1}${year.from.slice(4)}`, to: year.from },
    zone,
  )
  const fields = TILES.map(
    ({ id, monthOf }) =>
      `${id}(from: $from, to: $to, before: $before, zone: $zone) { value previous ${monthOf === undefined ? '' : 'series { month value }'} }`,
  )
  return {
    document: `query Overview($from: String!, $to: String!, $before: String!, $zone: String!) { ${fields.join(' ')} }`,
    variables: { from: start, to: end, before: before.start, zone },
  }
}
