import { differences } from '../compare/differences.js'
import { byHand } from '../paths/by-hand.js'
import { runStatements, toAnswer } from '../paths/run-statements.js'
import { explanationsIn } from '../paths/statements.js'
import type { Question } from '../questions/question.js'
import type { Statement } from '../read-sql.js'
import type { Path, Product } from '../server/product.js'
import type { BenchWorld } from '../world/open-world.js'
import { repeatInTurns } from './repeat.js'
import type { Times } from './repeat.js'

/** What was measured of one question. */
export interface QuestionResult {
  readonly id: string
  readonly title: string
  readonly reach: number | undefined
  /** The statements of the source that the planner chose. */
  readonly quick: Times | undefined
  /** The statements of the path that reads facts alone; undefined where those are the same. */
  readonly ledger: Times | undefined
  readonly byHand: Times | undefined
  /** The whole way over HTTP, with every answer made anew. */
  readonly endToEnd: Times | undefined
  /** The same where an answer that was kept may be given again. */
  readonly cached: Times | undefined
  readonly statements: number
  readonly rowsRead: number | undefined
  readonly source: string | undefined
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
  const explain = (path: Path) =>
    product.ask(question.document, { ...variables, explain: true }, { path })
  const quick = await explain('quick')
  const ledger = await explain('ledger')
  const answer = question.read(quick.data)
  const told = explanationsIn(quick.data)
  const facts = explanationsIn(ledger.data)
  const hand = await byHand(question.id, world)
  const handRun = await runStatements(world, [hand])
  const time = (statements: readonly Statement[]) => async () =>
    (await runStatements(world, statements)).milliseconds
  const ask = (server: Product) => async () =>
    (await server.ask(question.document, variables)).milliseconds
  return {
    id: question.id,
    title: question.title,
    reach: question.reach,
    ...(await repeatInTurns(runs, {
      quick: time(told.statements),
      ledger: isSame(told.statements, facts.statements) ? undefined : time(facts.statements),
      byHand: time([hand]),
      endToEnd: ask(product),
      cached: ask(world.cachingProduct),
    })),
    statements: told.statements.length,
    rowsRead: told.rowsRead,
    source: told.source,
    differences: [
      ...differences(question.read(ledger.data), answer).map((line) => `ledger path: ${line}`),
      ...differences(toAnswer(handRun.rows, question.keys), answer).map(
        (line) => `by hand: ${line}`,
      ),
      ...(answer.length === 0 ? ['the answer is empty'] : []),
    ],
  }
}

const isSame = (a: readonly Statement[], b: readonly Statement[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
