import { runStatements } from '../paths/run-statements.js'
import { explanationsIn } from '../paths/statements.js'
import { readOverview } from '../questions/overview.js'
import type { BenchWorld } from '../world/open-world.js'
import type { QuestionResult } from './measure-question.js'
import { repeatInTurns } from './repeat.js'

/** Takes the times of the Overview's one operation, as the dashboard sends it. */
export async function measureOverview(world: BenchWorld, runs: number): Promise<QuestionResult> {
  const { product } = world
  const overview = await readOverview()
  const variables = overview.variables(world)
  const explained = await product.ask(overview.explained, variables)
  const { statements } = explanationsIn(explained.data)
  const plain = await product.ask(overview.document, variables)
  const ledger = await product.ask(overview.document, variables, { path: 'ledger' })
  const ask = (cache: boolean) => async () =>
    (await product.ask(overview.document, variables, { cache })).milliseconds
  return {
    id: 'overview',
    title: 'The whole Overview in one operation',
    reach: undefined,
    ...(await repeatInTurns(runs, {
      quick: async () => (await runStatements(world, statements)).milliseconds,
      ledger: undefined,
      byHand: undefined,
      endToEnd: ask(false),
      cached: ask(true),
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
