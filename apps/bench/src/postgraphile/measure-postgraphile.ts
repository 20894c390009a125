import { differences } from '../compare/differences.js'
import type { AnswerRow } from '../compare/differences.js'
import { repeatInTurns } from '../measure/repeat.js'
import { runScript } from '../measure/run-script.js'
import { askTimed } from '../server/product.js'
import { startNode } from '../server/start-node.js'
import { instantsOf } from '../world/spans.js'
import type { BenchWorld } from '../world/open-world.js'
import type { PeerResult } from '../usual-way/peer-result.js'

interface Asked {
  readonly document: string
  readonly variables: object
  read(data: unknown): readonly AnswerRow[]
}

interface Comparison {
  readonly title: string
  readonly ours: Asked
  readonly theirs: Asked
}

/** Asks PostGraphile and the product for the same lists and counts over the same table. */
export async function measurePostgraphile(
  world: BenchWorld,
  runs: number,
  log: (line: string) => void,
): Promise<readonly PeerResult[]> {
  await runScript(world, 'sql/postgraphile-schema.sql')
  const peer = await startNode(
    {
      script: 'apps/bench/dist/postgraphile/main.js',
      settings: { DATABASE_URL: world.databaseUrl, NODE_ENV: 'production' },
      log,
    },
    /^listening on (\d+)/,
  )
  try {
    const url = `http://127.0.0.1:${peer.ready[1]}/graphql`
    const results: PeerResult[] = []
    for (const { title, ours, theirs } of [listOf(world), countsOf(world)]) {
      const askThem = () => askTimed(url, {}, theirs.document, theirs.variables)
      const askUs = () => world.product.ask(ours.document, ours.variables)
      const [mine, other] = [ours.read((await askUs()).data), theirs.read((await askThem()).data)]
      const times = await repeatInTurns(runs, {
        ours: async () => (await askUs()).milliseconds,
        theirs: async () => (await askThem()).milliseconds,
      })
      results.push({
        title,
        peer: 'PostGraphile 4.14.1',
        ...times,
        differences: differences(mine, other),
      })
    }
    return results
  } finally {
    await peer.stop()
    await runScript(world, 'sql/postgraphile-schema-drop.sql')
  }
}

const SOURCE = 'organic_search'

/** A page of the newest leads of one source. */
function listOf({ workspace: { workspaceId } }: BenchWorld): Comparison {
  interface Node {
    readonly createdAt: string
    readonly source: string | null
    readonly score: number | string | null
  }
  const read = (nodes: readonly Node[]): readonly AnswerRow[] =>
    nodes.map(({ createdAt, score }, place) => ({
      key: [String(place)],
      numbers: [Date.parse(createdAt), score === null ? null : Number(score)],
    }))
  return {
    title: 'The 50 newest leads of a source',
    ours: {
      document: `query Bench_Leads($where: FilterInput!) {
        leads(first: 50, where: $where) { edges { node { createdAt source channel score } } }
      }`,
      variables: { where: { dimension: 'source', is: SOURCE } },
      read: (data) =>
        read((data as { leads: { edges: { node: Node }[] } }).leads.edges.map(({ node }) => node)),
    },
    theirs: {
      document: `query Bench_Leads($workspace: Int!, $source: String!) {
        allLeads(first: 50, orderBy: CREATED_AT_DESC, condition: { workspaceId: $workspace, source: $source }) {
          edges { node { createdAt source channel score } }
        }
      }`,
      variables: { workspace: workspaceId, source: SOURCE },
      read: (data) =>
        read(
          (data as { allLeads: { edges: { node: Node }[] } }).allLeads.edges.map(
            ({ node }) => node,
          ),
        ),
    },
  }
}

/** New leads by month and source. */
function countsOf({ workspace: { workspaceId, zone }, spans }: BenchWorld): Comparison {
  interface Counted {
    readonly month: string
    readonly source: string | null
    readonly leads: number
  }
  const { start, end } = instantsOf(spans.year, zone)
  return {
    title: 'New leads by month and source, a year',
    ours: {
      document: `query Bench_Counts($query: MetricQueryInput!) { frame(query: $query) { rows } }`,
      variables: {
        query: {
          metrics: [{ id: 'newLeads' }],
          by: ['source'],
          grain: 'MONTH',
          period: spans.year,
        },
      },
      read: (data) =>
        (data as { frame: { rows: [string, string | null, number][] } }).frame.rows.map(
          ([month, source, leads]) => ({ key: [month, source], numbers: [leads] }),
        ),
    },
    theirs: {
      document: `query Bench_Counts($workspace: Int!, $since: Datetime!, $until: Datetime!, $zone: String!) {
        leadsByMonth(workspace: $workspace, since: $since, until: $until, zone: $zone) {
          nodes { month source leads }
        }
      }`,
      variables: { workspace: workspaceId, since: start, until: end, zone },
      read: (data) =>
        (data as { leadsByMonth: { nodes: Counted[] } }).leadsByMonth.nodes.map(
          ({ month, source, leads }) => ({ key: [month, source], numbers: [leads] }),
        ),
    },
  }
}
