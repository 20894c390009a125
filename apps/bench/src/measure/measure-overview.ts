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
  const ask = (server: Product) => async () =>
    (await server.ask(overview.document, variables)).milliseconds
  const times = await repeatInTurns(runs, {
    sql:
      statements.length === 0
        ? undefined
        : async () => (await runStatements(world, statements)).milliseconds,
    byHand: undefined,
    endToEnd: ask(product),
    cached: ask(world.cachingProduct),
  })
  const [anew, kept] = [
    await product.ask(overview.document, variables),
    await world.cachingProduct.ask(overview.document, variables),
  ]
  return {
    id,
    title,
    reach: undefined,
    ...times,
    statements: statements.length,
    rowsRead: undefined,
    // Nothing by hand answers all of it.
    differences:
      JSON.stringify(kept.data) === JSON.stringify(anew.data)
        ? []
        : ['the answer that was kept is not the one made anew'],
  }
}
