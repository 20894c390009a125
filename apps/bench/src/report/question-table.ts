import type { QuestionResult } from '../measure/measure-question.js'
import { markdownTable } from './markdown-table.js'
import type { Column } from './markdown-table.js'
import { writeCount, writeMilliseconds, writeRatio, writeTimes } from './write-number.js'

const right = (title: string): Column => ({ title, right: true })

/** The whole way may take half as long again as its statements, or this much longer. */
const OVERHEAD = { times: 1.5, milliseconds: 8 } as const
const OVER_HAND = 1.2
const OVERVIEW_MS = 100

/** Writes the first table: every question in every way. */
export function questionTable(results: readonly QuestionResult[], runs: number): string {
  return markdownTable(
    [
      { title: 'Question' },
      right('SQL'),
      right('By hand'),
      right('GraphQL'),
      right('GraphQL, cached'),
      right('SQL ÷ by hand'),
      right('GraphQL ÷ SQL'),
      right('Statements'),
      right('Rows read'),
      { title: 'Answers' },
      { title: 'Missed' },
    ],
    results.map((one) => [
      one.title,
      writeTimes(one.sql, runs),
      writeTimes(one.byHand, runs),
      writeTimes(one.endToEnd, runs),
      writeTimes(one.cached, runs),
      writeRatio(one.sql, one.byHand),
      writeRatio(one.endToEnd, one.sql),
      writeCount(one.statements),
      writeCount(one.rowsRead),
      one.differences.length === 0 ? 'agree' : 'DIFFER',
      missed(one).join('; ') || 'nothing',
    ]),
  )
}

/** Tells which targets a question misses. */
export function missed({ id, reach, ...times }: QuestionResult): readonly string[] {
  const { sql, byHand, endToEnd } = medians(times)
  const allowed = Math.max(sql * OVERHEAD.times, sql + OVERHEAD.milliseconds)
  return [
    ...(id === 'overview' && endToEnd > OVERVIEW_MS
      ? [`${OVERVIEW_MS} ms end to end by ${writeMilliseconds(endToEnd - OVERVIEW_MS)}`]
      : []),
    ...(reach !== undefined && sql > reach
      ? [`${reach} ms by ${writeMilliseconds(sql - reach)}`]
      : []),
    ...(endToEnd > allowed ? ['1.5 × or + 8 ms over the SQL'] : []),
    ...(sql > byHand * OVER_HAND ? ['1.2 × by hand'] : []),
  ]
}

/** What was not measured compares with nothing. */
const medians = ({
  sql,
  byHand,
  endToEnd,
}: Pick<QuestionResult, 'sql' | 'byHand' | 'endToEnd'>) => ({
  sql: sql?.median ?? Number.NaN,
  byHand: byHand?.median ?? Number.NaN,
  endToEnd: endToEnd?.median ?? Number.NaN,
})
