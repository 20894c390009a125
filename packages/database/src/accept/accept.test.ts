import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

import { accept } from './accept.js'
import type { AcceptContext, Accepted } from './accept.js'
import { finishImportRun, refuse, startImportRun } from './import-runs.js'
import type { LedgerRecord } from './ledger-record.js'

const NOW = new Date('2024-06-01T12:00:00Z')

const lead = (id: string, more: object = {}): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt: '2024-01-02T03:04:05Z',
  ...more,
})
const visit = (id: string, of: string, more: object = {}): LedgerRecord => ({
  kind: 'activity',
  id,
  lead: of,
  at: '2024-02-03T04:05:06Z',
  type: 'visit',
  ...more,
})

describe('accept', () => {
  let test: TestDatabase
  let workspaceId: number
  let made = 0

  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    const workspace = { slug: `w${++made}`, name: 'W', zone: 'America/Sao_Paulo' }
    workspaceId = (await test.database.createWorkspace(workspace)).workspaceId
  })

  const send = (
    records: readonly LedgerRecord[],
    more: Partial<AcceptContext> = {},
  ): Promise<Accepted> =>
    accept(
      test.database,
      { workspaceId, source: 'crm', now: NOW, ...more },
      records.map((record, at) => ({ record, place: `file.csv:${at + 2}` })),
    )
  /** Only who derives hears of everybody near. */
  const deriving = { derive: () => Promise.resolve() }
  const rows = <Row = Record<string, unknown>>(sql: string): Promise<readonly Row[]> =>
    test.database.withContext({ workspaceId, role: 'read' }, (client) => client.query<Row>(sql))
  const counts = ({ received, accepted, duplicate, rejected, suppressed }: Accepted) => [
    received,
    accepted,
    duplicate,
    rejected,
    suppressed,
  ]

  const ONE_OF_EACH: readonly LedgerRecord[] = [
    { kind: 'exchangeRate', id: 'fx', base: 'EUR', quote: 'USD', day: '2024-01-01', rate: '1.1' },
    {
      kind: 'revenue',
      id: 'r1',
      at: '2024-03-02',
      revenueKind: 'won',
      amount: '10.00',
      currency: 'BRL',
      opportunity: 'o1',
    },
    {
      kind: 'cost',
      id: 'k1',
      from: '2024-01-01',
      to: '2024-02-01',
      amount: '99.9',
      currency: 'BRL',
      costKind: 'media',
      campaign: 'c1',
    },
    {
      kind: 'subscription',
      id: 's1',
      account: 'a1',
      startsAt: '2024-01-01',
      endsAt: '2034-01-01',
      every: 'month',
      amount: '5',
      currency: 'BRL',
    },
    {
      kind: 'survey',
      id: 'v1',
      survey: 'nps',
      lead: 'l1',
      invitedAt: '2024-01-01',
      score: 9,
      scale: '0-10',
    },
    { kind: 'enrolment', id: 'e1', lead: 'l1', program: 'p1', at: '2024-01-03T00:00:00Z' },
    { kind: 'score', id: 'sc1', lead: 'l1', at: '2024-01-04T00:00:00Z', delta: 5 },
    { kind: 'stage', id: 'st1', lead: 'l1', at: '2024-01-05', stage: 'mql' },
    visit('t1', 'l1', {
      campaign: 'c1',
      program: 'p1',
      step: 'ps1',
      asset: 'as1',
      ip: '2001:db8::1',
    }),
    {
      kind: 'opportunityChange',
      id: 'oc1',
      opportunity: 'o1',
      at: '2024-03-02T00:00:00Z',
      state: 'won',
      amount: '10',
      currency: 'BRL',
    },
    { kind: 'opportunity', id: 'o1', account: 'a1', people: ['l1', 'l2'], openedAt: '2024-02-02' },
    {
      kind: 'profile',
      id: 'pr1',
      lead: 'l2',
      at: '2024-01-05',
      attributes: { industry: 'Retail' },
      linkAccount: 'a2',
    },
    { kind: 'merge', id: 'm1', lead: 'l2', into: 'l1', at: '2024-01-06' },
    lead('l1', { account: 'a1', campaign: 'c1', attributes: { country: 'BR', jobTitle: '' } }),
    lead('l2'),
    { kind: 'account', id: 'a2', name: 'Child', parent: 'a1' },
    { kind: 'account', id: 'a1', name: 'Parent', attributes: { industry: 'Retail' } },
    { kind: 'programStep', id: 'ps1', program: 'p1', position: 1, name: 'Hello', asset: 'as1' },
    { kind: 'asset', id: 'as1', name: 'Mail', assetType: 'email' },
    { kind: 'program', id: 'p1', name: 'Welcome', programType: 'drip' },
    { kind: 'campaign', id: 'c1', name: 'Spring' },
  ]

  it('takes every kind in one batch, whatever comes first', async () => {
    const receipt = await send(ONE_OF_EACH)
    expect(receipt.rejections).toEqual([])
    expect(counts(receipt)).toEqual([21, 21, 0, 0, 0])
    expect(await rows('select account_no, parent_no from account order by account_no')).toEqual([
      { account_no: 1, parent_no: null },
      { account_no: 2, parent_no: 1 },
    ])
    expect(await rows('select lead_no, step_no, asset_no, ip from activity')).toEqual([
      { lead_no: 1, step_no: 1, asset_no: 1, ip: '2001:db8::1' },
    ])
    expect(await rows('select lead_no from opportunity_person order by lead_no')).toEqual([
      { lead_no: 1 },
      { lead_no: 2 },
    ])
    expect(await rows('select lead_no, account_no from lead_account')).toEqual([
      { lead_no: 2, account_no: 2 },
    ])
    expect(
      await rows(
        `select subject, subject_no, name, value from profile_value
         join attribute using (workspace_id, attribute_id, subject)
         join attribute_value using (workspace_id, attribute_id, value_id) order by 1, 2, 3`,
      ),
    ).toEqual([
      { subject: 'account', subject_no: 1, name: 'industry', value: 'Retail' },
      { subject: 'lead', subject_no: 1, name: 'country', value: 'BR' },
      { subject: 'lead', subject_no: 2, name: 'industry', value: 'Retail' },
    ])
  })

  it('I2: counts a batch that is sent again as duplicates and keeps nothing of it', async () => {
    const { leads, recordedAt } = await send(ONE_OF_EACH)
    expect([...leads].sort()).toEqual([1, 2])
    const before = await everything()
    const again = await send([...ONE_OF_EACH].reverse())
    expect(counts(again)).toEqual([21, 0, 21, 0, 0])
    expect(again.leads).toEqual([])
    expect(await everything()).toEqual(before)
    expect(again.recordedAt > recordedAt).toBe(true)
  })

  const everything = async (): Promise<Record<string, unknown>> => {
    const tables = [
      'account',
      'activity',
      'asset',
      'attribute',
      'attribute_value',
      'campaign',
      'cost_line',
      'enrolment',
      'exchange_rate',
      'lead',
      'lead_account',
      'lead_identity',
      'opportunity',
      'opportunity_change',
      'opportunity_person',
      'profile_value',
      'program',
      'program_step',
      'revenue_line',
      'score_change',
      'source',
      'stage_change',
      'subscription',
      'survey_answer',
    ]
    const found: Record<string, unknown> = {}
    for (const table of tables)
      found[table] = await rows(`select t::text from ${table} t order by 1`)
    return found
  }

  it('I2: finds a fact that is told twice within a batch', async () => {
    const receipt = await send([
      lead('l1'),
      visit('t1', 'l1'),
      lead('l1'),
      visit('t1', 'l1'),
      visit('t2', 'l1'),
    ])
    expect(counts(receipt)).toEqual([5, 3, 2, 0, 0])
  })

  it('takes one spelling of a fact for the other', async () => {
    await send([lead('l1'), visit('t1', 'l1', { at: '2024-02-03T04:05:06Z', channel: 'web' })])
    const again = await send([
      visit('t1', 'l1', {
        at: '2024-02-03T01:05:06.000-03:00',
        channel: 'web',
        detail: '',
        asset: null,
      }),
    ])
    expect(counts(again)).toEqual([1, 0, 1, 0, 0])
  })

  it('refuses an id that stands for something else by now', async () => {
    await send([lead('l1'), visit('t1', 'l1')])
    const receipt = await send([visit('t1', 'l1', { type: 'pageView' }), visit('t2', 'l1')])
    expect(counts(receipt)).toEqual([2, 1, 0, 1, 0])
    expect(receipt.rejections).toEqual([
      {
        place: 'file.csv:2',
        code: 'ID_REUSED_DIFFERENT',
        reason: 'The activity "t1" with revision 1 was told before and said something else.',
        hint: 'Send a correction with a higher `revision` than 1, or another fact with an id of its own.',
        body: '{"kind":"activity","id":"t1","lead":"l1","at":"2024-02-03T04:05:06Z","type":"pageView"}',
      },
    ])
    const within = await send([visit('t3', 'l1'), visit('t3', 'l1', { type: 'pageView' })])
    expect(within.rejections.map(({ code, place }) => [code, place])).toEqual([
      ['ID_REUSED_DIFFERENT', 'file.csv:3'],
    ])
  })

  it('lets the same id live in two sources and two kinds', async () => {
    expect(counts(await send([lead('1'), visit('1', '1'), { kind: 'account', id: '1' }]))).toEqual([
      3, 3, 0, 0, 0,
    ])
    expect(counts(await send([lead('1'), visit('1', '1')], { source: 'mail' }))).toEqual([
      2, 2, 0, 0, 0,
    ])
    expect(await rows('select source_id, lead_no from activity order by 1')).toEqual([
      { source_id: 1, lead_no: 1 },
      { source_id: 2, lead_no: 2 },
    ])
  })

  it('reads references within one source alone', async () => {
    await send([lead('l1')])
    const receipt = await send([visit('t1', 'l1')], { source: 'mail' })
    expect(receipt.rejections).toMatchObject([{ code: 'UNKNOWN_LEAD' }])
    expect(receipt.rejections[0]?.reason).toBe(
      '`lead` names the lead "l1", which the source "mail" has not told of.',
    )
  })

  it('closes what a higher revision corrects, and stamps both ends alike', async () => {
    await send([lead('l1'), lead('l2'), visit('t1', 'l1', { channel: 'web' })])
    const corrected = await send([visit('t1', 'l2', { channel: 'mail', revision: 2 })])
    expect(counts(corrected)).toEqual([1, 1, 0, 0, 0])
    // Both the person who had it and the one who has it now are to be derived anew.
    expect([...corrected.leads].sort()).toEqual([1, 2])
    const versions = await rows(
      `select revision, lead_no, channel, superseded_at = 'infinity' as current,
         superseded_at = lead(recorded_at, 1, 'infinity') over (order by revision) as seamless
       from activity order by revision`,
    )
    expect(versions).toEqual([
      { revision: 1, lead_no: 1, channel: 'web', current: false, seamless: true },
      { revision: 2, lead_no: 2, channel: 'mail', current: true, seamless: true },
    ])
  })

  it('ends a version when the first of those above it became known, whichever that is', async () => {
    const version = (revision: number, recordedAt: string): LedgerRecord =>
      visit('t1', 'l1', { revision, recordedAt, channel: `r${revision}` })
    await send([lead('l1'), version(1, '2024-01-01T00:00:00Z'), version(3, '2024-01-05T00:00:00Z')])
    await send([version(2, '2024-01-03T00:00:00Z')])
    const at = (instant: string) =>
      rows(
        `select channel from activity where recorded_at <= '${instant}' and superseded_at > '${instant}'`,
      )
    expect(await at('2024-01-02T00:00:00Z')).toEqual([{ channel: 'r1' }])
    expect(await at('2024-01-04T00:00:00Z')).toEqual([{ channel: 'r2' }])
    expect(await at('2024-01-06T00:00:00Z')).toEqual([{ channel: 'r3' }])
  })

  it('I3: lets the highest revision win, in whatever order they come', async () => {
    const revisions = [1, 2, 3].map((revision) =>
      visit('t1', 'l1', { revision, channel: `r${revision}` }),
    )
    const current = () => rows(`select channel from activity where superseded_at = 'infinity'`)
    await send([lead('l1')])
    for (const at of [2, 0, 1]) await send([revisions[at] as LedgerRecord])
    expect(await current()).toEqual([{ channel: 'r3' }])
    expect(counts(await send(revisions))).toEqual([3, 0, 3, 0, 0])

    const together = [1, 2, 3].map((revision) =>
      visit('t2', 'l1', { revision, channel: `r${revision}` }),
    )
    expect(counts(await send(together.reverse()))).toEqual([3, 3, 0, 0, 0])
    expect(await current()).toEqual([{ channel: 'r3' }, { channel: 'r3' }])
  })

  it('corrects a lead and keeps its number, its opaque id and its place', async () => {
    await send([
      lead('l1', { channel: 'web', attributes: { country: 'BR', industry: 'Retail' } }),
      lead('l2'),
    ])
    const before = await rows(`select lead_no, lead_key from lead where event_id = 'l1'`)
    await send([lead('l1', { channel: 'mail', revision: 2, attributes: { country: 'AR' } })])
    expect(
      await rows(
        `select lead_no, lead_key from lead where event_id = 'l1' and superseded_at = 'infinity'`,
      ),
    ).toEqual(before)
    expect(
      await rows(
        `select name, value from profile_value join attribute using (workspace_id, attribute_id, subject)
         join attribute_value using (workspace_id, attribute_id, value_id)
         where superseded_at = 'infinity'`,
      ),
    ).toEqual([{ name: 'country', value: 'AR' }])
  })

  it('corrects the people of an opportunity', async () => {
    await send([lead('l1'), lead('l2'), { kind: 'opportunity', id: 'o1', people: ['l1'] }])
    const { leads } = await send(
      [{ kind: 'opportunity', id: 'o1', people: ['l2'], revision: 2 }],
      deriving,
    )
    expect([...leads].sort()).toEqual([1, 2])
    expect(
      await rows(`select lead_no from opportunity_person where superseded_at = 'infinity'`),
    ).toEqual([{ lead_no: 2 }])
  })

  it('clears an attribute that a profile leaves blank, and links a lead to an account', async () => {
    await send([lead('l1', { attributes: { country: 'BR' } }), { kind: 'account', id: 'a1' }])
    await send([
      {
        kind: 'profile',
        id: 'p1',
        lead: 'l1',
        at: '2024-02-01',
        attributes: { country: null, teamSize: ' 5 ' },
      },
      {
        kind: 'profile',
        id: 'p2',
        lead: 'l1',
        at: '2024-02-01',
        attributes: {},
        linkAccount: 'a1',
      },
    ])
    expect(
      await rows(
        `select a.name, a.label, a.standard, v.value_id, d.value from profile_value v
         join attribute a using (workspace_id, attribute_id, subject)
         left join attribute_value d using (workspace_id, attribute_id, value_id)
         order by v.event_id, a.name`,
      ),
    ).toEqual([
      { name: 'country', label: 'Country', standard: true, value_id: 1, value: 'BR' },
      { name: 'country', label: 'Country', standard: true, value_id: null, value: null },
      { name: 'teamSize', label: 'Team size', standard: false, value_id: 1, value: '5' },
    ])
    const again = await send([
      {
        kind: 'profile',
        id: 'p2',
        lead: 'l1',
        at: '2024-02-01',
        attributes: {},
        linkAccount: 'a1',
      },
    ])
    expect(counts(again)).toEqual([1, 0, 1, 0, 0])
  })

  it('refuses what refers to something refused', async () => {
    const receipt = await send([
      { kind: 'account', id: 'a1', parent: 'nobody' },
      { kind: 'account', id: 'a2', parent: 'a1' },
      { kind: 'account', id: 'a3', parent: 'a2' },
      { kind: 'account', id: 'a4' },
      lead('l1', { account: 'a3' }),
      lead('l2', { account: 'a4' }),
      visit('t1', 'l1'),
      visit('t2', 'l2'),
      { kind: 'opportunity', id: 'o1', people: ['l2', 'l1'] },
      { kind: 'stage', id: 's1', lead: 'l2', at: '2024-02-02', stage: 'nowhere' },
    ])
    expect(counts(receipt)).toEqual([10, 3, 0, 7, 0])
    expect(receipt.rejections.map(({ code, place }) => `${place} ${code}`).sort()).toEqual([
      'file.csv:10 UNKNOWN_LEAD',
      'file.csv:11 UNKNOWN_STAGE',
      'file.csv:2 UNKNOWN_ACCOUNT',
      'file.csv:3 UNKNOWN_ACCOUNT',
      'file.csv:4 UNKNOWN_ACCOUNT',
      'file.csv:6 UNKNOWN_ACCOUNT',
      'file.csv:8 UNKNOWN_LEAD',
    ])
    expect(receipt.rejections.at(-1)?.hint).toContain('lead, nurture, mql')
  })

  it('keeps a visitor whom nobody knows yet', async () => {
    await send([
      {
        kind: 'activity',
        id: 't1',
        visitor: 'anon-1',
        at: '2024-02-03T04:05:06Z',
        type: 'pageView',
      },
    ])
    expect(await rows('select lead_no, visitor_id from activity')).toEqual([
      { lead_no: null, visitor_id: 'anon-1' },
    ])
  })

  it('lets a day begin at midnight of the workspace, and keeps that it was a day', async () => {
    await send([lead('l1', { createdAt: '2024-01-02' }), visit('t1', 'l1', { at: '2018-11-04' })])
    // The clocks of São Paulo went from 00:00 to 01:00 on 4 November 2018.
    expect(
      await rows(
        'select created_at as at, created_precision as precision from lead union all select effective_at, precision from activity',
      ),
    ).toEqual([
      { at: new Date('2024-01-02T03:00:00Z'), precision: 'd' },
      { at: new Date('2018-11-04T03:00:00Z'), precision: 'd' },
    ])
  })

  it('numbers leads in the order of their creation', async () => {
    await send([
      lead('c', { createdAt: '2024-03-01T00:00:00Z' }),
      lead('a', { createdAt: '2024-01-01' }),
      lead('b', { createdAt: '2024-01-01T23:00:00-03:00' }),
    ])
    await send([lead('d', { createdAt: '2020-01-01T00:00:00Z' })])
    expect(await rows('select event_id from lead order by lead_no')).toEqual(
      ['a', 'b', 'c', 'd'].map((event_id) => ({ event_id })),
    )
  })

  it('keeps how far the facts of a source reach, costs and rates aside', async () => {
    await send([lead('l1'), visit('t1', 'l1', { at: '2024-03-01T00:00:00Z' })], { live: true })
    await send([visit('t2', 'l1', { at: '2024-02-01T00:00:00Z' })])
    await send([
      {
        kind: 'cost',
        id: 'k',
        from: '2024-05-01',
        to: '2030-01-01',
        amount: '1',
        currency: 'BRL',
        costKind: 'media',
      },
    ])
    const [source] = await rows<{ latest_effective_at: Date; live: boolean }>(
      'select * from source',
    )
    expect(source).toMatchObject({
      latest_effective_at: new Date('2024-03-01T00:00:00Z'),
      live: true,
    })
  })

  it('stamps batches in a strict order, and respects what a source says about its own knowledge', async () => {
    const first = await send([lead('l1'), lead('l2', { recordedAt: '2024-01-03T00:00:00Z' })])
    const second = await send([visit('t1', 'l1')])
    expect(second.recordedAt > first.recordedAt).toBe(true)
    expect(
      await rows(`select event_id, recorded_at < '2024-01-04' as own from lead order by event_id`),
    ).toEqual([
      { event_id: 'l1', own: false },
      { event_id: 'l2', own: true },
    ])
  })

  it('sets the currency of a workspace that has none, and lets amounts without one take it', async () => {
    const change: LedgerRecord = {
      kind: 'opportunityChange',
      id: 'oc',
      opportunity: 'o',
      at: '2024-02-02',
      state: 'open',
      amount: '12.5',
    }
    const without = await send([{ kind: 'opportunity', id: 'o' }, change])
    expect(without.rejections).toMatchObject([{ code: 'CURRENCY_MISSING' }])
    await send([change], { currency: 'JPY' }).then(({ rejections }) =>
      expect(rejections).toMatchObject([{ code: 'TOO_MANY_DECIMALS' }]),
    )
    await send([{ ...change, amount: '1250' }], { currency: 'EUR' })
    expect(await rows('select amount_minor, currency from opportunity_change')).toEqual([
      { amount_minor: 1250, currency: 'JPY' },
    ])
  })

  it('counts an import and keeps what it refused', async () => {
    const importRun = await startImportRun(test.database, { workspaceId, recipe: 'test' })
    await send([lead('l1'), visit('t1', 'l1'), visit('t1', 'l1')], { importRun })
    await send([visit('t2', 'nobody\u0000', {}), visit('t3', 'nobody')], { importRun })
    await refuse(test.database, { workspaceId, importRun }, [
      {
        place: 'x.csv:9',
        code: 'BAD_LINE',
        reason: 'Too few cells.',
        hint: 'Quote it.',
        body: 'a;b',
      },
    ])
    await finishImportRun(test.database, { workspaceId, importRun })
    expect(
      await rows(
        'select source_id, received, accepted, duplicate, rejected, finished_at is not null as finished from import_run',
      ),
    ).toEqual([
      { source_id: 1, received: 6, accepted: 2, duplicate: 1, rejected: 3, finished: true },
    ])
    expect(await rows('select place, code from rejected_row order by row_no')).toEqual([
      { place: 'file.csv:2', code: 'BAD_TEXT' },
      { place: 'file.csv:3', code: 'UNKNOWN_LEAD' },
      { place: 'x.csv:9', code: 'BAD_LINE' },
    ])
  })

  it('refuses an import that nobody started, and a workspace that is not there', async () => {
    await expect(send([lead('l1')], { importRun: 999 })).rejects.toMatchObject({
      code: 'IMPORT_RUN_UNKNOWN',
    })
    await expect(send([lead('l1')], { workspaceId: 999_999 })).rejects.toMatchObject({
      code: 'WORKSPACE_UNKNOWN',
    })
    expect(await rows('select 1 from lead')).toEqual([])
  })

  it('keeps nothing of a batch whose derivation fails', async () => {
    const failing = send([lead('l1')], { derive: () => Promise.reject(new Error('underivable')) })
    await expect(failing).rejects.toThrow('underivable')
    expect(await rows('select 1 from lead union all select 1 from source')).toEqual([])
  })

  it('lets facts be derived before the commit, in the rights of ingest', async () => {
    let seen: unknown
    await send([lead('l1'), lead('l2', { account: 'a1' }), { kind: 'account', id: 'a1' }], {
      derive: async (client, leads, touched) => {
        seen = [[...leads].sort(), touched.accounts, [...touched.kinds].sort()]
        await client.query(
          `insert into lead_attribute (workspace_id, attribute_id, value_id, lead_no) values ($1, 1, 1, 1)`,
          [workspaceId],
        )
      },
    })
    expect(seen).toEqual([[1, 2], [1], ['account', 'lead']])
    expect(await rows('select 1 from lead_attribute')).toHaveLength(1)
  })

  it('names everybody whom an account or an opportunity concerns', async () => {
    await send([
      { kind: 'account', id: 'a1' },
      lead('l1', { account: 'a1' }),
      lead('l2', { account: 'a1' }),
      lead('l3'),
      lead('l4'),
      { kind: 'opportunity', id: 'o1', account: 'a1', people: ['l3'] },
    ])
    const { leads } = await send(
      [{ kind: 'opportunityChange', id: 'c1', opportunity: 'o1', at: '2024-03-03', state: 'won' }],
      deriving,
    )
    expect([...leads].sort()).toEqual([1, 2, 3])
    const cost = await send([
      {
        kind: 'cost',
        id: 'k',
        from: '2024-01-01',
        to: '2024-01-02',
        currency: 'BRL',
        costKind: 'event',
      },
    ])
    expect([cost.leads, [...cost.touched.kinds]]).toEqual([[], ['cost']])
  })

  it('stores a fact once, however many send it at the same time', async () => {
    await send([lead('l1')])
    const batch = Array.from({ length: 200 }, (_, at) => visit(`t${at}`, 'l1'))
    const receipts = await Promise.all([1, 2, 3, 4].map(() => send(batch)))
    expect(receipts.map(({ accepted }) => accepted).sort((a, b) => a - b)).toEqual([0, 0, 0, 200])
    expect(await rows('select count(*) as n from activity')).toEqual([{ n: 200 }])
  })

  it('takes texts with every character that means something to a file or a database', async () => {
    const odd = 'a\tb\\c\nd\re"f\'{},😀\u2028\\N'
    await send([lead(odd, { channel: odd }), visit(odd, odd, { detail: '\\N', url: odd })])
    expect(await rows('select event_id, channel from lead')).toEqual([
      { event_id: odd, channel: odd },
    ])
    expect(await rows('select detail, url from activity')).toEqual([{ detail: '\\N', url: odd }])
    expect(counts(await send([visit(odd, odd, { detail: '\\N', url: odd })]))).toEqual([
      1, 0, 1, 0, 0,
    ])
  })

  it('takes an empty batch', async () => {
    expect(counts(await send([]))).toEqual([0, 0, 0, 0, 0])
  })
})
