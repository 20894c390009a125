import type { KeptColumn, Rollup } from '../language/rollup.js'

const text = (column: string): KeptColumn => ({ column, type: 'text' })
const day = (column: string): KeptColumn => ({ column, type: 'date' })
const flag = (column: string): KeptColumn => ({ column, type: 'boolean' })
const ofLead = (kept: KeptColumn): KeptColumn => ({ ...kept, by: 'lead' })

/** What is kept of facts by day. Each keeps few values, so that a year of a large workspace is some ten thousand rows. */
export const ROLLUPS: readonly Rollup[] = [
  {
    table: 'send_day',
    fact: 'send',
    anchor: 'sent_at',
    keeps: [
      text('channel'),
      text('outcome'),
      ...['opened', 'opened_raw', 'unreliable', 'clicked', 'unsubscribed', 'complained'].map(flag),
      ofLead(text('source')),
      ofLead(flag('imported')),
    ],
    sums: ['clicks'],
  },
  {
    table: 'visit_day',
    fact: 'visit',
    anchor: 'started_at',
    keeps: [text('source'), text('channel')],
    sums: [],
  },
  {
    table: 'visitor_day',
    fact: 'visit',
    anchor: 'started_at',
    keeps: [day('previous_at')],
    sums: [],
    firsts: true,
  },
  {
    table: 'engagement_day',
    fact: 'engagement',
    anchor: 'at',
    keeps: [text('type'), text('source'), text('channel')],
    sums: [],
  },
  {
    table: 'engaged_day',
    fact: 'engagement',
    anchor: 'at',
    keeps: [day('previous_at')],
    sums: [],
    firsts: true,
  },
  {
    table: 'lead_day',
    fact: 'lead',
    anchor: 'created_at',
    keeps: [flag('new_gross'), flag('new_lead'), text('source'), text('channel'), flag('imported')],
    sums: [],
  },
  {
    table: 'score_day',
    fact: 'lead',
    alsoOf: ['scoredLead'],
    anchor: 'created_at',
    keeps: [flag('new_gross'), flag('new_lead'), { column: 'month_score', type: 'numeric' }],
    sums: [],
    ofMonths: true,
  },
  {
    table: 'milestone_day',
    fact: 'milestone',
    anchor: 'reached_at',
    keeps: [
      text('stage_id'),
      flag('imputed'),
      flag('counts'),
      ofLead(text('source')),
      ofLead(text('channel')),
      ofLead(flag('imported')),
    ],
    sums: [],
  },
]

/** The rollups of a fact, the cheapest first. */
export const rollupsOf = (fact: string): readonly Rollup[] =>
  ROLLUPS.filter((rollup) => rollup.fact === fact || rollup.alsoOf?.includes(fact))

/** What a kept column is called in the rollup's table. */
export function keptName({ column, type, by }: KeptColumn): string {
  const name = type === 'date' ? column.replace(/_at$/, '_day') : column
  return by ? `${by}_${name}` : name
}
