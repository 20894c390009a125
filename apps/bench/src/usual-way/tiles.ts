import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm'

import { TABLES } from './tables.js'
import type { TableName } from './tables.js'

type Query = SelectQueryBuilder<ObjectLiteral>

/** A tile of the Overview: one query, which `:from` and `:to` give a period. */
export interface Tile {
  readonly id: string
  /** A query with one number called `value`. */
  query(rows: Rows): Query
  /** What its series by month is anchored on; none where the Overview draws no series. */
  readonly monthOf?: string
}

/** Starts queries. */
export interface Rows {
  /** `t` is the table in it. */
  of(name: TableName): Query
  /** From the rows of another query, which are called `t`. */
  from(inner: Query): Query
}

/** The queries of a connection. */
export const rowsOf = (source: DataSource): Rows => ({
  of: (name) =>
    source.getRepository<ObjectLiteral>(TABLES[name]).createQueryBuilder('t').select([]),
  from: (inner) =>
    source
      .createQueryBuilder()
      .select([])
      .from(`(${inner.getQuery()})`, 't')
      .setParameters(inner.getParameters()),
})

const within = (column: string): string => `${column} >= :from and ${column} < :to`
const days = (column: string): string => `${column} >= :from::date and ${column} < :to::date`

const ENGAGED = [
  'emailClicked',
  'emailReplied',
  'formSubmitted',
  'visit',
  'attended',
  'adClicked',
  'callInbound',
  'chatInbound',
]
const DIRECT = ['media', 'content', 'event', 'agency']

/** Each lead's first arrival at a stage. */
const firstAt = ({ of }: Rows, stage: string): Query =>
  of('stage_change')
    .addSelect('t.lead_id', 'lead_id')
    .addSelect('min(t.at)', 'at')
    .where(`t.stage = :${stage}`, { [stage]: stage })
    .groupBy('t.lead_id')

/** Each customer's first purchase, the number of purchases and what they brought. */
const customers = ({ of }: Rows): Query =>
  of('revenue')
    .addSelect('t.customer', 'customer')
    .addSelect('min(t.at)', 'at')
    .addSelect("count(*) filter (where t.kind in ('won', 'order', 'renewed'))", 'purchases')
    .addSelect('sum(t.amount)', 'amount')
    .groupBy('t.customer')

const costs = ({ of }: Rows): Query =>
  of('cost')
    .addSelect('sum(t.amount)', 'amount')
    .where('t.kind in (:...direct)', { direct: DIRECT })
    .andWhere(days('t.day'))

/** What a period's costs come to for each of what another query counts. */
const costOver = (rows: Rows, counted: Query): Query =>
  rows
    .from(costs(rows))
    .addSelect(`t.amount / nullif((${counted.getQuery()}), 0)`, 'value')
    .setParameters({ ...costs(rows).getParameters(), ...counted.getParameters() })

const sends = (rows: Rows, type: string): Query =>
  rows
    .of('event')
    .addSelect(
      `count(distinct t.send_id) filter (where t.type = :type)::float8
        / nullif(count(distinct t.send_id) filter (where t.type = 'emailDelivered'), 0)`,
      'value',
    )
    .where("t.type in ('emailDelivered', :type)", { type })
    .andWhere("(t.actor is null or t.actor in ('human', 'unknown'))")
    .andWhere(within('t.at'))

const newLeads = ({ of }: Rows): Query =>
  of('lead').addSelect('count(*)', 'value').where(within('t.created_at'))

const mqls = (rows: Rows): Query =>
  rows.from(firstAt(rows, 'mql')).addSelect('count(*)', 'value').where(within('t.at'))

const newCustomers = (rows: Rows): Query =>
  rows.from(customers(rows)).addSelect('count(*)', 'value').where(within('t.at'))

