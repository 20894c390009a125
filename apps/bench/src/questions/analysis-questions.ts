import { EXPLAINED } from './question.js'
import type { Question } from './question.js'

interface AttributionAnswer {
  readonly attribution: {
    readonly rows: readonly {
      readonly kind: string
      readonly value: string | null
      readonly credits: readonly { readonly exact: string | null }[]
    }[]
  }
}

const attribution: Question = {
  id: 'attribution',
  title: 'Six attribution models by campaign, a quarter',
  keys: 1,
  reach: 20,
  document: `query Bench_Attribution($query: AttributionInput!, $explain: Boolean!) {
    attribution(query: $query) {
      rows { kind value credits { exact } }
      ${EXPLAINED}
    }
  }`,
  variables: ({ spans }) => ({
    query: {
      period: spans.quarter,
      by: 'campaign',
      // Without models: the shipped six.
      limit: 1_000,
    },
  }),
  read: (data) =>
    (data as AttributionAnswer).attribution.rows
      .filter(({ kind }) => kind === 'GROUP')
      .map(({ value, credits }) => ({
        key: [value],
        numbers: credits.map(({ exact }) => (exact === null ? null : Number(exact))),
      })),
}

interface ScoreProfileAnswer {
  readonly scoreProfile: {
    readonly cohorts: readonly {
      readonly label: string
      readonly leads: number
      readonly scored: number
      readonly mean: number | null
      readonly p25: number | null
      readonly median: number | null
      readonly p75: number | null
      readonly above: number | null
    }[]
  }
}

const scoreProfile: Question = {
  id: 'score-profile',
  title: 'Score profile of new leads at month’s end, 12 cohorts',
  keys: 1,
  reach: 50,
  document: `query Bench_ScoreProfile($query: ScoreProfileInput!, $explain: Boolean!) {
    scoreProfile(query: $query) {
      cohorts { label leads scored mean p25 median p75 above }
      ${EXPLAINED}
    }
  }`,
  variables: ({ spans }) => ({ query: { period: spans.year } }),
  read: (data) =>
    (data as ScoreProfileAnswer).scoreProfile.cohorts.map(
      ({ label, leads, scored, mean, p25, median, p75, above }) => ({
        key: [label],
        numbers: [leads, scored, mean, p25, median, p75, above],
      }),
    ),
}

interface RetentionAnswer {
  readonly retention: {
    readonly cohorts: readonly {
      readonly label: string
      readonly cells: readonly {
        readonly offset: number
        readonly active: number | null
        readonly rolling: number | null
      }[]
    }[]
  }
}

const retention: Question = {
  id: 'retention',
  title: 'Retention triangle of customers, 12 cohorts by 12 months',
  keys: 2,
  reach: 50,
  document: `query Bench_Retention($query: RetentionInput!, $explain: Boolean!) {
    retention(query: $query) {
      cohorts { label cells { offset active rolling } }
      ${EXPLAINED}
    }
  }`,
  variables: ({ spans }) => ({ query: { period: spans.year, periods: 12 } }),
  read: (data) =>
    (data as RetentionAnswer).retention.cohorts.flatMap(({ label, cells }) =>
      cells.map(({ offset, active, rolling }) => ({
        key: [label, String(offset)],
        numbers: [active, rolling],
      })),
    ),
}

/** Questions with an analysis of their own. */
export const ANALYSIS_QUESTIONS: readonly Question[] = [attribution, scoreProfile, retention]
