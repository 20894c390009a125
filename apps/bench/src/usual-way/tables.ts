import { EntitySchema } from 'typeorm'
import type { EntitySchemaColumnOptions } from 'typeorm'

/** A table of plain rows; TypeORM wants a key, which queries that count never use. */
function table(name: string, columns: Readonly<Record<string, EntitySchemaColumnOptions>>) {
  const [first] = Object.keys(columns)
  return new EntitySchema<object>({
    name,
    schema: 'bench_plain',
    tableName: name,
    columns: Object.fromEntries(
      Object.entries(columns).map(([key, column]) => [key, { ...column, primary: key === first }]),
    ),
  })
}

const int = { type: 'int', nullable: true } as const
const text = { type: 'text', nullable: true } as const
const instant = { type: 'timestamptz' } as const
const numeric = { type: 'numeric', nullable: true } as const
const day = { type: 'date' } as const

/** The tables of an ordinary application that keeps leads, what they do, and what they bring. */
export const TABLES = {
  lead: table('lead', { id: int, created_at: instant, source: text, campaign_id: int }),
  event: table('event', {
    lead_id: int,
    visitor_id: text,
    type: text,
    at: instant,
    campaign_id: int,
    asset_id: int,
    send_id: text,
    actor: text,
  }),
  stage_change: table('stage_change', { lead_id: int, stage: text, at: instant }),
  score_change: table('score_change', { lead_id: int, at: instant, delta: numeric }),
  deal: table('deal', {
    id: int,
    lead_id: int,
    opened_at: instant,
    closed_at: instant,
    state: text,
    amount: numeric,
  }),
  revenue: table('revenue', {
    customer: text,
    lead_id: int,
    at: instant,
    kind: text,
    amount: numeric,
  }),
  cost: table('cost', { day, kind: text, campaign_id: int, amount: numeric }),
  subscription: table('subscription', {
    customer: text,
    from_at: instant,
    to_at: instant,
    monthly: numeric,
  }),
  answer: table('answer', { at: instant, score: numeric }),
  post_day: table('post_day', { day, impressions: int, engagements: int }),
} as const

/** Their names. */
export type TableName = keyof typeof TABLES
