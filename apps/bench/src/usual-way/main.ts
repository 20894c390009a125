import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { DataSource } from 'typeorm'

import { readDatabaseUrl } from '../config.js'
import { TABLES } from './tables.js'
import { rowsOf, TILES } from './tiles.js'
import type { Tile } from './tiles.js'

/* An Overview as many would build it: a field for each tile, and a query for each field. */

interface Arguments {
  readonly from: string
  readonly to: string
  readonly before: string
  readonly zone: string
}

const typeDefs = `
  type Point { month: String!  value: Float }
  type Tile { value: Float  previous: Float  series: [Point!] }
  type Query {
    ${TILES.map(({ id }) => `${id}(from: String!, to: String!, before: String!, zone: String!): Tile!`).join('\n')}
  }
`

const source = new DataSource({
  type: 'postgres',
  url: readDatabaseUrl(),
  entities: Object.values(TABLES),
  extra: { max: 10 },
})

async function valueOf(tile: Tile, period: { from: string; to: string }): Promise<number | null> {
  const row = await tile.query(rowsOf(source)).setParameters(period).getRawOne<Valued>()
  return numberOf(row)
}

async function seriesOf(tile: Tile, { from, to, zone }: Arguments) {
  if (tile.monthOf === undefined) return null
  const month = `to_char(${tile.monthOf} at time zone :zone, 'YYYY-MM')`
  const rows = await tile
    .query(rowsOf(source))
    .addSelect(month, 'month')
    .setParameters({ from, to, zone })
    .groupBy('month')
    .orderBy('month')
    .getRawMany<Valued & { month: string }>()
  return rows.map((row) => ({ month: row.month, value: numberOf(row) }))
}

interface Valued {
  readonly value: string | number | null
}

const numberOf = (row: Valued | undefined): number | null =>
  row?.value == null ? null : Number(row.value)

const resolve =
  (tile: Tile) =>
  async (_: unknown, asked: Arguments): Promise<object> => {
    const [value, previous, series] = await Promise.all([
      valueOf(tile, asked),
      valueOf(tile, { from: asked.before, to: asked.from }),
      seriesOf(tile, asked),
    ])
    return { value, previous, series }
  }

await source.initialize()
const server = new ApolloServer({
  typeDefs,
  resolvers: { Query: Object.fromEntries(TILES.map((tile) => [tile.id, resolve(tile)])) },
})
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
process.stdout.write(`listening on ${new URL(url).port}\n`)
process.once('SIGTERM', () => process.exit(0))
