import { describe, expect, it } from '@jest/globals'
import { rankStages, SHIPPED_STAGES, stageProblems } from '@leadlight/metrics'
import { derivesAgain, stageChanges } from './stage-changes.js'
import { addStage, changeStage, moveStage, stageDrafts, stageRows } from './stage-draft.js'

const rows = stageRows(SHIPPED_STAGES)
const keyOf = (id: string) => rows.find((row) => row.id === id)?.key ?? -1
const ids = (list: typeof rows) => stageDrafts(list).map(({ id }) => id)

describe('a list of stages', () => {
  it('is the same after it was written on', () => {
    expect(rankStages(stageDrafts(rows))).toEqual(
      [...SHIPPED_STAGES].sort((a, b) => a.rank - b.rank),
    )
    expect(stageChanges(rows, rows)).toEqual([])
  })

  it('takes names and limits without deriving anything again', () => {
    const named = changeStage(rows, keyOf('mql'), { name: 'Marketing ready', limitDays: '7' })
    const changes = stageChanges(rows, named)
    expect(changes).toEqual([
      { kind: 'name', stage: 'MQL', from: 'MQL', to: 'Marketing ready' },
      { kind: 'limit', stage: 'MQL', from: '14', to: '7' },
    ])
    expect(derivesAgain(changes)).toBe(false)
    expect(ids(named)).toContain('mql')
  })

  it('takes a new stage before the last one, with an id of its own', () => {
    const added = addStage(rows, false)
    const fresh = added.find(({ isNew }) => isNew)
    const named = changeStage(added, fresh?.key ?? -1, { name: 'Sales ready' })
    expect(ids(named).slice(-5, -3)).toEqual(['salesReady', 'customer'])
    expect(stageProblems(stageDrafts(named))).toEqual([])
    const changes = stageChanges(rows, named)
    expect(changes).toEqual([{ kind: 'new', stage: 'Sales ready', from: '', to: 'NURTURE' }])
    expect(derivesAgain(changes)).toBe(true)
    const twin = changeStage(named, fresh?.key ?? -1, { name: 'Lead' })
    expect(ids(twin)).toContain('lead2')
  })

  it('moves a stage within its own list alone', () => {
    const moved = moveStage(rows, keyOf('sql'), -1)
    expect(ids(moved).slice(0, 4)).toEqual(['lead', 'nurture', 'sql', 'mql'])
    expect(stageChanges(rows, moved).map(({ kind }) => kind)).toEqual(['order'])
    expect(moveStage(rows, keyOf('customer'), 1)).toBe(rows)
    expect(moveStage(rows, keyOf('lead'), -1)).toBe(rows)
  })

  it('gives a stage that goes to the side a role that lies there', () => {
    const aside = changeStage(rows, keyOf('nurture'), { side: true })
    expect(stageProblems(stageDrafts(aside))).toEqual([])
    const sql = changeStage(rows, keyOf('sql'), { side: true })
    expect(sql.find(({ id }) => id === 'sql')).toMatchObject({ role: 'NURTURE', side: true })
    expect(stageChanges(rows, sql).map(({ kind }) => kind)).toEqual(['role', 'side'])
  })
})
