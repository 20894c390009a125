import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const SETTINGS = `settings {
  followUp { days opens closes withinHours } churn { graceDays inactivityDays }
  nurture { nurturedDays silentDays stalledDays } email { responseDays } scoreBands
  mqlRules { since threshold rule } stageLimits { stage limitDays }
}`

describe('the settings of a workspace', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const update = (settings: string) =>
    test.ask(
      `mutation { updateWorkspaceSettings(settings: { ${settings} }) { weekStart calendar fiscalYearStart name ${SETTINGS} } }`,
    )

  it('are the shipped ones at first', async () => {
    const { data } = await test.ask(`{ viewer { workspace { ${SETTINGS} } } }`)
    expect(data.viewer.workspace.settings).toMatchObject({
      followUp: { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00', withinHours: 8 },
      churn: { graceDays: 30, inactivityDays: 180 },
      nurture: { nurturedDays: 30, silentDays: 60, stalledDays: 30 },
      email: { responseDays: 30 },
      scoreBands: [0, 10, 25, 50, 100],
      mqlRules: [],
    })
  })

  it('change alone where they are named, and are kept', async () => {
    const changed = await update(
      'weekStart: 7, calendar: WEEKS_445, churn: { graceDays: 7 }, followUp: { withinHours: 4 }, scoreBands: [5, 50], stageLimits: [{ stage: "sql", limitDays: 3 }, { stage: "mql" }]',
    )
    expect(changed.errors).toBeUndefined()
    const { data } = await test.ask(
      `{ viewer { workspace { weekStart calendar fiscalYearStart ${SETTINGS} } } stages { id limitDays } }`,
    )
    expect(data.viewer.workspace).toMatchObject({
      weekStart: 7,
      calendar: 'WEEKS_445',
      fiscalYearStart: 1,
      settings: {
        followUp: { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00', withinHours: 4 },
        churn: { graceDays: 7, inactivityDays: 180 },
        scoreBands: [5, 50],
      },
    })
    expect(data.stages).toEqual(
      expect.arrayContaining([
        { id: 'sql', limitDays: 3 },
        { id: 'mql', limitDays: null },
      ]),
    )
  })

  it('keep every MQL rule with the day from which on it holds', async () => {
    await update('mqlRule: { threshold: 20, rule: "Asked for a call." }')
    const { data } = await update('mqlRule: { threshold: 30, since: "2025-06-10" }')
    expect(data.updateWorkspaceSettings.settings.mqlRules).toEqual([
      { since: null, threshold: 20, rule: 'Asked for a call.' },
      { since: '2025-06-10', threshold: 30, rule: 'Asked for a call.' },
    ])
    await update('mqlRule: { rule: "Asked for an offer.", since: "2025-06-20" }')
    const month = 'period: { from: "2025-06-01", to: "2025-07-01" }'
    const told = await test.ask(
      `{ frame(query: { metrics: [{ id: mqls }, { id: leadsAboveThreshold }], ${month} }) { notes { code metric text } } }`,
    )
    const breaks = told.data.frame.notes.filter(({ code }: { code: string }) => code === 'BREAK')
    expect(
      breaks.map(({ metric, text }: { metric: string; text: string }) => [
        metric,
        text.slice(0, 45),
      ]),
    ).toEqual([
      ['mqls', 'From 2025-06-20 on an MQL is agreed on as “As'],
      ['leadsAboveThreshold', 'From 2025-06-10 on the MQL threshold is 30: v'],
      ['leadsAboveThreshold', 'From 2025-06-20 on an MQL is agreed on as “As'],
    ])
  })

  it('have all facts follow before the answer comes', async () => {
    const { workspaceId } = test.workspace
    const monthEnds = () =>
      test.database.withContext({ workspaceId, role: 'read' }, (client) =>
        client.query(
          'select lead_no, month_end_at from lead_fact where workspace_id = $1 order by 1',
          [workspaceId],
        ),
      )
    const before = await monthEnds()
    await update('zone: "Pacific/Auckland"')
    expect(await monthEnds()).not.toEqual(before)
    await update('zone: "Europe/Bucharest"')
    expect(await monthEnds()).toEqual(before)
  })

  it('are as they were where facts could not follow, and the same change repairs it', async () => {
    const { workspaceId } = test.workspace
    const asOwner = (text: string) =>
      test.database.withContext({ workspaceId, role: 'owner' }, (client) => client.query(text))
    const zone = async () => (await test.database.workspace('main'))?.zone
    await asOwner('alter table lead_fact add constraint never check (lead_no < 0) not valid')
    expect((await update('zone: "Asia/Tokyo"')).errors).toHaveLength(1)
    expect(await zone()).toBe('Europe/Bucharest')
    await asOwner('alter table lead_fact drop constraint never')
    expect((await update('zone: "Asia/Tokyo"')).errors).toBeUndefined()
    expect(await zone()).toBe('Asia/Tokyo')
    await update('zone: "Europe/Bucharest"')
  })

  it('hold attribution models of the workspace’s own, whole as they were saved', async () => {
    await update(
      'attributionModels: [{ id: "ours", name: "Ours", weights: { first: 0.7, rest: 0.3 } }, { id: "slow", name: "Slow", halfLifeDays: 30, lookbackDays: 90 }]',
    )
    const { data } = await test.ask(
      '{ viewer { workspace { settings { attributionModels { id name weights { role share } halfLifeDays lookbackDays } } } } }',
    )
    const none = { weights: null, halfLifeDays: null, lookbackDays: null }
    expect(data.viewer.workspace.settings.attributionModels).toEqual([
      {
        ...none,
        id: 'ours',
        name: 'Ours',
        weights: [
          { role: 'first', share: 0.7 },
          { role: 'rest', share: 0.3 },
        ],
      },
      { ...none, id: 'slow', name: 'Slow', halfLifeDays: 30, lookbackDays: 90 },
    ])
  })

  it('lose nothing where two are saved at once', async () => {
    await Promise.all([
      update('churn: { graceDays: 11 }'),
      update('churn: { inactivityDays: 99 }'),
      update('scoreBands: [1, 2]'),
    ])
    const { data } = await test.ask(`{ viewer { workspace { ${SETTINGS} } } }`)
    expect(data.viewer.workspace.settings).toMatchObject({
      churn: { graceDays: 11, inactivityDays: 99 },
      scoreBands: [1, 2],
    })
  })

  it('have a rule without a day hold from the day of the request', async () => {
    // In Bucharest it is the 16th already.
    test.setNow(new Date('2025-07-15T22:00:00Z'))
    const { data } = await update('mqlRule: { threshold: 77 }')
    expect(data.updateWorkspaceSettings.settings.mqlRules.at(-1)).toMatchObject({
      since: '2025-07-16',
      threshold: 77,
    })
  })

  it.each([
    ['churn: { graceDays: -1 }', ['settings', 'churn', 'graceDays'], /whole number/],
    ['zone: "Mars/Olympus"', ['settings', 'zone'], /IANA/],
    ['weekStart: 8', ['settings', 'weekStart'], /1 \(Monday\) to 7/],
    ['scoreBands: [5, 5]', ['settings', 'scoreBands'], /rising/],
    ['followUp: { opens: "18:00" }', ['settings', 'followUp'], /09:00/],
    ['mqlRule: { rule: " " }', ['settings', 'mqlRule'], /1,000 characters/],
    ['stageLimits: [{ stage: "sql", limitDays: 0 }]', ['settings', 'stageLimits'], /3,650/],
    ['stageLimits: [{ stage: "nobody", limitDays: 3 }]', ['settings', 'stageLimits'], /`stages`/],
    [
      'attributionModels: [{ id: "ours", name: "Ours", weights: { first: 0.5 } }]',
      ['settings', 'attributionModels', 0, 'weights'],
      /0\.5/,
    ],
    [
      'attributionModels: [{ id: "slow", name: "Slow", halfLifeDays: 30 }, { id: "linear", name: "Ours", halfLifeDays: 30 }]',
      ['settings', 'attributionModels', 1, 'id'],
      /another id/,
    ],
    [
      'attributionModels: [{ id: "slow", name: "Slow", halfLifeDays: 30, lookbackDays: 0 }]',
      ['settings', 'attributionModels', 0, 'lookbackDays'],
      /whole days/,
    ],
  ])('refuse %s with its place and what to do', async (settings, path, suggestion) => {
    const { errors } = await update(settings)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SETTING_INVALID', path })
    expect(errors?.[0]?.extensions.suggestion).toMatch(suggestion)
  })
})
