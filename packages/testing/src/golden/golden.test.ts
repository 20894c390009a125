import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compile, compileFunnel, MetricQueryError } from '@leadlight/compiler'
import type {
  CompileContext,
  FunnelPartId,
  FunnelQuery,
  PlannedStatement,
} from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { evaluate } from '../oracle/evaluate.js'
import { evaluateFunnel } from '../oracle/funnel/funnel-oracle.js'
import { FUNNEL_ORACLES } from '../oracle/funnel/parts.js'
import { differences } from '../truth/differences.js'
import { funnelDifferences, TELLERS } from '../truth/funnel-told.js'
import type { Teller } from '../truth/funnel-told.js'
import { loadWorld } from '../truth/load-world.js'
import { runPlan } from '../truth/run-plan.js'
import { tiny } from '../worlds/tiny.js'
import { orphans, readCases, readGenerated, writeGenerated } from './golden-case.js'
import type { Generated, GoldenCase } from './golden-case.js'
import { strangers, unranked } from './judge-answer.js'
import { printAnswer, printFunnelAnswer, printRefusal, printStatements } from './print-golden.js'
import { whatToUpdate } from './what-to-update.js'

const world = tiny()
const updated = whatToUpdate(process.env['UPDATE_GOLDEN'])

describe('golden cases', () => {
  let test: TestDatabase
  let context: CompileContext

  beforeAll(async () => {
    test = await testDatabase()
    context = await loadWorld(test.database, world)
  })
  afterAll(() => test.close())

  const run = (statements: readonly PlannedStatement[]) =>
    runPlan(test.database, context.workspaceId, statements)

  async function answer(query: MetricQuery) {
    const plan = compile([query], context)
    const results = await run(plan.statements)
    const followUps = plan.followUps(results)
    const [found] = plan.answers(results, await run(followUps))
    if (!found) throw new Error('One question has one answer.')
    return { found, sql: printStatements(plan.statements, followUps) }
  }

  type Texts = Readonly<Record<Generated, string>>

  async function ofQuery(query: MetricQuery): Promise<Texts> {
    const { found, sql } = await answer(query)
    if (found instanceof MetricQueryError) return { sql, frame: printRefusal(found) }
    const { found: whole } = await answer(unranked(query))
    if (whole instanceof MetricQueryError) throw whole
    expect(differences(whole, evaluate(world, unranked(query)))).toEqual([])
    expect(strangers(found, whole)).toEqual([])
    return { sql, frame: printAnswer(found) }
  }

  async function ofFunnel(part: FunnelPartId, query: FunnelQuery): Promise<Texts> {
    const plan = compileFunnel(part, query, context)
    const found = plan.answer(await run(plan.statements))
    const counted = evaluateFunnel(FUNNEL_ORACLES[part], world, query)
    expect(funnelDifferences(found, counted, TELLERS[part] as Teller<unknown>)).toEqual([])
    return { sql: printStatements(plan.statements, []), frame: printFunnelAnswer(found) }
  }

  function compare(golden: GoldenCase, what: Generated, text: string): void {
    if (updated.has(what)) return writeGenerated(golden, what, text)
    const committed = readGenerated(golden, what)
    if (committed === null) {
      throw new Error(
        `${golden.name} has no ${what} yet. Make it, and read it: npm run golden -- --update=${what}`,
      )
    }
    expect(text).toBe(committed)
  }

  it.each(readCases().map((golden) => [golden.name, golden.about, golden] as const))(
    '%s: %s',
    async (_, __, golden) => {
      const { ask } = golden
      const texts =
        'funnel' in ask
          ? await ofFunnel(ask.part ?? 'cohort', ask.funnel)
          : await ofQuery(ask.query)
      compare(golden, 'sql', texts.sql)
      compare(golden, 'frame', texts.frame)
    },
  )

  it('have a question each', () => {
    expect(orphans()).toEqual([])
  })
})

describe('what is rewritten', () => {
  it('is what was named, and nothing else', () => {
    expect([...whatToUpdate(undefined)]).toEqual([])
    expect([...whatToUpdate('sql')]).toEqual(['sql'])
    expect([...whatToUpdate('sql, frame')]).toEqual(['sql', 'frame'])
    for (const word of ['', 'all', 'true', 'sql,frames']) {
      expect(() => whatToUpdate(word)).toThrow('Name it: sql, frame, or sql,frame.')
    }
  })
})
