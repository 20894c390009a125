import type { IngestResult } from '../ingest/measure-ingest.js'
import { markdownTable } from './markdown-table.js'
import { writeCount, writeMilliseconds } from './write-number.js'

const right = (title: string) => ({ title, right: true })
const TARGET = { batches: 10_000, singly: 2_000 } as const

/** Writes how quickly events come in, and how answers fare meanwhile. */
export function ingestSection({ phases, quiet, busy, memory }: IngestResult): readonly string[] {
  return [
    '## Events coming in',
    'Events are sent as an import sends them, through the one way into the ledger, to a workspace of their own in the same tables; the facts of the people whom they are about are derived in the same transaction, so that what is acknowledged is in every answer: derived facts are 0 seconds behind.',
    markdownTable(
      [
        { title: 'Sent' },
        right('Events a second'),
        right('Acknowledged after, p50'),
        right('p95'),
        right('Target'),
        { title: 'Missed' },
      ],
      phases.map(({ phase, size, atOnce, perSecond, median, p95 }) => [
        size === 1
          ? `one by one, ${atOnce} at once`
          : `in batches of ${writeCount(size)}, ${atOnce} at once`,
        writeCount(Math.round(perSecond)),
        `${writeMilliseconds(median)} ms`,
        `${writeMilliseconds(p95)} ms`,
        writeCount(TARGET[phase]),
        perSecond < TARGET[phase]
          ? `by ${writeCount(Math.round(TARGET[phase] - perSecond))}`
          : 'nothing',
      ]),
    ),
    `Answers of the metric questions above, end to end and made anew, one after the other: p50 ${writeMilliseconds(quiet.median)} ms and p95 ${writeMilliseconds(quiet.p95)} ms before, p50 ${writeMilliseconds(busy.median)} ms and p95 ${writeMilliseconds(busy.p95)} ms while batches come in (${writeCount(busy.runs)} answers). The server’s process then holds ${writeCount(memory.now)} MB.`,
  ]
}
