import { runStatements } from '../paths/run-statements.js'
import { explanationsIn } from '../paths/statements.js'
import { readOverview } from '../questions/overview.js'
import type { OVERVIEW_OPERATIONS } from '../questions/overview.js'
import type { Product } from '../server/product.js'
import type { BenchWorld } from '../world/open-world.js'
import type { QuestionResult } from './measure-question.js'
import { repeatInTurns } from './repeat.js'

/** Takes the times of one of the Overview's operations, as the dashboard sends it. */
export async function measureOverview(
  world: BenchWorld,
  { id, operation, title }: (typeof OVERVIEW_OPERATIONS)[number],
  runs: number,
): Promise<QuestionResult> {
  const { product } = world
  const overview = await readOverview(operation)
  const variables = overview.variables(world)
  const explained = await product.ask(overview.explained, variables)
  const { statements } = explanationsIn(explained.data)
  const plain = await product.ask(overview.document, variables)
  const ledger = await product.ask(overview.document, variables, { path: 'ledger' })
  const ask = (server: Product) => async () =>
    (await server.ask(overview.document, variables)).milliseconds
  return {
    id,
    title,
    reach: undefined,
    ...(await repeatInTurns(runs, {
      quick:
        statements.length === 0
          ? undefined
          : async () => (await runStatements(world, statements)).milliseconds,
      ledger: undefined,
      byHand: undefined,
      endToEnd: ask(product),
      cached: ask(world.cachingProduct),
    })),
    statements: statements.length,
    rowsRead: undefined,
    source: undefined,
    differences:
      JSON.stringify(plain.data) === JSON.stringify(ledger.data)
        ? []
        : ['ledger path: the Overview is not the same'],
  }
}
