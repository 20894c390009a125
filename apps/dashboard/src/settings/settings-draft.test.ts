import { describe, expect, it } from '@jest/globals'
import { changedFields, isAbout, settingsInput, type SettingsField } from './settings-draft.js'

const field = (path: string, more: Partial<SettingsField> = {}): SettingsField => ({
  path,
  label: path,
  kind: 'text',
  effect: 'answers',
  ...more,
})

describe('what a form of settings asks', () => {
  it('is of the fields that were changed alone', () => {
    const fields = [field('zone'), field('name')]
    expect(changedFields(fields, { zone: 'UTC', name: 'A' }, { zone: 'UTC ', name: 'B' })).toEqual([
      fields[1],
    ])
  })

  it('has groups and lists as the API takes them', () => {
    const fields = [
      field('churn.graceDays', { kind: 'number' }),
      field('churn.inactivityDays', { kind: 'number' }),
      field('scoreBands', { kind: 'scores' }),
      field('weekStart', { kind: 'choice', isNumber: true }),
      field('mqlRule.since', { kind: 'day', blank: 'unsaid' }),
    ]
    const draft = {
      'churn.graceDays': '7',
      'churn.inactivityDays': ' 90 ',
      scoreBands: '0, 10;25',
      weekStart: '7',
    }
    expect(settingsInput(fields, draft)).toEqual({
      problems: [],
      input: {
        churn: { graceDays: 7, inactivityDays: 90 },
        scoreBands: [0, 10, 25],
        weekStart: 7,
      },
    })
  })

  it('tells which fields cannot be asked', () => {
    const fields = [
      field('name'),
      field('churn.graceDays', { kind: 'number' }),
      field('scoreBands', { kind: 'scores' }),
    ]
    const draft = { name: ' ', 'churn.graceDays': 'soon', scoreBands: '1, two' }
    expect(settingsInput(fields, draft).problems).toEqual([
      { path: 'name', code: 'needed' },
      { path: 'churn.graceDays', code: 'number' },
      { path: 'scoreBands', code: 'number' },
    ])
  })
})

describe('words of the server', () => {
  it('belong to the field that they name, and those of a group to all of its fields', () => {
    expect(isAbout(field('churn.graceDays'), ['settings', 'churn', 'graceDays'])).toBe(true)
    expect(isAbout(field('followUp.opens'), ['settings', 'followUp'])).toBe(true)
    expect(isAbout(field('churn.graceDays'), ['settings', 'churn', 'inactivityDays'])).toBe(false)
    expect(isAbout(field('name'), [])).toBe(false)
  })
})
