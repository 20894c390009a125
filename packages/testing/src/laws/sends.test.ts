import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import { accept, ACTOR_RULES, ACTOR_RULES_VERSION, derive } from '@leadlight/database'
import type { ActivityRecord, LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { ask } from '../truth/ask.js'
import { loadWorld } from '../truth/load-world.js'
import { makeWorld } from '../worlds/make-world.js'
import { worlds } from '../worlds/world-arbitrary.js'

const IDS = ['emailsSent', 'emailsDelivered', 'emailOpensUnique', 'emailClicksUnique'] as const

const activity = (id: string, type: ActivityRecord['type'], at: string, more: object = {}) =>
  ({ kind: 'activity', id, type, lead: 'l', at, send: 'm', ...more }) as LedgerRecord

describe('sends', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  it('are delivered, bounced or pending, each of them one, whatever was told in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(worlds({ future: false }), async (world) => {
        const { workspaceId } = await loadWorld(test.database, world)
        const [row] = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
          client.query<Record<string, number>>(
            `select count(*)::int as sent,
               count(*) filter (where outcome = 'delivered')::int as delivered,
               count(*) filter (where outcome in ('hard', 'soft', 'block'))::int as bounced,
               count(*) filter (where outcome = 'pending')::int as pending,
               count(*) filter (where clicked and not opened)::int as "clickedUnopened",
               count(*) filter (where unreliable and opened)::int as "unreliableOpened",
               count(*) filter (where clicks <> cardinality(click_times)
                 or first_clicked_at is distinct from click_times[1]
                 or first_opened_at > first_clicked_at)::int as "oddTimes"
             from send_fact where workspace_id = $1`,
            [workspaceId],
          ),
        )
        const { sent = 0, delivered = 0, bounced = 0, pending = 0, ...never } = row ?? {}
        expect(delivered + bounced + pending).toBe(sent)
        expect(never).toEqual({ clickedUnopened: 0, unreliableOpened: 0, oddTimes: 0 })
      }),
      { numRuns: 15, seed: 7, endOnFailure: true },
    )
  }, 300_000)

  it('are restated where they were sent when they bounce late, and responses fall on either day', async () => {
    const world = makeWorld([
      { kind: 'lead', id: 'l', createdAt: '2026-01-01' },
      activity('1', 'emailSent', '2026-01-30T10:00:00Z'),
      activity('2', 'emailDelivered', '2026-01-30T10:00:05Z'),
      activity('3', 'emailOpened', '2026-01-31T10:00:00Z', { userAgent: 'Mozilla/5.0' }),
      activity('4', 'emailClicked', '2026-02-02T10:00:00Z'),
      activity('5', 'emailClicked', '2026-02-03T10:00:00Z'),
      activity('6', 'emailClicked', '2026-03-03T10:00:00Z'),
    ])
    const context = await loadWorld(test.database, world)
    const query = (anchor: string): MetricQuery => ({
      metrics: [
        ...['emailsSent', 'emailsDelivered', 'emailBounceRate'].map((id) => ({ id })),
        ...['emailOpensUnique', 'emailClicksUnique', 'emailTotalClicks'].map((id) => ({
          id,
          params: { anchor },
        })),
      ],
      period: { from: '2026-01-01', to: '2026-04-01' },
      grain: 'MONTH',
    })
    const months = async (anchor: string) => {
      const { answers } = await ask(test.database, [query(anchor)], context)
      const [answer] = answers
      if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer')
      return answer.cells.map(({ values }) => values.map(({ value }) => value))
    }
    expect(await months('SEND_DATE')).toEqual([
      [1, 1, 0, 1, 1, 2],
      [0, 0, null, 0, 0, 0],
      [0, 0, null, 0, 0, 0],
    ])
    // The last click came more than thirty days after the message and counts nowhere.
    expect(await months('EVENT_DATE')).toEqual([
      [1, 1, 0, 0, 0, 0],
      [0, 0, null, 1, 1, 2],
      [0, 0, null, 0, 0, 0],
    ])
    await accept(
      test.database,
      {
        workspaceId: context.workspaceId,
        source: 'world',
        now: new Date(world.now),
        derive: (client, _, touched) => derive(client, context.workspaceId, touched),
      },
      [
        {
          record: activity('7', 'emailBounced', '2026-03-02T00:00:00Z', { detail: 'hard' }),
          place: 'late',
        },
      ],
    )
    expect(await months('SEND_DATE')).toEqual([
      [1, 0, 1, 0, 0, 0],
      [0, 0, null, 0, 0, 0],
      [0, 0, null, 0, 0, 0],
    ])
    expect((await months('EVENT_DATE'))[1]).toEqual([0, 0, null, 0, 0, 0])
  })

  it('let only counts be placed where responses came: a rate would divide different messages', async () => {
    const context = await loadWorld(
      test.database,
      makeWorld([{ kind: 'lead', id: 'l', createdAt: '2026-01-01' }]),
    )
    for (const id of [
      'emailOpenRate',
      'emailClickRate',
      'emailClickToOpenRate',
      ...IDS.slice(0, 2),
    ]) {
      const { answers } = await ask(
        test.database,
        [
          {
            metrics: [{ id, params: { anchor: 'EVENT_DATE' } }],
            period: { from: '2026-01-01', to: '2026-02-01' },
          },
        ],
        context,
      )
      expect(answers[0]).toBeInstanceOf(MetricQueryError)
      expect((answers[0] as MetricQueryError).problems[0]?.code).toBe('UNKNOWN_PARAMETER')
    }
  })
})

describe('the rules for who acted', () => {
  it('have ids of their own, a reason and a version that the present one holds', () => {
    expect(new Set(ACTOR_RULES.map(({ id }) => id)).size).toBe(ACTOR_RULES.length)
    for (const { reason, since } of ACTOR_RULES) {
      expect(reason).toMatch(/^[A-Z].*\.$/)
      expect(since).toBeGreaterThanOrEqual(1)
      expect(since).toBeLessThanOrEqual(ACTOR_RULES_VERSION)
    }
    expect(Math.max(...ACTOR_RULES.map(({ since }) => since))).toBe(ACTOR_RULES_VERSION)
  })
})
