import type { SettingsPage_SettingsQuery } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { dayNames, monthNames } from './calendar-names.js'
import type { SettingsDraft, SettingsField } from './settings-draft.js'

/** One form of the page: what it is about, its fields, and what they say now. */
export interface SettingsSection {
  readonly id: 'general' | 'calendar' | 'mql' | 'bands' | 'followUp' | 'churn' | 'quiet'
  readonly fields: readonly SettingsField[]
  readonly now: SettingsDraft
}

const CALENDARS = ['MONTHS', 'WEEKS_445', 'WEEKS_454', 'WEEKS_544'] as const

/** Browsers leave UTC out, and know fewer old names than servers do. */
const zones = (own: string) =>
  [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    value: zone,
    label: zone,
  }))

/** Every form, from what the workspace has settled. */
export function settingsSections(
  { viewer: { workspace } }: SettingsPage_SettingsQuery,
  t: Text,
  locale: string,
): readonly SettingsSection[] {
  const { followUp, churn, nurture, email, scoreBands, mqlRules } = workspace.settings
  const mql = mqlRules.at(-1)
  const word = (value: number | string | null | undefined) => String(value ?? '')
  const days = (path: string, label: string): SettingsField => ({
    path,
    label,
    kind: 'number',
    effect: 'derived',
  })
  return [
    {
      id: 'general',
      fields: [
        { path: 'name', label: t('settings.name'), kind: 'text', effect: 'answers' },
        {
          path: 'zone',
          label: t('settings.zone'),
          about: t('settings.zoneAbout'),
          kind: 'choice',
          options: zones(workspace.zone),
          effect: 'derived',
        },
        {
          path: 'currency',
          label: t('settings.currency'),
          about: t('settings.currencyAbout'),
          kind: 'text',
          effect: 'answers',
        },
      ],
      now: { name: workspace.name, zone: workspace.zone, currency: word(workspace.currency) },
    },
    {
      id: 'calendar',
      fields: [
        {
          path: 'calendar',
          label: t('settings.calendar'),
          about: t('settings.calendarAbout'),
          kind: 'choice',
          options: CALENDARS.map((value) => ({ value, label: t(`settings.calendar.${value}`) })),
          effect: 'answers',
        },
        {
          path: 'fiscalYearStart',
          label: t('settings.fiscalYearStart'),
          kind: 'choice',
          isNumber: true,
          options: monthNames(locale),
          effect: 'answers',
        },
        {
          path: 'weekStart',
          label: t('settings.weekStart'),
          kind: 'choice',
          isNumber: true,
          options: dayNames(locale),
          effect: 'answers',
        },
      ],
      now: {
        calendar: workspace.calendar,
        fiscalYearStart: word(workspace.fiscalYearStart),
        weekStart: word(workspace.weekStart),
      },
    },
    {
      id: 'mql',
      fields: [
        {
          path: 'mqlRule.threshold',
          label: t('settings.threshold'),
          about: t('settings.thresholdAbout'),
          kind: 'number',
          blank: 'none',
          effect: 'fromDay',
        },
        {
          path: 'mqlRule.since',
          label: t('settings.since'),
          about: t('settings.sinceAbout'),
          kind: 'day',
          blank: 'unsaid',
          effect: 'fromDay',
        },
        {
          path: 'mqlRule.rule',
          label: t('settings.rule'),
          about: t('settings.ruleAbout'),
          kind: 'words',
          blank: 'none',
          effect: 'fromDay',
        },
      ],
      now: { 'mqlRule.threshold': word(mql?.threshold), 'mqlRule.rule': word(mql?.rule) },
    },
    {
      id: 'bands',
      fields: [
        {
          path: 'scoreBands',
          label: t('settings.scoreBands'),
          about: t('settings.scoreBandsAbout'),
          kind: 'scores',
          effect: 'answers',
        },
      ],
      now: { scoreBands: scoreBands.join(', ') },
    },
    {
      id: 'followUp',
      fields: [
        {
          path: 'followUp.withinHours',
          label: t('settings.withinHours'),
          kind: 'number',
          effect: 'derived',
        },
        { path: 'followUp.opens', label: t('settings.opens'), kind: 'time', effect: 'derived' },
        { path: 'followUp.closes', label: t('settings.closes'), kind: 'time', effect: 'derived' },
        {
          path: 'followUp.days',
          label: t('settings.workdays'),
          kind: 'weekdays',
          options: dayNames(locale),
          effect: 'derived',
        },
      ],
      now: {
        'followUp.withinHours': word(followUp.withinHours),
        'followUp.opens': followUp.opens,
        'followUp.closes': followUp.closes,
        'followUp.days': followUp.days.join(','),
      },
    },
    {
      id: 'churn',
      fields: [
        days('churn.graceDays', t('settings.graceDays')),
        days('churn.inactivityDays', t('settings.inactivityDays')),
      ],
      now: {
        'churn.graceDays': word(churn.graceDays),
        'churn.inactivityDays': word(churn.inactivityDays),
      },
    },
    {
      id: 'quiet',
      fields: [
        days('nurture.nurturedDays', t('settings.nurturedDays')),
        days('nurture.silentDays', t('settings.silentDays')),
        days('nurture.stalledDays', t('settings.stalledDays')),
        days('email.responseDays', t('settings.responseDays')),
      ],
      now: {
        'nurture.nurturedDays': word(nurture.nurturedDays),
        'nurture.silentDays': word(nurture.silentDays),
        'nurture.stalledDays': word(nurture.stalledDays),
        'email.responseDays': word(email.responseDays),
      },
    },
  ]
}
