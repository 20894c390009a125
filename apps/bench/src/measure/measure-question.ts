import { differences } from '../compare/differences.js'
import { byHand } from '../paths/by-hand.js'
import { runStatements, toAnswer } from '../paths/run-statements.js'
import { explanationsIn } from '../paths/statements.js'
import type { Question } from '../questions/question.js'
import type { Statement } from '../read-sql.js'
import type { Product } from '../server/product.js'
import type { BenchWorld } from '../world/open-world.js'
import { repeatInTurns } from './repeat.js'
import type { Times } from './repeat.js'

/** What was measured of one question. */
export interface QuestionResult {
  readonly id: string
  readonly title: string
  readonly reach: number | undefined
  /** The product's own statements. */
  readonly sql: Times | undefined
  readonly byHand: Times | undefined
  /** The whole way over HTTP, with every answer made anew. */
  readonly endToEnd: Times | undefined
  /** The same where an answer that was kept may be given again. */
  readonly cached: Times | undefined
  readonly statements: number
  readonly rowsRead: number | undefined
  /** Where answers are not the same; a line each. */
  readonly differences: readonly string[]
}

/** Asks a question in every way, compares the answers, and takes the times. */
export async function measureQuestion(
  world: BenchWorld,
  question: Question,
  runs: number,
): Promise<QuestionResult> {
  const { product } = world
  const variables = { ...question.variables(world), explain: false }
  const { data } = await product.ask(question.document, { ...variables, explain: true })
  const answer = question.read(data)
  const told = explanationsIn(data)
  const hand = await byHand(question.id, world)
  const handRun = await runStatements(world, [hand])
  const time = (statements: readonly Statement[]) => async () =>
    (await runStatements(world, statements)).milliseconds
  const ask = (server: Product) => async () =>
    (await server.ask(question.document, variables)).milliseconds
  const times = await repeatInTurns(runs, {
    sql: time(told.statements),
    byHand: time([hand]),
    endToEnd: ask(product),
    cached: ask(world.cachingProduct),
  })
  const kept = await world.cachingProduct.ask(question.document, variables)
  return {
    id: question.id,
    title: question.title,
    reach: question.reach,
    ...times,
    statements: told.statements.length,
    rowsRead: told.rowsRead,
    differences: [
      ...differences(toAnswer(handRun.rows, question.keys), answer).map(
        (line) => `by hand: ${line}`,
      ),
      ...differences(question.read(kept.data), answer).map((line) => `cached: ${line}`),
      ...(answer.length === 0 ? ['the answer is empty'] : []),
    ],
  }
}
