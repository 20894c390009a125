import { describe, expect, it } from '@jest/globals'
import { rankStages, stageProblems } from './check-stages.js'
import type { StageDraft } from './check-stages.js'
import { SHIPPED_STAGES } from './workspace-settings.js'

const shipped: readonly StageDraft[] = SHIPPED_STAGES.map(({ rank: _, ...stage }) => stage)
const changed = (id: string, change: Partial<StageDraft>): readonly StageDraft[] =>
  shipped.map((stage) => (stage.id === id ? { ...stage, ...change } : stage))
const codesOf = (drafts: readonly StageDraft[]) => stageProblems(drafts).map(({ code }) => code)

describe('stages', () => {
  it('that are shipped have nothing wrong, and get their ranks from their order', () => {
    expect(stageProblems(shipped)).toEqual([])
    expect(rankStages(shipped)).toEqual(SHIPPED_STAGES)
  })

  it('are each refused with the place of what is wrong', () => {
    expect(stageProblems(changed('sql', { id: 'Sales ready' }))).toMatchObject([
      { code: 'STAGE_ID', path: ['stages', 3, 'id'] },
    ])
    expect(stageProblems(changed('sql', { limitDays: 0 }))).toMatchObject([
      { code: 'STAGE_LIMIT', path: ['stages', 3, 'limitDays'] },
    ])
    expect(codesOf(changed('sql', { name: ' ' }))).toEqual(['STAGE_NAME'])
    expect(codesOf(changed('sql', { id: 'mql' }))).toEqual(['STAGE_TWICE'])
    expect(codesOf(changed('lost', { side: false }))).toContain('STAGE_ROLE')
    expect(codesOf(changed('lead', { optional: true }))).toEqual(['STAGE_ROLE'])
  })

  it('begin with one LEAD, end with one CUSTOMER, and have an MQL', () => {
    const [lead, ...others] = shipped
    expect(codesOf([...others, lead!])).toEqual(['STAGE_ROLE', 'STAGE_ROLE'])
    expect(codesOf(changed('mql', { role: 'SQL' }))).toEqual(['STAGE_ROLE'])
    expect(codesOf(changed('opportunity', { role: 'CUSTOMER' }))).toEqual(['STAGE_ROLE'])
  })
})
