import { CURRENT, FACT, FACT_KEY, precision } from './table.js'
import type { Table } from './table.js'

const presentByLead = (table: string): string =>
  `create index ${table}_present on ${table} (workspace_id, lead_no, effective_at) where ${CURRENT}`

/** What people did, were sent, went through and answered. */
export const BEHAVIOUR_TABLES: readonly Table[] = [
  {
    // Its types and channels are checked by `accept` alone: the lists grow, and a check of every row
    // of the largest table costs more than it finds.
    name: 'activity',
    rowsOf: { lead_no: 20, visitor_id: 20 },
    room: 'ledger',
    columns: `
      lead_no int,
      visitor_id text,
      session_id text,
      ${FACT},
      effective_at timestamptz not null,
      ${precision('precision')},
      sequence int not null default 0,
      type text not null,
      origin text,
      channel text,
      campaign_no int,
      program_no int,
      step_no int,
      asset_no int,
      send_id text,
      detail text,
      url text,
      variant text,
      actor text,
      user_agent text,
      ip inet,
      check (lead_no is not null or visitor_id is not null),
      ${FACT_KEY}`,
    indexes: [
      presentByLead('activity'),
      `create index activity_by_visitor on activity (workspace_id, source_id, visitor_id) where ${CURRENT} and visitor_id is not null`,
    ],
  },
  {
    name: 'stage_change',
    room: 'ledger',
    columns: `
      lead_no int not null,
      ${FACT},
      effective_at timestamptz not null,
      ${precision('precision')},
      sequence int not null default 0,
      stage_id text not null,
      reason text,
      ${FACT_KEY}`,
    indexes: [presentByLead('stage_change')],
  },
  {
    name: 'score_change',
    rowsOf: { lead_no: 6 },
    room: 'ledger',
    columns: `
      lead_no int not null,
      ${FACT},
      effective_at timestamptz not null,
      ${precision('precision')},
      sequence int not null default 0,
      delta numeric not null,
      balance numeric,
      model text,
      activity_type text,
      asset_no int,
      rule text,
      ${FACT_KEY}`,
    indexes: [presentByLead('score_change')],
  },
  {
    name: 'enrolment',
    room: 'ledger',
    columns: `
      lead_no int not null,
      ${FACT},
      program_no int not null,
      enrolled_at timestamptz not null,
      exited_at timestamptz,
      exit_reason text check (exit_reason in
        ('goal', 'handOver', 'unsubscribe', 'bounce', 'manual', 'completed')),
      arm text check (arm in ('treated', 'holdout')),
      eligible_at timestamptz,
      ${FACT_KEY}`,
    indexes: [
      `create index enrolment_present on enrolment (workspace_id, lead_no, enrolled_at) where ${CURRENT}`,
      `create index enrolment_by_program on enrolment (workspace_id, program_no, enrolled_at) where ${CURRENT}`,
    ],
  },
  {
    // The condition of a trigger program held for somebody, and what came of it.
    name: 'trigger_match',
    room: 'ledger',
    columns: `
      lead_no int not null,
      ${FACT},
      program_no int not null,
      matched_at timestamptz not null,
      fired_at timestamptz,
      suppressed_by text check (suppressed_by in ('cap', 'optOut', 'duplicate', 'other')),
      ${FACT_KEY}`,
    indexes: [
      `create index trigger_match_present on trigger_match (workspace_id, matched_at) where ${CURRENT}`,
      `create index trigger_match_by_lead on trigger_match (workspace_id, lead_no) where ${CURRENT}`,
    ],
  },
  {
    name: 'survey_answer',
    room: 'ledger',
    columns: `
      ${FACT},
      survey text not null,
      lead_no int,
      invited_at timestamptz not null,
      answered_at timestamptz,
      score numeric,
      scale text not null check (scale in ('2', '3', '4', '5', '7', '10', '0-10')),
      ${FACT_KEY}`,
    indexes: [
      `create index survey_answer_present on survey_answer (workspace_id, invited_at) where ${CURRENT}`,
      `create index survey_answer_by_lead on survey_answer (workspace_id, lead_no, invited_at) where ${CURRENT}`,
    ],
  },
]
