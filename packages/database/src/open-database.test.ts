import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'

describe('a database', () => {
  let test: TestDatabase

  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test?.close())

  it('makes a workspace with the shipped stages', async () => {
    const { workspaceId } = await test.database.createWorkspace({ slug: 'acme', name: 'Acme' })
    const stages = await test.database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query('select stage_id, rank, role, limit_days from stage order by rank'),
    )
    expect(stages).toHaveLength(9)
    expect(stages[0]).toEqual({ stage_id: 'lead', rank: 0, role: 'LEAD', limit_days: null })
    expect(stages[2]).toEqual({ stage_id: 'mql', rank: 2, role: 'MQL', limit_days: 14 })
  })

  it('lists workspaces by slug and finds one', async () => {
    await test.database.createWorkspace({
      slug: 'zeta',
      name: 'Zeta',
      currency: 'BRL',
      zone: 'America/Sao_Paulo',
    })
    const slugs = (await test.database.workspaces()).map(({ slug }) => slug)
    expect(slugs).toEqual([...slugs].sort())
    expect(await test.database.workspace('zeta')).toMatchObject({
      name: 'Zeta',
      zone: 'America/Sao_Paulo',
      currency: 'BRL',
      weekStart: 1,
      fiscalYearStart: 1,
      calendar: 'MONTHS',
      mqlThreshold: null,
    })
    expect(await test.database.workspace('nobody')).toBeUndefined()
  })

  it('changes what it is told of a workspace and nothing else', async () => {
    const { workspaceId } = await test.database.createWorkspace({ slug: 'change', name: 'Change' })
    const changed = await test.database.updateWorkspace(workspaceId, {
      zone: 'Europe/Berlin',
      fiscalYearStart: 4,
      calendar: 'WEEKS_454',
      mqlThreshold: 60,
    })
    expect(changed).toMatchObject({
      name: 'Change',
      zone: 'Europe/Berlin',
      fiscalYearStart: 4,
      mqlThreshold: 60,
    })
    const cleared = await test.database.updateWorkspace(workspaceId, { mqlThreshold: null })
    expect(cleared).toMatchObject({
      zone: 'Europe/Berlin',
      calendar: 'WEEKS_454',
      mqlThreshold: null,
    })
  })

  it('keeps the thresholds that were in force before a new one', async () => {
    const { workspaceId, mqlThresholds } = await test.database.createWorkspace({
      slug: 'threshold',
      name: 'Threshold',
      mqlThreshold: 20,
    })
    expect(mqlThresholds).toEqual([{ since: null, threshold: 20 }])
    const raised = await test.database.updateWorkspace(workspaceId, {
      mqlThreshold: 30,
      mqlThresholdSince: '2026-03-01',
    })
    expect(raised).toMatchObject({
      mqlThreshold: 30,
      mqlThresholds: [
        { since: null, threshold: 20 },
        { since: '2026-03-01', threshold: 30 },
      ],
    })
    const renamed = await test.database.updateWorkspace(workspaceId, { name: 'Other' })
    expect(renamed.mqlThresholds).toEqual(raised.mqlThresholds)
  })

  it.each([
    ['SLUG_TAKEN', { slug: 'acme', name: 'Again' }],
    ['SLUG_INVALID', { slug: 'Not a slug', name: 'No' }],
    ['SETTING_INVALID', { slug: 'zone', name: 'No', zone: 'Mars/Olympus' }],
    ['SETTING_INVALID', { slug: 'zone', name: 'No', zone: '+03:00' }],
    ['SETTING_INVALID', { slug: 'since', name: 'No', mqlThresholdSince: 'soon' }],
    ['SETTING_INVALID', { slug: 'bands', name: 'No', settings: { scoreBands: [2, 1] } }],
    ['SETTING_INVALID', { slug: 'hours', name: 'No', settings: { followUp: { days: [] } } }],
    ['SETTING_INVALID', { slug: 'money', name: 'No', currency: 'XYZ1' }],
    ['SETTING_INVALID', { slug: 'week', name: 'No', weekStart: 8 }],
    ['SETTING_INVALID', { slug: 'name', name: ' ' }],
  ])('refuses a workspace with %s: %j', async (code, workspace) => {
    const made = (async () => test.database.createWorkspace(workspace))()
    await expect(made).rejects.toMatchObject({ code })
  })

  it('refuses to change a workspace that is not there', async () => {
    await expect(test.database.updateWorkspace(999_999, { name: 'No' })).rejects.toMatchObject({
      code: 'WORKSPACE_UNKNOWN',
    })
  })
})
