import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { compileScoreContribution, CONTRIBUTORS } from '@leadlight/compiler'
import type { CompileContext, Points } from '@leadlight/compiler'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { fraction, parseDecimal, plus, toDecimal } from '../oracle/fraction.js'
import { loadWorld } from '../truth/load-world.js'
import { runPlan } from '../truth/run-plan.js'
import { worlds } from '../worlds/world-arbitrary.js'

/*
 * A score is the sum of the points that somebody was given and lost: lead by lead at every moment,
 * and over everybody, whatever points are told apart by.
 */

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 4)
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)
const EVER = { from: '2010-01-01', to: '2030-01-01' }

interface Step {
  readonly lead: number
  /** Microseconds since 1970. */
  readonly at: string
  readonly points: string
}

const sumOf = (points: readonly string[]): string =>
  toDecimal(points.map(parseDecimal).reduce(plus, fraction(0n)), 9)

describe('Q2: what holds between points and scores', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  const steps = ({ workspaceId }: CompileContext, text: string): Promise<readonly Step[]> =>
    test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query<Step>(text, [workspaceId]),
    )

  /** Points of the ledger, each of the person that its lead is now; nobody has told of some leads. */
  const given = (context: CompileContext): Promise<readonly Step[]> =>
    steps(
      context,
      `select l.lead_no as lead, (extract(epoch from c.effective_at) * 1000000)::bigint::text as at,
         c.delta::text as points
       from score_change c
         left join lead_identity i on i.workspace_id = c.workspace_id and i.lead_no = c.lead_no
           and i.superseded_at = 'infinity'
         join lead_fact l on l.workspace_id = c.workspace_id
           and l.lead_no = coalesce(i.canonical_no, c.lead_no)
       where c.workspace_id = $1 and c.superseded_at = 'infinity'`,
    )

  /** Scores from each instant on. */
  const held = (context: CompileContext): Promise<readonly Step[]> =>
    steps(
      context,
      `select lead_no as lead, (extract(epoch from from_at) * 1000000)::bigint::text as at,
         balance::text as points
       from score_interval where workspace_id = $1`,
    )

  /** Scores of now. */
  const now = (context: CompileContext): Promise<readonly Step[]> =>
    steps(
      context,
      `select lead_no as lead, '' as at, score::text as points
       from lead_fact where workspace_id = $1 and score is not null`,
    )

  it('points add up to scores, of each lead at each moment and of all together', async () => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(worlds({ future: false }), async (world) => {
        const context = await loadWorld(test.database, world)
        const points = await given(context)
        const scores = await held(context)
        for (const { lead, at, points: score } of scores) {
          const before = points.filter(
            (step) => step.lead === lead && BigInt(step.at) <= BigInt(at),
          )
          const sum = sumOf(before.map((step) => step.points))
          expect({ lead, at, score: sumOf([score]) }).toEqual({ lead, at, score: sum })
          checked++
        }
        const leads = (of: readonly Step[]) => [...new Set(of.map(({ lead }) => lead))].sort()
        expect(leads(scores)).toEqual(leads(points))

        const whole = sumOf((await now(context)).map((step) => step.points))
        for (const by of CONTRIBUTORS) {
          const plan = compileScoreContribution({ period: EVER, by }, context)
          const found = plan.answer(
            await runPlan(test.database, context.workspaceId, plan.statements),
          )
          const sum = (of: readonly Points[]) =>
            sumOf(of.flatMap(({ given: more, taken: less }) => [more, less]))
          expect({ by, total: sum([found.total]), rows: sum(found.rows) }).toEqual({
            by,
            total: whole,
            rows: whole,
          })
        }
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    expect(checked).toBeGreaterThan(WORLDS)
  }, 3_600_000)
})