/** Every number of the Overview's lanes, each in one query over plain rows. */
export const TILES: readonly Tile[] = [
  {
    id: 'visitors',
    monthOf: 't.at',
    query: ({ of }) =>
      of('event')
        .addSelect('count(distinct t.visitor_id)', 'value')
        .where("t.type in ('visit', 'pageView')")
        .andWhere(within('t.at')),
  },
  {
    id: 'visits',
    query: ({ of }) =>
      of('event').addSelect('count(*)', 'value').where("t.type = 'visit'").andWhere(within('t.at')),
  },
  {
    id: 'engagedLeads',
    query: ({ of }) =>
      of('event')
        .addSelect('count(distinct t.lead_id)', 'value')
        .where('t.type in (:...engaged)', { engaged: ENGAGED })
        .andWhere(within('t.at')),
  },
  {
    id: 'socialEngagements',
    query: ({ of }) => of('post_day').addSelect('sum(t.engagements)', 'value').where(days('t.day')),
  },
  {
    id: 'impressions',
    query: ({ of }) => of('post_day').addSelect('sum(t.impressions)', 'value').where(days('t.day')),
  },
  { id: 'newLeads', monthOf: 't.created_at', query: newLeads },
  {
    id: 'landingPageConversionRate',
    query: ({ of }) =>
      of('event')
        .addSelect(
          `count(distinct t.visitor_id) filter (where t.type = 'formSubmitted')::float8
            / nullif(count(distinct t.visitor_id) filter (where t.type = 'pageView'), 0)`,
          'value',
        )
        .where("t.type in ('formSubmitted', 'pageView')")
        .andWhere(within('t.at')),
  },
  { id: 'costPerLead', query: (rows) => costOver(rows, newLeads(rows)) },
  {
    id: 'leadScore',
    query: (rows) =>
      rows
        .from(
          rows
            .of('score_change')
            .addSelect('sum(t.delta)', 'score')
            .innerJoin('lead', 'l', 'l.id = t.lead_id')
            .where(within('l.created_at'))
            .groupBy('t.lead_id'),
        )
        .addSelect('percentile_cont(0.5) within group (order by t.score)', 'value'),
  },
  {
    id: 'reEngagedLeads',
    query: ({ of }) =>
      of('event')
        .addSelect('count(distinct t.lead_id)', 'value')
        .where('t.type in (:...engaged)', { engaged: ENGAGED })
        .andWhere(within('t.at'))
        .andWhere(
          `not exists (select 1 from bench_plain.event e where e.lead_id = t.lead_id
            and e.type in (:...engaged) and e.at >= :from::timestamptz - interval '60 days' and e.at < :from)`,
        )
        .andWhere(
          `exists (select 1 from bench_plain.stage_change s where s.lead_id = t.lead_id
            and s.stage in ('nurture', 'recycled') and s.at < :from::timestamptz - interval '30 days')`,
        ),
  },
  { id: 'mqls', monthOf: 't.at', query: mqls },
  { id: 'costPerMql', query: (rows) => costOver(rows, mqls(rows)) },
  { id: 'emailOpenRate', query: (rows) => sends(rows, 'emailOpened') },
  { id: 'emailClickRate', query: (rows) => sends(rows, 'emailClicked') },
  {
    id: 'slaFollowUpRate',
    query: ({ of }) =>
      of('event')
        .addSelect(
          `avg((exists (select 1 from bench_plain.event e where e.lead_id = t.lead_id
            and e.type in ('callOutbound', 'salesEmail', 'meeting')
            and e.at >= t.at and e.at < t.at + interval '1 day'))::int)`,
          'value',
        )
        .where("t.type = 'handedOver'")
        .andWhere(within('t.at')),
  },
  {
    id: 'stalledLeads',
    query: (rows) =>
      rows
        .from(
          rows
            .of('stage_change')
            .addSelect('t.lead_id', 'lead_id')
            .addSelect('max(t.at)', 'at')
            .where('t.at < :to')
            .groupBy('t.lead_id'),
        )
        .addSelect('count(*)', 'value')
        .where("t.at < :to::timestamptz - interval '30 days'")
        .andWhere(
          `not exists (select 1 from bench_plain.event e where e.lead_id = t.lead_id
            and e.at >= :to::timestamptz - interval '30 days' and e.at < :to)`,
        ),
  },
  {
    id: 'revenue',
    monthOf: 't.at',
    query: ({ of }) => of('revenue').addSelect('sum(t.amount)', 'value').where(within('t.at')),
  },
  { id: 'newCustomers', query: newCustomers },
  {
    id: 'conversionRate',
    query: ({ of }) =>
      of('lead')
        .addSelect(
          `avg((exists (select 1 from bench_plain.stage_change s
            where s.lead_id = t.id and s.stage = 'customer'))::int)`,
          'value',
        )
        .where(within('t.created_at')),
  },
  {
    id: 'winRate',
    query: ({ of }) =>
      of('deal')
        .addSelect("avg((t.state = 'won')::int)", 'value')
        .where("t.state <> 'open'")
        .andWhere(within('t.closed_at')),
  },
  {
    id: 'leadToCloseDays',
    query: ({ of }) =>
      of('deal')
        .addSelect(
          'percentile_cont(0.5) within group (order by extract(epoch from t.closed_at - l.created_at) / 86400)',
          'value',
        )
        .innerJoin('lead', 'l', 'l.id = t.lead_id')
        .where("t.state = 'won'")
        .andWhere(within('t.closed_at')),
  },
  {
    id: 'pipeline',
    query: ({ of }) => of('deal').addSelect('sum(t.amount)', 'value').where(within('t.opened_at')),
  },
  { id: 'cpa', query: (rows) => costOver(rows, newCustomers(rows)) },
  {
    id: 'roi',
    query: (rows) =>
      costOver(
        rows,
        rows
          .of('revenue')
          .addSelect('sum(t.amount)', 'value')
          .innerJoin('lead', 'l', 'l.id = t.lead_id and l.campaign_id is not null')
          .where(within('t.at')),
      ),
  },
  {
    id: 'marketingInfluence',
    query: ({ of }) =>
      of('revenue')
        .addSelect(
          `sum(t.amount) filter (where exists (select 1 from bench_plain.event e
            where e.lead_id = t.lead_id and e.campaign_id is not null and e.at < t.at))
            / nullif(sum(t.amount), 0)`,
          'value',
        )
        .where(within('t.at')),
  },
  {
    id: 'netRevenueRetention',
    monthOf: 't.from_at',
    query: ({ of }) =>
      of('subscription')
        .addSelect(
          `sum(t.monthly) filter (where t.to_at > :to and t.from_at <= :from)
            / nullif(sum(t.monthly) filter (where t.from_at <= :from and t.to_at > :from), 0)`,
          'value',
        )
        .where('t.from_at <= :to'),
  },
  {
    id: 'customers',
    monthOf: 't.at',
    query: (rows) => rows.from(customers(rows)).addSelect('count(*)', 'value').where('t.at < :to'),
  },
  {
    id: 'churnRate',
    query: ({ of }) =>
      of('subscription')
        .addSelect(
          'count(distinct t.customer) filter (where t.to_at < :to)::float8 / nullif(count(distinct t.customer), 0)',
          'value',
        )
        .where('t.from_at < :from')
        .andWhere('t.to_at >= :from'),
  },
  {
    id: 'recurringRevenue',
    query: ({ of }) =>
      of('subscription')
        .addSelect('sum(t.monthly)', 'value')
        .where('t.from_at < :to')
        .andWhere('t.to_at >= :to'),
  },
  {
    id: 'repeatPurchaseRate',
    query: (rows) =>
      rows
        .from(customers(rows))
        .addSelect('avg((t.purchases > 1)::int)', 'value')
        .where(within('t.at')),
  },
  {
    id: 'clvRealised',
    query: (rows) =>
      rows.from(customers(rows)).addSelect('avg(t.amount)', 'value').where('t.at < :to'),
  },
  {
    id: 'csat',
    query: ({ of }) =>
      of('answer').addSelect('avg((t.score >= 4)::int)', 'value').where(within('t.at')),
  },
]
